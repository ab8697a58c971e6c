/** Fields that are no line of text: a day by the browser's own calendar, one of a list. */
import { useId } from 'preact/hooks';

type DayFieldProps = {
	readonly label: string;
	/** ISO date; empty where none is chosen. */
	readonly value: string;
	readonly onInput: (day: string) => void;
};

export function DayField({ label, value, onInput }: DayFieldProps) {
	const id = useId();
	return (
		<div class="field">
			<label class="label" for={id}>
				{label}
			</label>
			<input
				id={id}
				type="date"
				value={value}
				onInput={(event) => onInput(event.currentTarget.value)}
			/>
		</div>
	);
}

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
