/** What crosses the edge of `plan`: a scenario, and the plan of contracts.md. */
import * as z from 'zod/mini';
import type { Confidence, Severity } from '../kit/index.ts';
import {
	PROCEDURES,
	PRODUCT_KINDS,
	PRODUCT_TAGS,
	profileSchema,
	REQUESTS,
	type RuleId,
	SYMPTOMS,
	ZONES,
} from '../vet/index.ts';
import { isIsoDate } from './day.ts';

/** Products a plan may hold; nobody puts more on a face, and a hundred is far beyond a shelf. */
export const MAX_PRODUCTS = 100;
const MAX_PROCEDURES = 50;
/** Days a plan may run: two years. */
export const MAX_HORIZON = 731;
const MAX_TAGS = 60;
const MAX_TEXT = 200;

const date = z.string().check(z.refine(isIsoDate, { error: 'expected a date as YYYY-MM-DD' }));
const maybeDate = z.optional(z.nullable(date));
const maybeText = z.optional(z.nullable(z.string().check(z.maxLength(MAX_TEXT))));

const knownTags: ReadonlySet<string> = new Set(PRODUCT_TAGS);
/** `contains:NAME` and `source:SPECIES`, as labels print them. */
const NAMED_TAG = /^(?:contains|source):[^\p{Cc}]{2,160}$/u;

/** A tag of the vocabulary, or what a label names. */
export function isTag(text: string): boolean {
	return knownTags.has(text) || NAMED_TAG.test(text);
}

const tag = z.string().check(z.maxLength(MAX_TEXT), z.refine(isTag, { error: 'unknown word' }));

export const productSchema = z.object({
	id: z.string().check(z.minLength(1), z.maxLength(MAX_TEXT)),
	kind: z.enum(PRODUCT_KINDS),
	tags: z._default(z.array(tag).check(z.maxLength(MAX_TAGS)), []),
	/** Not used before. */
	new: z._default(z.boolean(), false),
	/** Strength of the active, percent by weight. */
	percent: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(100)))),
	ph: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(14)))),
	/** The number on a sunscreen. */
	spf: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(200)))),
	/** Null: looked for and not there; absent: not asked. */
	batch: maybeText,
	/** As `batch`; a date where it is one. */
	expiry: maybeText,
	best_before: maybeDate,
	opened_on: maybeDate,
	purchased_on: maybeDate,
	/** Months after opening. */
	pao_months: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(240)))),
	placed_on_market: maybeDate,
	/** Powder to be dissolved. */
	lyophilised: z.optional(z.nullable(z.boolean())),
	reconstituted_on: maybeDate,
	/** Days the label allows after dissolving; null: none on the label. */
	label_window: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(3650)))),
	label_storage: z.optional(z.nullable(z.enum(['fridge', 'room']))),
	zone: z.optional(z.nullable(z.enum(ZONES))),
	/** The side it is used on in a running split-face trial. */
	trial_arm: z.optional(z.nullable(z.enum(['left', 'right']))),
});
export type Product = z.infer<typeof productSchema>;

export const procedureSchema = z.object({
	type: z.enum(PROCEDURES),
	/** Day of the plan, may be negative; absent: not known. */
	day: z.optional(z.nullable(z.int().check(z.minimum(-3650), z.maximum(3650)))),
	/** False at home; absent: in a clinic. */
	clinic: z._default(z.boolean(), true),
	/** What the clinic puts on. */
	clinic_product: z.optional(z.nullable(z.enum(['exosome', 'prp', 'bland']))),
	zone: z.optional(z.nullable(z.enum(ZONES))),
});
export type Procedure = z.infer<typeof procedureSchema>;

const MAX_WORDS = 80;
const words = <Word extends z.core.$ZodType<string>>(word: Word) =>
	z._default(z.array(word).check(z.maxLength(MAX_WORDS)), []);

/** A person, a shelf and a start; `constraints` of a case are the judge's and are not read. */
export const scenarioSchema = z
	.object({
		id: z.optional(z.nullable(z.union([z.string().check(z.maxLength(MAX_TEXT)), z.number()]))),
		start_date: date,
		horizon_days: z.int().check(z.minimum(1), z.maximum(MAX_HORIZON)),
		profile: profileSchema,
		products: z.array(productSchema).check(z.maxLength(MAX_PRODUCTS)),
		procedures: z._default(z.array(procedureSchema).check(z.maxLength(MAX_PROCEDURES)), []),
		symptoms: words(z.enum(SYMPTOMS)),
		requests: words(z.enum(REQUESTS)),
	})
	.check(
		z.refine(({ products }) => new Set(products.map(({ id }) => id)).size === products.length, {
			path: ['products'],
			error: 'each product needs an id of its own',
		}),
		z.refine(
			({ profile: { medicines } }) =>
				!(
					medicines.includes('isotretinoin_oral') && medicines.includes('isotretinoin_oral_stopped')
				),
			{
				path: ['profile', 'medicines'],
				error: 'isotretinoin is either taken or stopped, not both',
			},
		),
	);
