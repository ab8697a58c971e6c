/** What a rule says as a line: what to do, how bad and how sure, and behind "Why?" its reason, source and date. */
import type { Finding, Severity } from '../../../src/kit/index.ts';
import { type MarkKind, Sign, useSay, Why } from '../../../src/ui/index.ts';
import {
	confidenceKey,
	doKey,
	isRuleId,
	severityKey,
	usageSourceOf,
	whyKey,
} from '../../../src/vet/index.ts';

const MARK_OF = {
	emergency: 'caution',
	refuse: 'contradicted',
	refer: 'caution',
	avoid: 'caution',
	modify: 'do',
	caution: 'caution',
	info: 'do',
	allow: 'do',
} as const satisfies Readonly<Record<Severity, MarkKind>>;

type RuleLineProps = {
	readonly finding: Finding;
	/** What says a code that is no rule, of a room of its own. */
	readonly sayOwn: (finding: Finding) => { readonly does: string; readonly why: string };
};

/** One finding of the rules of use, in the words of the area `rule`. */
export function RuleLine({ finding, sayOwn }: RuleLineProps) {
	const say = useSay();
	const { code, severity, confidence, because } = finding;
	const { does, why } = isRuleId(code)
		? { does: say(doKey(code)), why: say(whyKey(code)) }
		: sayOwn(finding);
	return (
		<li class="reason">
			<Sign kind={MARK_OF[severity]} />
			<div class="reason-words rule-line">
				<p>
					<strong class="unseen">{say(severityKey(severity))}: </strong>
					{does}
				</p>
				<p class="small quiet">{why}</p>
				<p class="small">
					<span class="quieter">
						{say(severityKey(severity))}, {say(confidenceKey(confidence))}{' '}
					</span>
					<Why because={because} findSource={usageSourceOf} about={does} />
				</p>
			</div>
		</li>
	);
}
