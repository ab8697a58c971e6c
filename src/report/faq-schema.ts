/** Questions about exosomes with short answers of our own: the shape of `dist/facts/report.json`. */
import * as z from 'zod/mini';
import { STATUSES } from '../kit/index.ts';
import { sourceSchema } from './card-schema.ts';

/** In the order in which the page asks them; words under `report.faq.<id>.question`. */
export const FAQ_IDS = [
	'what',
	'retinol',
	'sensitive-skin',
	'plant-or-human',
	'fridge',
	'pregnancy',
	'how-long',
] as const;
export type FaqId = (typeof FAQ_IDS)[number];

/**
 * What a sentence does: states what is known, speaks for or against a claim, says what no search found,
 * names a habit that no study stands behind, or says what to do. Words: `report.faq-stance.<stance>`.
 */
export const FAQ_STANCES = ['known', 'for', 'against', 'not-found', 'habit', 'do'] as const;
export type FaqStance = (typeof FAQ_STANCES)[number];

const factsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** A sentence as `data/faq/faq.json` holds it; its words are `report.faq.<entry>.<id>` with `facts`. */
export const faqSentenceSchema = z.object({
	id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
	stance: z.enum(FAQ_STANCES),
	facts: factsSchema,
	/** Ids of `sources`, at least one: a fact without a source does not enter. */
	sources: z.array(z.string()).check(z.minLength(1)),
	/** Claims and rules of the evidence it draws on, by their ids. */
	records: z.array(z.string()),
	/** The weakest of its sources. */
	status: z.enum(STATUSES),
	/** When the newest of its sources was read. */
	date: z.iso.date(),
});
export type FaqSentence = z.infer<typeof faqSentenceSchema>;

export const reportFactsSchema = z.object({
	/** `YYYY-MM-DD.` and eight hexadecimal digits over all of it. */
	version: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/)),
	date: z.iso.date(),
	faq: z.array(z.object({ id: z.enum(FAQ_IDS), sentences: z.array(faqSentenceSchema) })),
	sources: z.array(sourceSchema),
});
export type ReportFacts = z.infer<typeof reportFactsSchema>;
export type FaqEntry = ReportFacts['faq'][number];
