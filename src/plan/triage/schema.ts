/** What crosses the edge of `plan triage`: what somebody sees on the skin and what was put on it. */
import * as z from 'zod/mini';
import type { Finding } from '../../kit/index.ts';
import type { RuleId } from '../../vet/index.ts';
import { isTag } from '../schema.ts';
import type { TriageLevel } from './level.ts';

const MAX_TEXT = 200;
const MAX_SYMPTOMS = 60;
const MAX_HISTORY = 200;
const MAX_TAGS = 60;
const MAX_DAYS = 36_500;

const day = z.int().check(z.minimum(-MAX_DAYS), z.maximum(MAX_DAYS));
const text = z.string().check(z.minLength(1), z.maxLength(MAX_TEXT));
const tag = z.string().check(z.maxLength(MAX_TEXT), z.refine(isTag, { error: 'unknown word' }));

/** One product and the days it was used on, of any count of days that all rows share. */
const usedSchema = z
	.object({
		product: text,
		first_day: day,
		/** Null or absent: still used. */
		last_day: z.optional(z.nullable(day)),
		tags: z._default(z.array(tag).check(z.maxLength(MAX_TAGS)), []),
	})
	.check(
		z.refine(({ first_day, last_day }) => last_day == null || last_day >= first_day, {
			path: ['last_day'],
			error: 'expected no earlier than first_day',
		}),
	);

/** A symptom that is no word of ours is taken and answered with care; any other word that is none is refused. */
export const triageInputSchema = z.object({
	id: z.optional(z.nullable(z.union([z.string().check(z.maxLength(MAX_TEXT)), z.number()]))),
	symptoms: z.array(text).check(z.maxLength(MAX_SYMPTOMS)),
	/** Days since the newest product was first used; null or absent: not known. */
	days_since: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(MAX_DAYS)))),
	history: z._default(z.array(usedSchema).check(z.maxLength(MAX_HISTORY)), []),
});
export type TriageInput = z.infer<typeof triageInputSchema>;
export type Used = TriageInput['history'][number];

/** What is said beside the rules; words under `triage.<code>`. */
export const OWN_CODES = ['symptom-unknown', 'symptoms-missing', 'history-missing'] as const;
export type OwnCode = (typeof OWN_CODES)[number];
export type TriageCode = OwnCode | RuleId;

export type TriageAnswer = {
	readonly level: TriageLevel;
	/** Those that ask for the most care first. */
	readonly findings: readonly Finding<TriageCode>[];
};
