/** What crosses the edge of `vet`: a label, a market, a person; and what the rules say. */
import * as z from 'zod/mini';
import { CONFIDENCES, SEVERITIES, STATUSES } from '../kit/index.ts';
import { MAX_TEXT } from '../read/index.ts';
import { QUESTIONS } from './findings.ts';
import { profileSchema } from './profile-schema.ts';
import { REGIONS } from './words.ts';

/** Places whose rules may be asked about. */
export const VET_MARKETS = [...REGIONS, 'SA', 'GCC'] as const;
export type VetMarket = (typeof VET_MARKETS)[number];

const MOST_COPY = 20_000;

export const vetInputSchema = z.object({
	id: z.optional(z.nullable(z.union([z.string().check(z.maxLength(200)), z.number()]))),
	ingredients_text: z.optional(z.nullable(z.string().check(z.maxLength(MAX_TEXT)))),
	claims_text: z.optional(z.nullable(z.string().check(z.maxLength(MOST_COPY)))),
	market: z.optional(z.nullable(z.enum(VET_MARKETS))),
	profile: z.optional(z.nullable(profileSchema)),
	/** A batch passport, if there is one; it is checked by `verify`. */
	passport: z.optional(z.unknown()),
	/** A reading is made anew from the text; one that is given is not trusted. */
	reading: z.optional(z.unknown()),
});
export type VetInput = z.infer<typeof vetInputSchema>;

export const vetAnswerSchema = z.object({
	id: z.unknown(),
	findings: z.array(
		z.object({
			code: z.string(),
			severity: z.enum(SEVERITIES),
			confidence: z.enum(CONFIDENCES),
			facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
			because: z.array(
				z.object({
					rule: z.string(),
					source: z.string(),
					status: z.enum(STATUSES),
					date: z.string(),
				}),
			),
		}),
	),
	questions: z.array(z.object({ ask: z.enum(QUESTIONS), why: z.enum(QUESTIONS) })),
});
