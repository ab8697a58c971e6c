/** A time of day, as the browser lets it be picked. */
import { useId } from 'preact/hooks';

type TimeFieldProps = {
	readonly label: string;
	/** HH:MM. */
	readonly value: string;
	readonly onTime: (time: string) => void;
};

export function TimeField({ label, value, onTime }: TimeFieldProps) {
	const id = useId();
	return (
		<div class="field">
			<label class="label" for={id}>
				{label}
			</label>
			<input
				id={id}
				type="time"
				required
				value={value}
				onChange={(event) => {
					// A time half typed is none, and changes nothing.
					const time = event.currentTarget.value.slice(0, 5);
					if (/^\d\d:\d\d$/.test(time)) onTime(time);
				}}
			/>
		</div>
	);
}
