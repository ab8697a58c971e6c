/** The certainty of a body as FHIR R5 writes it in `Evidence.certainty` (code systems certainty-type and certainty-rating). */
import type { Certainty, StratumRating } from './rate-body.ts';
import { CERTAINTY_DOMAINS, type Step } from './step.ts';

const TYPE = 'http://hl7.org/fhir/certainty-type';
const RATING = 'http://hl7.org/fhir/certainty-rating';

type Concept = { readonly coding: readonly { readonly system: string; readonly code: string }[] };
export type FhirCertainty = {
	readonly type: Concept;
	readonly rating: Concept;
	readonly subcomponent?: readonly FhirCertainty[];
};

const concept = (system: string, code: string): Concept => ({ coding: [{ system, code }] });

/** Null where nothing was studied. */
export function toFhir({ level, strata }: Certainty): FhirCertainty | null {
	if (level === null) return null;
	return {
		type: concept(TYPE, 'Overall'),
		rating: concept(RATING, level),
		subcomponent: strata.flatMap(domainsOf),
	};
}

function domainsOf({ steps }: StratumRating): FhirCertainty[] {
	return CERTAINTY_DOMAINS.map((domain) => ({
		type: concept(TYPE, domain),
		rating: concept(RATING, ratingOf(steps.filter((one) => one.domain === domain))),
	}));
}

function ratingOf(steps: readonly Step[]): string {
	const sum = steps.reduce((all, { by }) => all + by, 0);
	if (sum > 0) return 'upcode1';
	if (sum === 0) return 'no-change';
	return `downcode${Math.min(3, -sum)}`;
}
