/** Closed sets that a reading is made of; apart from `schema.ts`, so that reading itself needs no parser of shapes. */

export const KINDS = [
	'exosome',
	'extracellular-vesicle',
	'vesicle',
	'conditioned-medium',
	'platelet',
	'claim-only',
] as const;
export type VesicleKind = (typeof KINDS)[number];

export const KINGDOMS = [
	'human',
	'animal',
	'plant',
	'bacteria',
	'fungus',
	'alga',
	'synthetic',
	'unknown',
] as const;
export type Kingdom = (typeof KINGDOMS)[number];

export const FORMS = ['inci', 'translation', 'not-inci', 'trade', 'prose'] as const;
export type NamingForm = (typeof FORMS)[number];

/** What an ingredient is when it is often sold as, or taken for, an exosome. */
export const LOOKALIKES = [
	'liposome-material',
	'nucleic-acid',
	'growth-factor',
	'lysate',
	'ferment',
	'callus-extract',
	'conditioned-medium',
	'platelet',
	'human-material',
	'animal-material',
	'phytoplacenta',
	'spicule',
] as const;
export type Lookalike = (typeof LOOKALIKES)[number];
