/** The answer of triage as it crosses the edge, for OpenAPI and the published JSON Schema. */
import * as z from 'zod/mini';
import { CONFIDENCES, SEVERITIES } from '../../kit/index.ts';
import { becauseSchema, factsSchema } from '../../read/index.ts';
import { TRIAGE_LEVELS } from './level.ts';

/** What `plan triage` and `POST /v1/plan/triage` answer. */
export const triageAnswerSchema = z.strictObject({
	id: z.optional(z.nullable(z.union([z.string(), z.number()]))),
	level: z.enum(TRIAGE_LEVELS),
	findings: z.array(
		z.strictObject({
			/** A rule of `data/usage/rules.tsv`, or what is said beside the rules. */
			code: z.string(),
			severity: z.enum(SEVERITIES),
			confidence: z.enum(CONFIDENCES),
			facts: factsSchema,
			because: z.array(becauseSchema).check(z.minLength(1)),
		}),
	),
});
