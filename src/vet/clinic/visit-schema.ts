/** What a clinic sends of a visit: rule 5 of the design names every field, and no other is taken. */
import * as z from 'zod/mini';

const MOST_NAME = 120;
const MOST_TICKS = 40;

/** As a batch number or a serial is printed: character set 82 of the GS1 General Specifications, section 7.11. */
export const printedSchema = z.string().check(z.regex(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/));

export const visitInputSchema = z.strictObject({
	date: z.iso.date(),
	/** The name of the product on one line. */
	product: z
		.string()
		.check(z.trim(), z.minLength(1), z.maxLength(MOST_NAME), z.regex(/^[^\p{Cc}]*$/u)),
	/** 8, 12, 13 or 14 digits. */
	gtin: z.string().check(z.maxLength(40)),
	lot: printedSchema,
	serial: z.optional(z.nullable(printedSchema)),
	/** Items of the checklist that are ticked; a visit needs all of them. */
	ticks: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(MOST_TICKS)),
});
export type VisitInput = z.infer<typeof visitInputSchema>;
