/** The claims of a bottle's copy on its card: each with its verdict and why. A card asks nobody anything, so it stands on what ships. */
import './evidence.css';
import { Panel, useSay } from '../../../src/ui/index.ts';
import { type WeighedClaim, weighClaims } from '../../../src/weigh/index.ts';
import { MARK_OF, shipped } from './shipped.ts';
import { WeighedList } from './weigh-copy.tsx';

type ClaimsPanelProps = { readonly copy: string };

export function ClaimsPanel({ copy }: ClaimsPanelProps) {
	const say = useSay();
	if (copy.trim() === '') return null;
	const claims = weighClaims(copy, shipped);
	return (
		<Panel heading={say('evidence.panel')} class="is-claims" {...markOf(claims, say)}>
			{claims.length === 0 ? (
				<p>{say('evidence.panel.none')}</p>
			) : (
				<>
					<p class="lead">{say('evidence.panel.lead')}</p>
					<WeighedList claims={claims} />
					<p class="small quiet">{say('evidence.panel.shipped')}</p>
				</>
			)}
		</Panel>
	);
}

/** The weakest claim marks the panel: one that is contradicted stands before all others. */
function markOf(claims: readonly WeighedClaim[], say: (key: string) => string) {
	const order = ['contradicted', 'no-source-found', 'untestable', 'partly', 'supported'] as const;
	const weakest = order.find((verdict) => claims.some((one) => one.verdict === verdict));
	if (weakest === undefined) return {};
	return { mark: { kind: MARK_OF[weakest], word: say(`weigh.verdict.${weakest}`) } };
}
