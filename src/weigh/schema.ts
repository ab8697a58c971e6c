/** What crosses the edge of `weigh`, verb by verb. */
import * as z from 'zod/mini';
import { CLAIM_VERDICTS, DESIGNS, LEVELS, PREPARATIONS, ROUTES } from './ledger/index.ts';
import { METHODS, MOST_STUDIES, TESTS } from './pool/index.ts';

const MOST_ID = 200;
const id = z.optional(z.nullable(z.union([z.string().check(z.maxLength(MOST_ID)), z.number()])));
const numbers = z.array(z.number()).check(z.maxLength(MOST_STUDIES));

/** Effects of studies with their sampling variances. */
export const poolInputSchema = z.object({
	id,
	yi: numbers,
	vi: numbers,
	method: z._default(z.enum(METHODS), 'REML'),
	test: z._default(z.enum(TESTS), 'knha'),
});
export type PoolInput = z.infer<typeof poolInputSchema>;

const maybe = z.nullable(z.number());
export const poolAnswerSchema = z.object({
	id: z.unknown(),
	k: z.int(),
	beta: z.number(),
	se: z.number(),
	stat: maybe,
	p: maybe,
	ci_lb: z.number(),
	ci_ub: z.number(),
	tau2: z.number(),
	se_tau2: maybe,
	I2: z.number(),
	H2: z.number(),
	Q: z.number(),
	Qp: z.number(),
	pi_lb: maybe,
	pi_ub: maybe,
	/** Codes of what is to be known of the number: `tau2-fell-back`, `one-study`, `no-spread`. */
	notes: z.array(z.enum(['tau2-fell-back', 'one-study', 'no-spread'])),
});

const figure = z.optional(z.number());
/** Measure, and the numbers that it needs. */
export const effectInputSchema = z.object({
	id,
	measure: z.enum([
		'MD',
		'SMD',
		'SMDH',
		'ROM',
		'CVR',
		'MC',
		'SMCC',
		'SMCR',
		'ROMC',
		'RR',
		'OR',
		'RD',
	]),
	m1: figure,
	sd1: figure,
	n1: figure,
	m2: figure,
	sd2: figure,
	n2: figure,
	n: figure,
	/** How two sides go together; 0.5 is assumed where it is left out. */
	r: figure,
	a: figure,
	b: figure,
	c: figure,
	d: figure,
});
export type EffectInput = z.infer<typeof effectInputSchema>;

export const effectAnswerSchema = z.object({ id: z.unknown(), yi: z.number(), vi: z.number() });

const MOST_COPY = 20_000;
/** Copy of a bottle or a page. */
export const claimInputSchema = z.object({
	id,
	text: z.string().check(z.minLength(1), z.maxLength(MOST_COPY)),
});
export type ClaimInput = z.infer<typeof claimInputSchema>;

export const claimAnswerSchema = z.object({
	id: z.unknown(),
	claims: z.array(
		z.object({
			/** The sentence, as written. */
			claim: z.string(),
			match: z.nullable(z.string()),
			verdict: z.enum(CLAIM_VERDICTS),
			certainty: z.nullable(z.enum(LEVELS)),
			studies: z.array(z.string()),
			/** Day of the search; null where nobody looked into it. */
			searched: z.nullable(z.string()),
			/** The ideas by which the claim was recognised. */
			because: z.array(z.string()),
		}),
	),
});

const MOST_TITLE = 1000;
const MOST_ABSTRACT = 30_000;
export const classifyInputSchema = z.object({
	id,
	title: z.string().check(z.maxLength(MOST_TITLE)),
	abstract: z.optional(z.nullable(z.string().check(z.maxLength(MOST_ABSTRACT)))),
});
export type ClassifyInput = z.infer<typeof classifyInputSchema>;

const sentence = z.nullable(z.string());
export const classifyAnswerSchema = z.object({
	id: z.unknown(),
	design: z.enum(DESIGNS),
	n_participants: z.nullable(z.int()),
	duration_weeks: z.nullable(z.number()),
	intervention: z.nullable(z.enum(PREPARATIONS)),
	/** Kingdoms joined by "and", or `unknown`. */
	vesicle_kingdom: z.nullable(z.string()),
	route: z.nullable(z.enum(ROUTES)),
	/** The sentence that says so; null where nothing was said. */
	because: z.object({
		n_participants: sentence,
		duration_weeks: sentence,
		intervention: sentence,
		vesicle_kingdom: sentence,
		route: sentence,
	}),
});
