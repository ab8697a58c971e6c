/**
 * What a person keeps on the device of their routine: the shelf, the start, what was done, what was seen. It leaves the
 * device in a file of the person's own making alone.
 */
import * as z from 'zod/mini';
import { profileSchema, REQUESTS, SYMPTOMS } from '../vet/index.ts';
import { procedureSchema, productSchema, type Scenario } from './schema.ts';

/** Bottles a shelf may hold. */
export const MAX_SHELF = 60;
const MAX_MARKS = 20_000;
const MAX_READS = 2_000;
const MAX_REACTIONS = 200;
const MAX_NOTE = 4_000;
const MAX_LIST = 20_000;

const id = z.string().check(z.regex(/^[0-9a-z-]{1,40}$/));
const note = z.string().check(z.maxLength(MAX_NOTE));
const short = z.string().check(z.maxLength(200));
const day = z.int().check(z.minimum(0), z.maximum(3650));
const time = z.iso.datetime();

/** A bottle on the shelf: what the planner needs of it, and what a person knows it by. */
export const shelfItemSchema = z.object({
	...productSchema.shape,
	id,
	name: short,
	brand: z._default(short, ''),
	ingredients_text: z._default(z.string().check(z.maxLength(MAX_LIST)), ''),
	claims: z._default(note, ''),
	gtin: z.optional(z.string().check(z.regex(/^\d{14}$/))),
	sample: z._default(z.boolean(), false),
	/** What the brand answered when it was asked for proof of this lot. */
	answer: z.optional(z.object({ at: time, text: note })),
	/** What it costs and how long it lasts, as typed, for the cost of a week. */
	price: z.optional(
		z.object({
			amount: z.number().check(z.minimum(0)),
			currency: short,
			weeks: z.number().check(z.gt(0)),
		}),
	),
	/** False: kept on the shelf and left out of the plan. */
	used: z._default(z.boolean(), true),
});
export type ShelfItem = z.infer<typeof shelfItemSchema>;

/** What became of one step of one session. */
export const stepMarkSchema = z.object({
	day,
	slot: z.enum(['AM', 'PM']),
	product: id,
	state: z.enum(['done', 'skipped']),
});
export type StepMark = z.infer<typeof stepMarkSchema>;

/** What a person sees at the test site, in plain grades (PT-14); ICDRG grades are for a clinic (PT-13). */
export const READ_GRADES = ['nothing', 'faint-pink', 'red-raised', 'blisters'] as const;
export type ReadGrade = (typeof READ_GRADES)[number];

export const patchReadSchema = z.object({
	product: id,
	/** Day of the test, from its start. */
	day,
	grade: z.enum(READ_GRADES),
	at: time,
	/** Name of the photo on this device. */
	photo: z.optional(id),
});
export type PatchRead = z.infer<typeof patchReadSchema>;

export const SERIOUSNESS = [
	'none',
	'hospital',
	'disability',
	'birth-defect',
	'life-threatening',
	'infection',
	'disfigurement',
	'death',
] as const;

export const reactionSchema = z.object({
	id,
	at: time,
	/** Day of the plan. */
	day,
	symptoms: z.array(short).check(z.maxLength(60)),
	products: z.array(id).check(z.maxLength(MAX_SHELF)),
	/** How strong it was, apart from how serious it was (VIG-04). */
	intensity: z.enum(['mild', 'moderate', 'severe']),
	seriousness: z.array(z.enum(SERIOUSNESS)),
	area: z._default(short, ''),
	note: z._default(note, ''),
	photo: z.optional(id),
});
export type Reaction = z.infer<typeof reactionSchema>;

export const routineSchema = z.object({
	version: z.literal(1),
	profile: profileSchema,
	shelf: z.array(shelfItemSchema).check(z.maxLength(MAX_SHELF)),
	start_date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
	horizon_days: z.int().check(z.minimum(7), z.maximum(365)),
	procedures: z._default(z.array(procedureSchema).check(z.maxLength(50)), []),
	/** Symptoms that hold now; a red flag among them stops the plan. */
	symptoms: z._default(z.array(z.enum(SYMPTOMS)).check(z.maxLength(60)), []),
	requests: z._default(z.array(z.enum(REQUESTS)).check(z.maxLength(30)), []),
	marks: z._default(z.array(stepMarkSchema).check(z.maxLength(MAX_MARKS)), []),
	reads: z._default(z.array(patchReadSchema).check(z.maxLength(MAX_READS)), []),
	reactions: z._default(z.array(reactionSchema).check(z.maxLength(MAX_REACTIONS)), []),
	/** When the last backup was made. */
	backed_up_at: z.optional(time),
});
export type Routine = z.infer<typeof routineSchema>;

/** The scenario that the planner plans; bottles that are not used are left out. */
export function scenarioOf(routine: Routine): Scenario {
	const { start_date, horizon_days, profile, procedures, symptoms, requests } = routine;
	const products = routine.shelf
		.filter(({ used }) => used)
		.map((item) => productSchema.parse(item));
	return { start_date, horizon_days, profile, products, procedures, symptoms, requests };
}
