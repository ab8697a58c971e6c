/** What a room can say: a closed code with its facts and its reasons. Words live in `locales/`. */

export const SEVERITIES = [
	'emergency',
	'refuse',
	'refer',
	'avoid',
	'modify',
	'caution',
	'info',
	'allow',
] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CONFIDENCES = ['high', 'moderate', 'low', 'convention'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const STATUSES = ['confirmed', 'secondary', 'unconfirmed'] as const;
export type Status = (typeof STATUSES)[number];

/** Why a finding stands: our rule, the source it rests on, how sure that source is, and when it was read (ISO date). */
export type Because = {
	readonly rule: string;
	readonly source: string;
	readonly status: Status;
	readonly date: string;
};

export type FactValue = string | number | boolean | null;
export type Facts = Readonly<Record<string, FactValue>>;

export type Finding<Code extends string = string> = {
	readonly code: Code;
	readonly severity: Severity;
	readonly confidence: Confidence;
	readonly facts: Facts;
	readonly because: readonly Because[];
};

/** An unconfirmed fact may warn, never block, and caps confidence at low (rule of truth 3). */
export function capConfidence(confidence: Confidence, because: readonly Because[]): Confidence {
	return because.some((reason) => reason.status === 'unconfirmed') ? 'low' : confidence;
}
