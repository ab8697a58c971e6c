/** Keys of the words of `vet` in `locales/<language>/vet.json`; rules of use have theirs in `rule.json`. */
import type { Question } from './findings.ts';
import { doKey, whyKey } from './rule-words.ts';
import { isRuleId } from './usage-rule.ts';

/** The key of what a finding says. */
export function saidKey(code: string): string {
	return isRuleId(code) ? doKey(code) : `vet.${code}.do`;
}

/** The key of its reason. */
export function reasonKey(code: string): string {
	return isRuleId(code) ? whyKey(code) : `vet.${code}.why`;
}

/** The key of a question. */
export function askKey(question: Question): string {
	return `vet.ask.${question}.ask`;
}

/** The key of why it is asked. */
export function askWhyKey(question: Question): string {
	return `vet.ask.${question}.why`;
}
