/** A field in which one of a list is picked. */
import { useId } from 'preact/hooks';

type PickFieldProps = {
	readonly label: string;
	readonly value: string;
	readonly options: readonly { readonly value: string; readonly word: string }[];
	readonly onPick: (value: string) => void;
};

export function PickField({ label, value, options, onPick }: PickFieldProps) {
	const id = useId();
	return (
		<div class="field">
			<label class="label" for={id}>
				{label}
			</label>
			<select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.word}
					</option>
				))}
			</select>
		</div>
	);
}
