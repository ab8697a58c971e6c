/** The plan as it crosses the edge, for OpenAPI and the published JSON Schema; `Plan` in `schema.ts` is its type inside. */
import * as z from 'zod/mini';
import type { Confidence, Severity } from '../kit/index.ts';
import { ASK_FIELDS, HOW_CODES, PLAN_STATUSES, REFUSALS, URGENCIES } from './schema.ts';

const SEVERITIES = [
	'emergency',
	'refuse',
	'refer',
	'avoid',
	'modify',
	'caution',
	'info',
	'allow',
] as const satisfies readonly Severity[];
const CONFIDENCES = [
	'high',
	'moderate',
	'low',
	'convention',
] as const satisfies readonly Confidence[];

const product = z.string();
const rules = z.array(z.string());
const day = z.int();
const date = z.iso.date();

const stepSchema = z.object({
	product,
	wait_before_s: z.int().check(z.minimum(0)),
	amount: z.optional(
		z.object({ value: z.number(), unit: z.enum(['drop', 'pea', 'finger', 'ml']) }),
	),
	how: z.array(z.enum(HOW_CODES)),
	rules,
});

/** What `plan` and `POST /v1/plan` answer. */
export const planAnswerSchema = z.object({
	id: z.unknown(),
	status: z.enum(PLAN_STATUSES),
	sessions: z.array(
		z.object({ day, date, slot: z.enum(['AM', 'PM']), steps: z.array(stepSchema) }),
	),
	excluded: z.array(z.object({ product, from_day: day, to_day: z.nullable(day), rules })),
	patch_tests: z.array(
		z.object({ product, start_day: day, min_days: day, read_days: z.array(day), rules }),
	),
	warnings: z.array(
		z.object({
			rule: z.string(),
			severity: z.enum(SEVERITIES),
			confidence: z.enum(CONFIDENCES),
			products: z.array(product),
		}),
	),
	referrals: z.array(z.object({ urgency: z.enum(URGENCIES), rules })),
	refusals: z.array(z.object({ what: z.enum(REFUSALS), rules })),
	asks: z.array(z.enum(ASK_FIELDS)),
	discard: z.array(z.object({ product, date, rules })),
	review_days: z.array(day),
	allowed: z.array(z.object({ rule: z.string(), products: z.array(product) })),
});
