/** What programs ask of `track measure` and what they are answered; published as JSON Schema in `schemas/`. */
import * as z from 'zod/mini';
import { REFUSALS, ZONES } from './photo/index.ts';

/** Longer than any path of any system. */
const MAX_PATH = 4_096;
const path = z.string().check(z.minLength(1), z.maxLength(MAX_PATH));

/** One photo, and the person's baseline to measure it against. */
export const measureInputSchema = z.object({
	id: z.optional(z.union([z.string().check(z.maxLength(200)), z.number()])),
	image: path,
	baseline: z.optional(z.nullable(path)),
});
export type MeasureInput = z.infer<typeof measureInputSchema>;

export const zoneReadingSchema = z.strictObject({
	/** log10(R/G) in linear light, averaged robustly over the pixels of the zone. */
	redness: z.number(),
	/** CIE Lab under D65, as the photo has it: nothing was calibrated. */
	L: z.number(),
	a: z.number(),
	b: z.number(),
	/** Individual typology angle, degrees. */
	ita: z.number(),
	/** Spread of relief of one to three millimetres, in optical density. */
	texture: z.number(),
	/** Share of the zone that reflects the lamp. */
	shine: z.number(),
	/** Dark spots in a square centimetre. */
	spots: z.number(),
});

export const measureAnswerSchema = z.strictObject({
	accepted: z.boolean(),
	refusals: z.array(z.enum(REFUSALS)),
	px_per_mm: z.nullable(z.number()),
	/** How alike photo and baseline are once they lie over each other, at most 1; null without a baseline. */
	likeness: z.nullable(z.number()),
	/** Empty where the photo was refused: a bad photo gives no numbers. */
	zones: z.partialRecord(z.enum(ZONES), zoneReadingSchema),
});
export type MeasureAnswer = z.infer<typeof measureAnswerSchema>;
