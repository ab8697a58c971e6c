/** A day, by the browser's own calendar. */
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
