/** A record as an importer reads it: the same shape whatever the file. What the source did not say is null or empty. */
import * as z from 'zod/mini';
import { doiOf, pmcidOf, pmidOf, registryOf } from './identifiers.ts';

const MOST_TEXT = 40_000;
const MOST_NAME = 600;
const MOST_LIST = 400;

const text = z.string().check(z.maxLength(MOST_TEXT));
const name = z.string().check(z.maxLength(MOST_NAME));
const names = z.array(name).check(z.maxLength(MOST_LIST));

export const SOURCES = [
	'clinicaltrials.gov',
	'pubmed',
	'europepmc',
	'jats',
	'ictrp',
	'ris',
	'bibtex',
] as const;
export type RecordSource = (typeof SOURCES)[number];

/** An identifier in its one form. */
const inForm = (formOf: (given: unknown) => string | null) =>
	z.string().check(z.refine((given) => formOf(given) === given));

export const importedSchema = z.object({
	source: z.enum(SOURCES),
	/** Normalised; at least one, or the record is quarantined. */
	identifiers: z.object({
		doi: z.nullable(inForm(doiOf)),
		pmid: z.nullable(inForm(pmidOf)),
		pmcid: z.nullable(inForm(pmcidOf)),
		registries: z.array(inForm(registryOf)).check(z.maxLength(MOST_LIST)),
	}),
	title: text,
	year: z.nullable(z.int().check(z.minimum(1500), z.maximum(2200))),
	authors: names,
	journal: name,
	language: name,
	publicationTypes: names,
	/** Sections with their headings; one without a heading has an empty one. */
	abstract: z.array(z.object({ heading: name, text })).check(z.maxLength(60)),
	licence: name,
	/** PMIDs or DOIs of what retracts or corrects it. */
	notices: z
		.array(z.object({ kind: z.enum(['retraction', 'erratum', 'concern']), ref: name }))
		.check(z.maxLength(MOST_LIST)),
	/** What a registry says; null for a paper. */
	trial: z.nullable(
		z.object({
			status: name,
			allocation: z.nullable(z.enum(['randomised', 'not-randomised'])),
			model: name,
			masking: name,
			people: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000))),
			/** Planned, or entered. */
			isActual: z.boolean(),
			arms: z.array(text).check(z.maxLength(MOST_LIST)),
			outcomes: z.array(text).check(z.maxLength(MOST_LIST)),
			completed: name,
			hasResults: z.boolean(),
		}),
	),
});
export type Imported = z.infer<typeof importedSchema>;
export type ImportedInput = z.input<typeof importedSchema>;
