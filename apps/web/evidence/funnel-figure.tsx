/** The funnel, from three studies with a range on. */
import { useSay } from '../../../src/ui/index.ts';
import { type Comparison, type FunnelDot, funnelOf, placeOn } from '../../../src/weigh/index.ts';
import { useName } from './ledger-context.ts';

const WIDTH = 480;
const HEIGHT = 260;
const PAD = 30;

export function FunnelFigure({ comparison }: { readonly comparison: Comparison | null }) {
	const say = useSay();
	const nameOf = useName();
	const funnel = comparison === null ? null : funnelOf(comparison);
	if (funnel === null) return null;
	const x = (value: number): number => PAD + placeOn(funnel.axis, value) * (WIDTH - 2 * PAD);
	const y = (error: number): number => PAD + (error / funnel.deepest) * (HEIGHT - 2 * PAD);
	const dots: readonly FunnelDot[] = [...funnel.dots, ...funnel.filled];
	return (
		<figure class="evidence-figure">
			<h2 class="heading">{say('evidence.funnel')}</h2>
			<svg
				class="forest"
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				role="img"
				aria-label={say('evidence.funnel')}
			>
				<path class="forest-zero" d={`M${x(funnel.centre)} ${PAD}V${HEIGHT - PAD}`} />
				{dots.map(({ study, value, error }) => (
					<circle
						key={`${study} ${value}`}
						class={study === null ? 'forest-open' : 'forest-square'}
						cx={x(value)}
						cy={y(error)}
						r="5"
					/>
				))}
			</svg>
			<figcaption class="caption">
				{say('evidence.funnel.caption')}{' '}
				{funnel.p === null
					? say('evidence.funnel.few')
					: say('evidence.funnel.p', { p: Number(funnel.p.toPrecision(2)) })}
			</figcaption>
			<details class="evidence-table">
				<summary>{say('evidence.table')}</summary>
				<ul>
					{funnel.dots.map(({ study, value, error }) => (
						<li key={study}>
							{nameOf(study ?? '')}: {value.toFixed(2)}, SE {error.toFixed(2)}
						</li>
					))}
				</ul>
			</details>
		</figure>
	);
}
