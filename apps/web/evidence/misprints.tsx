/** Numbers of an outcome that cannot be true together, with what the others give: it says that they do not fit, never why. */
import { useSay } from '../../../src/ui/index.ts';
import { misprintsOf, type Outcome, type Study } from '../../../src/weigh/index.ts';

type MisprintsProps = {
	readonly design: Study['design'];
	readonly outcomes: readonly Outcome[];
};

const DIGITS = 3;
const short = (value: number): number => Number(value.toPrecision(DIGITS));

export function Misprints({ design, outcomes }: MisprintsProps) {
	const say = useSay();
	const found = outcomes.flatMap((outcome) =>
		misprintsOf(outcome, { design }).map((misprint) => ({ outcome, misprint })),
	);
	if (found.length === 0) return null;
	return (
		<div class="evidence-set" role="note">
			<p>{say('weigh.misprint')}</p>
			<ul>
				{found.map(({ outcome, misprint: { code, printed, from, to } }) => (
					<li key={`${outcome.no} ${code} ${printed}`} class="small">
						<span lang="en">{outcome.measure}</span>{' '}
						{say(`weigh.misprint.${code}`, { printed, from: short(from), to: short(to) })}
					</li>
				))}
			</ul>
		</div>
	);
}