export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioInput = z.input<typeof scenarioSchema>;

export const PLAN_STATUSES = [
	'ok',
	'ok_with_warnings',
	'needs_info',
	'refer',
	'refused',
	'stopped',
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export type Slot = 'AM' | 'PM';

/** How a step is done; words under `plan.how.<code>`. */
export const HOW_CODES = [
	'press',
	'damp-skin',
	'dry-skin',
	'whole-face',
	'halve',
	'keep-off-eyes',
	'rinse',
	'last-step',
	'mineral-preferred',
	'buffer',
	'left-side',
	'right-side',
] as const;
export type HowCode = (typeof HOW_CODES)[number];

export type Amount = {
	readonly value: number;
	readonly unit: 'drop' | 'pea' | 'finger' | 'ml';
};

export type Step = {
	readonly product: string;
	/** Seconds after the step before. */
	readonly wait_before_s: number;
	readonly amount?: Amount;
	readonly how: readonly HowCode[];
	readonly rules: readonly RuleId[];
};

export type Session = {
	/** Day of the plan, from 0. */
	readonly day: number;
	readonly date: string;
	readonly slot: Slot;
	readonly steps: readonly Step[];
};

/** `to_day` null: to the end of the plan. */
export type Exclusion = {
	readonly product: string;
	readonly from_day: number;
	readonly to_day: number | null;
	readonly rules: readonly RuleId[];
};

export type PatchTest = {
	readonly product: string;
	readonly start_day: number;
	readonly min_days: number;
	/** Counted from `start_day`. */
	readonly read_days: readonly number[];
	readonly rules: readonly RuleId[];
};

export type Warning = {
	readonly rule: RuleId;
	readonly severity: Severity;
	readonly confidence: Confidence;
	readonly products: readonly string[];
};

export const URGENCIES = ['routine', 'soon', 'urgent', 'emergency', 'before_procedure'] as const;
export type Urgency = (typeof URGENCIES)[number];

export type Referral = { readonly urgency: Urgency; readonly rules: readonly RuleId[] };

/** What is not planned; words under `plan.refusal.<what>`. */
export const REFUSALS = [
	'what_is_this_rash',
	'exosome_injection',
	'exosome_iv',
	'exosome_injection_treats_scars',
	'home_needling_with_serum',
	'stop_prescription',
	'skip_patch_test',
	'plan_for_infant',
	'procedure',
	'procedure_with_exosome',
	'microneedling',
	'dermabrasion_mechanical',
	'laser_ablative',
	'wax_face',
] as const;
export type RefusedThing = (typeof REFUSALS)[number];

export type Refusal = { readonly what: RefusedThing; readonly rules: readonly RuleId[] };

/** What is missing; words under `plan.ask.<field>`. */
export const ASK_FIELDS = [
	'pregnancy',
	'procedure_date',
	'approval_number',
	'opened_on',
	'sunscreen',
	'batch',
	'age',
	'region',
	'label_storage',
	'clinic_sheet',
	'label',
] as const;
export type AskField = (typeof ASK_FIELDS)[number];

export type Discard = {
	readonly product: string;
	/** Last day it may be used. */
	readonly date: string;
	readonly rules: readonly RuleId[];
};

export type Plan = {
	readonly status: PlanStatus;
	readonly sessions: readonly Session[];
	readonly excluded: readonly Exclusion[];
	readonly patch_tests: readonly PatchTest[];
	readonly warnings: readonly Warning[];
	readonly referrals: readonly Referral[];
	readonly refusals: readonly Refusal[];
	readonly asks: readonly AskField[];
	readonly discard: readonly Discard[];
	/** Counted from the first use of what is new, or from day 0. */
	readonly review_days: readonly number[];
	/** Pairs that need no parting, with the rule that says so. */
	readonly allowed: readonly { readonly rule: RuleId; readonly products: readonly string[] }[];
};
