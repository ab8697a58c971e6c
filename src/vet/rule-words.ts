/** Keys of the words of a rule in `locales/<language>/rule.json`: a finding carries codes, a screen says them. */
import type { Confidence, Severity, Status } from '../kit/index.ts';
import type { RuleId, RuleTopic } from './usage-rule.ts';

/** The key of what to do, such as `rule.preg-08.do`. */
export function doKey(id: RuleId): string {
	return `rule.${id.toLowerCase()}.do`;
}

/** The key of the reason and how sure it is, such as `rule.preg-08.why`. */
export function whyKey(id: RuleId): string {
	return `rule.${id.toLowerCase()}.why`;
}

/** The key of the name of a topic. */
export function topicKey(topic: RuleTopic): string {
	return `rule.topic.${topic}`;
}

/** The key of the word for how severe a rule is. */
export function severityKey(severity: Severity): string {
	return `rule.severity.${severity}`;
}

/** The key of the word for how sure a rule is. */
export function confidenceKey(confidence: Confidence): string {
	return `rule.confidence.${confidence}`;
}

/** The key of the word for how a source was read; the same word as everywhere else. */
export function statusKey(status: Status): string {
	return `ui.status.${status}`;
}
