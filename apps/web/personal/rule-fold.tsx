/** "Why?" of a line: the rules behind it, each with what it says, how sure it is, its source and date. */
import { useSay } from '../../../src/ui/index.ts';
import { findingOfRule, type RuleId } from '../../../src/vet/index.ts';
import { RuleLine } from './rule-line.tsx';

type FoldProps = { readonly rules: readonly RuleId[]; readonly about: string };

export function RuleFold({ rules, about }: FoldProps) {
	const say = useSay();
	if (rules.length === 0) return null;
	return (
		<details class="rule-fold">
			<summary class="small">
				{say('ui.why')}
				<span class="unseen"> {about}</span>
			</summary>
			<RuleLines rules={rules} />
		</details>
	);
}

/** The rules as a list. */
export function RuleLines({ rules }: { readonly rules: readonly RuleId[] }) {
	return (
		<ul class="reasons">
			{rules.map((rule) => (
				<RuleLine
					key={rule}
					finding={findingOfRule(rule)}
					sayOwn={({ code }) => ({ does: code, why: '' })}
				/>
			))}
		</ul>
	);
}
