/** A line of text of a study. */
import { Field, useSay } from '../../../../src/ui/index.ts';

/** What may be longer has a line of its own. */
const SHORT = 200;

type TextProps = {
	readonly name: string;
	readonly value: string;
	readonly most?: number;
	readonly onInput: (text: string) => void;
};

export function TextField({ name, value, most = SHORT, onInput }: TextProps) {
	const say = useSay();
	return (
		<div class={most > SHORT ? 'is-wide' : ''}>
			<Field
				label={say(`editor.field.${name.toLowerCase()}`)}
				value={value}
				maxLength={most}
				onInput={onInput}
			/>
		</div>
	);
}
