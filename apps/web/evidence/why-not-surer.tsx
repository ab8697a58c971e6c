/** Every move of the certainty with its reason, stratum by stratum. */
import { useSay } from '../../../src/ui/index.ts';
import type { Certainty } from '../../../src/weigh/index.ts';

export function WhyNotSurer({ certainty }: { readonly certainty: Certainty }) {
	const say = useSay();
	if (certainty.strata.length === 0) return null;
	return (
		<section class="evidence-why" aria-labelledby="evidence-why">
			<h2 class="heading" id="evidence-why">
				{say('evidence.why')}
			</h2>
			{certainty.strata.map(({ stratum, start, studies, steps }) => (
				<div key={stratum}>
					<p>
						{say('evidence.why.start', {
							stratum: say(`weigh.stratum.${stratum}`),
							start,
							studies: studies.length,
						})}
					</p>
					<ul class="evidence-steps">
						{steps.map(({ reason, by, facts }) => (
							<li key={reason}>
								<span class="code-small">{say('evidence.why.step', { by })}</span>{' '}
								{say(`weigh.reason.${reason}`, facts)}
							</li>
						))}
						{steps.length === 0 && <li>{say('evidence.why.none')}</li>}
					</ul>
				</div>
			))}
		</section>
	);
}
