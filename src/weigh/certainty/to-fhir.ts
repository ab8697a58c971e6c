/** The certainty of a body as FHIR R5 writes it in `Evidence.certainty` (code systems certainty-type and certainty-rating). */
import type { Certainty, StratumRating } from './rate-body.ts';
import { CERTAINTY_DOMAINS, type Step } from './step.ts';

const TYPE = 'http://hl7.org/fhir/certainty-type';
const RATING = 'http://hl7.org/fhir/certainty-rating';

type Concept = { readonly coding: readonly { readonly system: string; readonly code: string }[] };
export type FhirCertainty = {
	/** Of a stratum: its code. */
	readonly description?: string;
	readonly type: Concept;
	readonly rating: Concept;
	readonly subcomponent?: readonly FhirCertainty[];
};

const concept = (system: string, code: string): Concept => ({ coding: [{ system, code }] });

/** Null where nothing was studied. Under the whole stands each stratum with its own level, and under it its domains. */
export function toFhir({ level, strata }: Certainty): FhirCertainty | null {
	if (level === null) return null;
	return {
		type: concept(TYPE, 'Overall'),
		rating: concept(RATING, level),
		...(strata.length === 0 ? {} : { subcomponent: strata.map(stratumOf) }),
	};
}

function stratumOf({ stratum, level, steps }: StratumRating): FhirCertainty {
	return {
		description: stratum,
		type: concept(TYPE, 'Overall'),
		rating: concept(RATING, level),
		subcomponent: CERTAINTY_DOMAINS.map((domain) => ({
			type: concept(TYPE, domain),
			rating: concept(RATING, ratingOf(steps.filter((one) => one.domain === domain))),
		})),
	};
}

/** The codes reach from three down to two up. */
function ratingOf(steps: readonly Step[]): string {
	const sum = steps.reduce((all, { by }) => all + by, 0);
	if (sum === 0) return 'no-change';
	return sum > 0 ? `upcode${Math.min(2, sum)}` : `downcode${Math.min(3, -sum)}`;
}
