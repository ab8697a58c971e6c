/** The words of the ledger: designs, routes, kingdoms, what was applied, what was measured. */

export const DESIGNS = [
	'rct-parallel',
	'rct-split-face',
	'controlled-nonrandomised',
	'single-arm',
	'case-series',
	'animal',
	'ex-vivo',
	'in-vitro',
	'review',
	'registry-only',
	'other',
] as const;
export type Design = (typeof DESIGNS)[number];

export const ROUTES = ['topical', 'microneedling', 'laser', 'injection', 'in-vitro'] as const;
export type Route = (typeof ROUTES)[number];

export const KINGDOMS = ['human', 'animal', 'plant', 'bacteria', 'synthetic', 'unknown'] as const;
export type Kingdom = (typeof KINGDOMS)[number];

/** What was applied. A secretome or a medium is no vesicle, and neither is platelet material. */
export const PREPARATIONS = ['vesicles', 'conditioned-medium', 'platelet', 'other'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

export const CONSTRUCTS = [
	'wrinkle',
	'redness',
	'collagen',
	'wound',
	'inflammation',
	'hair',
	'scar',
	'hydration',
	'elasticity',
	'tewl',
	'pore',
	'pigment',
	'other',
] as const;
export type Construct = (typeof CONSTRUCTS)[number];

export const BLINDINGS = ['double', 'assessor', 'open'] as const;
export const COMPARATORS = [
	'placebo',
	'vehicle',
	'saline',
	'procedure-alone',
	'standard-care',
	'active',
	'other-side',
	'baseline',
	'other',
] as const;
export const FUNDINGS = ['maker', 'rival', 'public', 'none-declared'] as const;
export const READINGS = ['fulltext', 'abstract', 'secondary'] as const;
export const REVIEWS = [
	'systematic',
	'meta-analysis',
	'scoping',
	'narrative',
	'overview',
	'audit',
	'standard',
] as const;

/** What a reader looks for before calling what was applied a vesicle (after MISEV2023 and EV-TRACK). */
export const IDENTITY_ITEMS = [
	'origin',
	'isolation',
	'size',
	'markers',
	'negative-marker',
	'image',
] as const;
export type IdentityItem = (typeof IDENTITY_ITEMS)[number];

export const HUMAN_DESIGNS: ReadonlySet<Design> = new Set<Design>([
	'rct-parallel',
	'rct-split-face',
	'controlled-nonrandomised',
	'single-arm',
	'case-series',
]);
export const RANDOMISED: ReadonlySet<Design> = new Set<Design>(['rct-parallel', 'rct-split-face']);
