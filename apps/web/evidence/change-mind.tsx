/** What would change our mind: what each reason for doubt lacks. */
import { useSay } from '../../../src/ui/index.ts';
import type { Certainty } from '../../../src/weigh/index.ts';

export function ChangeMind({ certainty }: { readonly certainty: Certainty }) {
	const say = useSay();
	const reasons = certainty.strata.flatMap(({ steps }) =>
		steps.filter(({ by }) => by < 0).map(({ reason }) => reason),
	);
	const sentences = new Set(reasons.map((reason) => say(`evidence.change.${reason}`)));
	if (sentences.size === 0) return null;
	return (
		<section aria-labelledby="evidence-mind">
			<h2 class="heading" id="evidence-mind">
				{say('evidence.mind')}
			</h2>
			<ul class="evidence-mind">
				{[...sentences].map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</section>
	);
}
