/** How much care an answer asks for. */

/** From the least to the most; the strongest of all that apply wins. */
export const TRIAGE_LEVELS = [
	'continue',
	'adjust',
	'pause',
	'stop',
	'see-doctor',
	'urgent',
	'emergency',
] as const;
export type TriageLevel = (typeof TRIAGE_LEVELS)[number];

/** Below zero where the first asks for less care than the second. */
export function compareLevels(one: TriageLevel, other: TriageLevel): number {
	return TRIAGE_LEVELS.indexOf(one) - TRIAGE_LEVELS.indexOf(other);
}

/** The strongest of these; `continue` where there are none. */
export function strongestLevel(levels: readonly TriageLevel[]): TriageLevel {
	return levels.reduce<TriageLevel>(
		(most, level) => (compareLevels(level, most) > 0 ? level : most),
		'continue',
	);
}

/** Somebody with training has to look: the levels beside which no tip on products stands (RED-16). */
export function asksForCare(level: TriageLevel): boolean {
	return compareLevels(level, 'see-doctor') >= 0;
}
