/** A number that a paper printed, or nothing: an empty field is not known, never nought. */
import { useSignal } from '@preact/signals';
import { Field, useSay } from '../../../../src/ui/index.ts';
import { Says } from './says.tsx';

type NumberProps = {
	readonly name: string;
	readonly value: number | null;
	readonly onChange: (value: number | null) => void;
	readonly onWrong: (name: string, isWrong: boolean) => void;
	readonly says?: string | undefined;
	/** Tells fields of one name apart. */
	readonly place?: string;
};

export function NumberField(props: NumberProps) {
	const { name, value, onChange, onWrong, says, place = '' } = props;
	const say = useSay();
	const text = useSignal(value === null ? '' : String(value));
	const isWrong = numberIn(text.value) === undefined;
	return (
		<div>
			<Field
				label={say(`editor.field.${name.toLowerCase()}`)}
				value={text.value}
				maxLength={20}
				isWrong={isWrong}
				note={isWrong ? say('editor.field.no-number') : undefined}
				onInput={(given) => {
					text.value = given;
					const number = numberIn(given);
					onWrong(`${place} ${name}`, number === undefined);
					if (number !== undefined) onChange(number);
				}}
			/>
			<Says says={says} />
		</div>
	);
}

/** Undefined where it is none. A comma is taken as a point: nobody prints thousands of people here. */
function numberIn(text: string): number | null | undefined {
	const bare = text.trim().replace(',', '.');
	if (bare === '') return null;
	return /^-?\d{1,12}(?:\.\d{1,9})?$/.test(bare) ? Number(bare) : undefined;
}
