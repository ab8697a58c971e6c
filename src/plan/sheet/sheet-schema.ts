/** What a skin sheet holds as a code carries it: lists instead of names, days counted from the day of printing. */
import * as z from 'zod/mini';

/** Rows that fit one page of A4 or Letter. */
export const MOST_SHEET_PRODUCTS = 12;
export const MOST_SHEET_REACTIONS = 8;
export const MOST_SHEET_QUESTIONS = 6;
/** Words of one kind: medicines, allergies, conditions. */
export const MOST_SHEET_WORDS = 24;
/** Characters of a name; a longer one ends in an ellipsis on the page and in the code alike. */
export const MOST_SHEET_NAME = 40;
/** Characters of a brand or a batch; a lot of GS1 has 20 at most. */
export const MOST_SHEET_BRAND = 24;

const text = z.string().check(z.maxLength(4 * MOST_SHEET_NAME));
const words = z.array(text).check(z.maxLength(MOST_SHEET_WORDS));
/** Days from the day of printing: a hundred years either way. */
const day = z.int().check(z.minimum(-36_525), z.maximum(36_525));
const count = z.int().check(z.minimum(0), z.maximum(1_000));

/** How sure the start of a product is: done, planned, in use before the plan, or not at all. */
export const SHEET_STARTS = ['done', 'planned', 'before', 'never'] as const;

const productTuple = z.tuple([
	text,
	text,
	z.nullable(text),
	z.nullable(day),
	z.enum(SHEET_STARTS),
	z.nullable(day),
	/** Day of the test and grade of the last read of a patch test. */
	z.nullable(z.tuple([count, text])),
	/** Whether it is in use. */
	z.boolean(),
]);

const reactionTuple = z.tuple([
	day,
	/** Places in the list of products. */
	z.array(z.int().check(z.minimum(0), z.maximum(MOST_SHEET_PRODUCTS - 1))),
	words,
	text,
	words,
]);

export const packedSheetSchema = z.tuple([
	z.literal(1),
	z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
	text,
	/** Medicines, allergies, conditions. */
	z.tuple([words, words, words]),
	/** Pregnancy, and whether breastfeeding. */
	z.tuple([text, z.boolean()]),
	z.array(productTuple).check(z.maxLength(MOST_SHEET_PRODUCTS)),
	z.array(reactionTuple).check(z.maxLength(MOST_SHEET_REACTIONS)),
	z.array(text).check(z.maxLength(MOST_SHEET_QUESTIONS)),
	/** Products and reactions that found no room. */
	z.tuple([count, count]),
]);
export type PackedSheet = z.infer<typeof packedSheetSchema>;
