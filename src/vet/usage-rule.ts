/** The rules of use: how severe, how sure, and where each was read (`data/usage`). */
import {
	type Because,
	type Confidence,
	capConfidence,
	type Finding,
	type Severity,
} from '../kit/index.ts';
import { RULE_ROWS } from './rule-table.ts';

/** The name of a rule, such as `PREG-08`. A rule that is in no table does not compile. */
export type RuleId = keyof typeof RULE_ROWS;

/** What a rule is about: `pregnancy`, `patch-test`, `red-flag` … */
export type RuleTopic = (typeof RULE_ROWS)[RuleId][0];

export type UsageRule = {
	readonly id: RuleId;
	readonly topic: RuleTopic;
	readonly severity: Severity;
	/** Of the rule, capped at low where its source was not opened (rule of truth 3). */
	readonly confidence: Confidence;
	readonly because: Because;
};

const opened = new Map<RuleId, UsageRule>();

/** A rule by its id. */
export function ruleOf(id: RuleId): UsageRule {
	const known = opened.get(id);
	if (known !== undefined) return known;
	const rule = openRule(id);
	opened.set(id, rule);
	return rule;
}

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
	return Object.hasOwn(RULE_ROWS, text);
}

/** A finding that says what one rule says; `facts` are what the words of the rule need. */
export function findingOfRule(
	id: RuleId,
	facts: Finding['facts'] = {},
	severity: Severity = ruleOf(id).severity,
): Finding<RuleId> {
	const { confidence, because } = ruleOf(id);
	return { code: id, severity, confidence, facts, because: [because] };
}

function openRule(id: RuleId): UsageRule {
	const [topic, severity, confidence, status, source, date] = RULE_ROWS[id];
	const because = { rule: id, source, status, date };
	return { id, topic, severity, confidence: capConfidence(confidence, [because]), because };
}
