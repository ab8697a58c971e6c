/** A line of text of a study. */
import { Field, useSay } from '../../../../src/ui/index.ts';

type TextProps = {
	readonly name: string;
	readonly value: string;
	readonly most?: number;
	readonly onInput: (text: string) => void;
};

export function TextField({ name, value, most = 200, onInput }: TextProps) {
	const say = useSay();
	return (
		<Field
			label={say(`editor.field.${name.toLowerCase()}`)}
			value={value}
			maxLength={most}
			onInput={onInput}
		/>
	);
}
