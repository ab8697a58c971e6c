/** One reason of an answer: how much care it asks for, and the rules that say so. */
import type { RuleId } from '../../vet/index.ts';
import type { TriageLevel } from './level.ts';
import type { Past } from './past.ts';

/** The rule that decides comes first. */
export type Sign = { readonly level: TriageLevel; readonly rules: readonly RuleId[] };

/** Asks what was put on the skin; null where that was not told and the answer hangs on it. */
export type Tree = (past: Past) => Sign | null;

/** What asks for so much care, by these rules. */
export function sign(level: TriageLevel, ...rules: readonly RuleId[]): Sign {
	return { level, rules };
}
