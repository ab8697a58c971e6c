/** A wait over 300 ms: the named stage and its percentage. Nothing loops. */
import { useId } from 'preact/hooks';

type StageProps = { readonly name: string; readonly percent: number; readonly amount: string };

export function Stage({ name, percent, amount }: StageProps) {
	const id = useId();
	return (
		<div class="stage">
			<label class="small" for={id}>
				{name} <span class="stage-amount">{amount}</span>
			</label>
			<progress id={id} max={100} value={percent} />
		</div>
	);
}
