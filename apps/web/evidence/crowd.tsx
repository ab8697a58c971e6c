/** The people behind a claim as dots: ringed who used it as you would, solid by another way, dashed without a range. */
import { useSay } from '../../../src/ui/index.ts';
import { effectsOf, HUMAN_DESIGNS, type Item, type Use } from '../../../src/weigh/index.ts';

const MOST_DOTS = 240;
const ACROSS = 20;
const STEP = 15;

type CrowdProps = { readonly body: readonly Item[]; readonly use: Use };
type Kind = 'yours' | 'other' | 'open';

export function Crowd({ body, use }: CrowdProps) {
	const say = useSay();
	const people = body.filter(({ study }) => HUMAN_DESIGNS.has(study.design));
	const all = people.reduce((sum, { study }) => sum + (study.people ?? 0), 0);
	const each = Math.max(1, Math.ceil(all / MOST_DOTS));
	const dots = people
		.map((item) => ({
			kind: kindOf(item, use),
			count: Math.round((item.study.people ?? 0) / each),
		}))
		.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
		.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind));
	const rows = Math.ceil(dots.length / ACROSS);
	return (
		<section aria-labelledby="evidence-crowd">
			<h2 class="heading" id="evidence-crowd">
				{say('evidence.crowd')}
			</h2>
			{dots.length === 0 ? (
				<p>{say('evidence.crowd.none')}</p>
			) : (
				<>
					<svg
						class="crowd"
						viewBox={`0 0 ${ACROSS * STEP} ${rows * STEP}`}
						role="img"
						aria-label={say('evidence.crowd.caption')}
					>
						{dots.map((kind, at) => (
							<circle
								key={at}
								class={`crowd-dot is-${kind}`}
								cx={(at % ACROSS) * STEP + STEP / 2}
								cy={Math.floor(at / ACROSS) * STEP + STEP / 2}
								r="5"
							/>
						))}
					</svg>
					<p class="caption">
						{say('evidence.crowd.caption')} {each > 1 && say('evidence.crowd.each', { each })}
					</p>
				</>
			)}
		</section>
	);
}

const ORDER: readonly Kind[] = ['yours', 'other', 'open'];

function kindOf({ study, outcomes }: Item, use: Use): Kind {
	if (study.route === use.route) return 'yours';
	const hasRange = outcomes.some((outcome) =>
		effectsOf(study, outcome).some(({ variance }) => variance !== null),
	);
	return hasRange ? 'other' : 'open';
}
