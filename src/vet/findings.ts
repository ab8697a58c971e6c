/** Closed set of what `vet` can say beside the rules of use. Each code has its words in every `locales/*.json` under `vet.<code>`. */
export const VET_CODES = [
	/** The rules read bar it, on a confirmed source. facts: market, kingdom */
	'law-prohibited',
	/** Others say the rules bar it; the rule itself was not read. facts: market, kingdom */
	'law-said-prohibited',
	/** Named as no cosmetic ingredient. facts: market, kingdom */
	'law-not-cosmetic',
	/** An office decides each product. facts: market, kingdom */
	'law-case-by-case',
	/** Allowed where stated conditions are met. facts: market, kingdom */
	'law-conditional',
	/** What it claims decides whether it is a drug. facts: market, kingdom */
	'law-claims-decide',
	/** A medicine where it is sold to treat. facts: market, kingdom */
	'law-medicine-if-treating',
	/** On the skin only, never injected. facts: market, kingdom */
	'law-topical-only',
	/** The rule read does not bar it. facts: market, kingdom */
	'law-not-barred',
	/** No rule was found that speaks of it. facts: market, kingdom */
	'law-unknown',
	/** Nobody said where it is sold. facts: none */
	'market-missing',
	/** From which creature the vesicles come is not said. facts: text */
	'origin-unsaid',
	/** The name is none that INCI would give. facts: text, kingdom */
	'naming-not-inci',
	/** The copy promises what a medicine does. facts: text */
	'claim-of-a-medicine',
	/** The copy speaks of needles or injection. facts: text */
	'claim-of-a-needle',
	/** Batch, last date or maker were not seen in what was read. facts: what */
	'pack-not-seen',
	/** No report on this batch was given. facts: none */
	'report-missing',
	/** A batch passport was given; it is checked apart. facts: none */
	'report-given',
	/** What was given as a passport is none. facts: none */
	'report-unread',
	/** A value of the batch keeps to a figure. facts: field, kind */
	'batch-within',
	/** A value of the batch is past a figure. facts: field, kind */
	'batch-beyond',
	/** A value and its figure cannot be compared. facts: field, kind */
	'batch-open',
	/** The report says how it was made (GMP). facts: none */
	'gmp-stated',
	/** The report says nothing of how it was made (GMP). facts: none */
	'gmp-missing',
	/** Nothing was told of the person. facts: none */
	'person-missing',
	/** No list was given or nothing of it could be read. facts: none */
	'list-missing',
] as const;
export type VetCode = (typeof VET_CODES)[number];

/** What to ask a dermatologist or clinic; words under `vet.ask.<code>.ask` and `vet.ask.<code>.why`. */
export const QUESTIONS = [
	'cells',
	'human',
	'sterile',
	'certificate',
	'site',
	'storage',
	'training',
	'control',
	'same-day',
	'gates',
	'injected',
	'normal-days',
	'test-area',
	'record',
	'cost',
	'interest',
] as const;
export type Question = (typeof QUESTIONS)[number];
