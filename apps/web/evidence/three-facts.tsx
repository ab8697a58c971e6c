/** How many people, how certain, how large: what a reader takes away in ten seconds. */
import { useSay } from '../../../src/ui/index.ts';
import {
	type Certainty,
	type Comparison,
	HUMAN_DESIGNS,
	type Item,
	type Level,
	type Use,
} from '../../../src/weigh/index.ts';

type FactsProps = {
	readonly body: readonly Item[];
	readonly certainty: Certainty;
	readonly comparison: Comparison | null;
	readonly use: Use;
};

const PLACE_OF: Readonly<Record<Level, number>> = { 'very-low': 1, low: 2, moderate: 3, high: 4 };
const BARS = [1, 2, 3, 4] as const;

export function ThreeFacts({ body, certainty, comparison, use }: FactsProps) {
	const say = useSay();
	const people = body.filter(({ study }) => HUMAN_DESIGNS.has(study.design));
	const count = (items: readonly Item[]): number =>
		items.reduce((sum, { study }) => sum + (study.people ?? 0), 0);
	const yours = count(people.filter(({ study }) => study.route === use.route));
	return (
		<dl class="evidence-facts">
			<div>
				<dt class="label">{say('evidence.people')}</dt>
				<dd class="title">{count(people)}</dd>
				<dd class="small quiet">{say('evidence.people.in', { studies: people.length, yours })}</dd>
			</div>
			<Certain level={certainty.level} />
			<Large comparison={comparison} />
		</dl>
	);
}

function Certain({ level }: { readonly level: Level | null }) {
	const say = useSay();
	if (level === null)
		return (
			<div>
				<dt class="label">{say('evidence.certain')}</dt>
				<dd class="title">{say('evidence.certain.none')}</dd>
			</div>
		);
	const place = PLACE_OF[level];
	return (
		<div>
			<dt class="label">{say('evidence.certain')}</dt>
			<dd class="title">{say(`weigh.level.${level}`)}</dd>
			<dd class="small evidence-bars">
				<svg viewBox="0 0 34 16" aria-hidden="true">
					{BARS.map((bar) => (
						<rect
							key={bar}
							class={bar <= place ? 'is-full' : ''}
							x={(bar - 1) * 9 + 1}
							y="1"
							width="5"
							height="14"
							rx="1"
						/>
					))}
				</svg>{' '}
				{say('evidence.certain.of', { place })}
			</dd>
		</div>
	);
}

const rounded = (value: number): number => Number(value.toPrecision(2));

function Large({ comparison }: { readonly comparison: Comparison | null }) {
	const say = useSay();
	const pooled = comparison?.pooled ?? null;
	const alone = comparison?.rows[0];
	const isPoints = comparison?.scale === 'points' && alone !== undefined;
	const [word, why] =
		pooled !== null
			? [
					say('evidence.large.smd', { value: rounded(pooled.beta) }),
					say('evidence.large.smd-why', {
						low: rounded(pooled.ci_lb),
						high: rounded(pooled.ci_ub),
					}),
				]
			: isPoints && comparison.rows.length === 1
				? [
						say('evidence.large.points', { value: rounded(alone.effect.value) }),
						say('evidence.large.points-why'),
					]
				: [say('evidence.large.none'), say('evidence.large.none-why')];
	return (
		<div>
			<dt class="label">{say('evidence.large')}</dt>
			<dd class="title">{word}</dd>
			<dd class="small quiet">{why}</dd>
		</div>
	);
}
