/** What has been shown: every claim with its verdict, copy to be weighed, and who was studied at all. */
import './evidence.css';
import { useSignal } from '@preact/signals';
import { Choice, Mark, useSay } from '../../../src/ui/index.ts';
import {
	CLAIM_VERDICTS,
	type ClaimVerdict,
	type KnownClaim,
	knownClaims,
	trialMap,
} from '../../../src/weigh/index.ts';
import { Frame } from '../frame.tsx';
import { printAddress } from '../page-address.ts';
import { useStandings } from './published.ts';
import { ReleaseLine } from './release-line.tsx';
import { ReleasesPart } from './releases-part.tsx';
import { MARK_OF, shipped } from './shipped.ts';
import { type Standing, standing } from './standing.ts';
import { TrialMap } from './trial-map.tsx';
import { WeighCopy } from './weigh-copy.tsx';

export function ClaimsPage() {
	const say = useSay();
	const only = useSignal<ClaimVerdict | null>(null);
	const standings = useStandings();
	const stands = (claim: KnownClaim) => standing(claim, standings);
	const shown = knownClaims().filter(
		(claim) => only.value === null || stands(claim).verdict === only.value,
	);
	return (
		<Frame kind="column" title={say('evidence.title')} place="evidence">
			<div class="column">
				<div class="column-margin" />
				<div class="evidence">
					<h1 class="question">{say('evidence.question')}</h1>
					<p class="lead">{say('evidence.lead')}</p>
					<WeighCopy standings={standings} />
					<fieldset class="evidence-filter">
						<legend class="label">{say('evidence.filter')}</legend>
						<div class="segments">
							<Choice isChosen={only.value === null} onPress={() => (only.value = null)}>
								{say('evidence.filter.all')}
							</Choice>
							{CLAIM_VERDICTS.map((verdict) => (
								<Choice
									key={verdict}
									isChosen={only.value === verdict}
									onPress={() => (only.value = verdict)}
								>
									{say(`weigh.verdict.${verdict}`)}
								</Choice>
							))}
						</div>
					</fieldset>
					<p class="small quiet">
						<ReleaseLine had={standings} />
					</p>
					<ul class="evidence-claims">
						{shown.map((claim) => (
							<ClaimLine key={claim.id} claim={claim} {...stands(claim)} />
						))}
					</ul>
					<TrialMap cells={standings?.map ?? trialMap(shipped)} />
					<ReleasesPart />
				</div>
			</div>
		</Frame>
	);
}

type LineProps = Standing & { readonly claim: KnownClaim };

function ClaimLine({ claim, verdict, certainty }: LineProps) {
	const say = useSay();
	return (
		<li class="evidence-claim">
			<a class="heading" href={printAddress({ kind: 'evidence', id: claim.id })}>
				{say(`claim.${claim.id}.short`)}
			</a>
			<span class="evidence-said">
				<Mark kind={MARK_OF[verdict]}>{say(`weigh.verdict.${verdict}`)}</Mark>
				{certainty !== null && (
					<span class="small quiet">
						{say('evidence.certain')}: {say(`weigh.level.${certainty}`)}
					</span>
				)}
			</span>
		</li>
	);
}
