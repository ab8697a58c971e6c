/** How the pooled answer settled, study by study; from two studies with a range on. */
import { useSay } from '../../../src/ui/index.ts';
import { type Comparison, cumulativeOf, placeOn } from '../../../src/weigh/index.ts';
import { useName } from './ledger-context.ts';

const WIDTH = 360;
const LEFT = 14;
const RIGHT = 346;
const ROW = 46;

export function Course({ comparison }: { readonly comparison: Comparison | null }) {
	const say = useSay();
	const nameOf = useName();
	const course = comparison === null ? null : cumulativeOf(comparison);
	if (course === null) return null;
	const x = (value: number): number => LEFT + placeOn(course.axis, value) * (RIGHT - LEFT);
	const height = 20 + course.steps.length * ROW;
	return (
		<figure class="evidence-figure">
			<h2 class="heading">{say('evidence.course')}</h2>
			<svg
				class="forest"
				viewBox={`0 0 ${WIDTH} ${height}`}
				role="img"
				aria-label={say('evidence.course')}
			>
				<path class="forest-zero" d={`M${x(0)} 0V${height}`} />
				{course.steps.map(({ study, value, low, high }, at) => {
					const y = 24 + at * ROW;
					return (
						<g key={study}>
							<text class="forest-name" x="8" y={y - 10}>
								{nameOf(study)}
							</text>
							<path class="forest-whisker" d={`M${x(low)} ${y}H${x(high)}`} />
							<rect class="forest-square" x={x(value) - 5} y={y - 5} width="10" height="10" />
						</g>
					);
				})}
			</svg>
			<figcaption class="caption">{say('evidence.course.caption')}</figcaption>
			<details class="evidence-table">
				<summary>{say('evidence.table')}</summary>
				<ul>
					{course.steps.map(({ study, value, low, high }) => (
						<li key={study}>
							{nameOf(study)}: {value.toFixed(2)} ({low.toFixed(2)}, {high.toFixed(2)})
						</li>
					))}
				</ul>
			</details>
		</figure>
	);
}
