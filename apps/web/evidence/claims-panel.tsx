/** The claims of a bottle's copy on its card: each with its verdict and why. */
import './evidence.css';
import { Panel, useSay } from '../../../src/ui/index.ts';
import type { WeighedClaim } from '../../../src/weigh/index.ts';
import { useStandings } from './published.ts';
import { ReleaseLine } from './release-line.tsx';
import { MARK_OF } from './shipped.ts';
import { weighNow } from './standing.ts';
import { WeighedList } from './weigh-copy.tsx';

type ClaimsPanelProps = { readonly copy: string };

export function ClaimsPanel({ copy }: ClaimsPanelProps) {
	const say = useSay();
	const standings = useStandings();
	if (copy.trim() === '') return null;
	const claims = weighNow(copy, standings);
	return (
		<Panel heading={say('evidence.panel')} class="is-claims" {...markOf(claims, say)}>
			{claims.length === 0 ? (
				<p>{say('evidence.panel.none')}</p>
			) : (
				<>
					<p class="lead">{say('evidence.panel.lead')}</p>
					<WeighedList claims={claims} />
					<p class="small quiet">
						<ReleaseLine had={standings} />
					</p>
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
