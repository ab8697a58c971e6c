/** A reason for moving a certainty, and by how much; words under `weigh.reason.<reason>`. */
import type { Facts } from '../../kit/index.ts';

/** Domains of GRADE, by their FHIR R5 codes. */
export const CERTAINTY_DOMAINS = [
	'RiskOfBias',
	'Inconsistency',
	'Indirectness',
	'Imprecision',
	'PublicationBias',
	'LargeEffect',
] as const;
export type CertaintyDomain = (typeof CERTAINTY_DOMAINS)[number];

export const REASONS = [
	'bias-high',
	'bias-some',
	'no-control',
	'directions-disagree',
	'prediction-crosses',
	'studies-differ',
	'not-human',
	'route-differs',
	'kingdom-differs',
	'conditioned-medium',
	'platelet-material',
	'vesicles-not-characterised',
	'surrogate-only',
	'few-people',
	'very-few-people',
	'no-interval',
	'interval-crosses',
	'maker-run',
	'asymmetry',
	'large-effect',
	'capped-at-low',
] as const;
export type Reason = (typeof REASONS)[number];

export type Step = {
	readonly domain: CertaintyDomain | 'Overall';
	/** Levels, down where negative. */
	readonly by: number;
	readonly reason: Reason;
	readonly facts: Facts;
};

export function step(domain: Step['domain'], by: number, reason: Reason, facts: Facts = {}): Step {
	return { domain, by, reason, facts };
}
