/** What a sentence has to hold to be one of the claims: ideas, all of them (`a|b`: either), and numbers where it states some. */
import type { Concept } from './concepts.ts';
import type { Quantity } from './sentence.ts';

export type ClaimRule = {
	readonly claim: string;
	/** Each group must be met by one of its ideas. */
	readonly needs: readonly (readonly Concept[])[];
	readonly without: readonly Concept[];
	/** A sentence with a number of that unit has to state these; none other is the same claim. */
	readonly numbers: readonly Quantity[];
	/** The claim is not there without its numbers. */
	readonly isNumeric: boolean;
	/** The claim itself denies something, so a denial does not turn it. */
	readonly mayDeny: boolean;
};

type Options = Partial<Omit<ClaimRule, 'claim' | 'needs'>>;

function rule(
	claim: string,
	needs: readonly (Concept | readonly Concept[])[],
	options: Options = {},
): ClaimRule {
	return {
		claim,
		needs: needs.map((group) => (typeof group === 'string' ? [group] : group)),
		without: [],
		numbers: [],
		isNumeric: false,
		mayDeny: false,
		...options,
	};
}

const percent = (...values: number[]): Quantity[] => values.map((value) => ({ value, unit: '%' }));
const days = (value: number): Quantity[] => [{ value, unit: 'days' }];

/** A claim may have several rules; the one with the most ideas met counts. */
export const CLAIM_RULES: readonly ClaimRule[] = [
	rule('c01-size', [], {
		numbers: [
			{ value: 30, unit: 'nm' },
			{ value: 150, unit: 'nm' },
		],
		isNumeric: true,
	}),
	rule('c02-all-cells', ['all-cells', 'releasing', 'subject'], {
		without: ['collagen', 'regulator'],
	}),
	rule('c03-cargo', ['protein', 'lipid', 'rna']),
	rule('c04-more-stable-than-gf', ['stability', 'growth-factor'], { mayDeny: true }),
	rule('c05-sc-ease', ['entering', 'outer-skin'], { without: ['water-loss'] }),
	rule('c06-lower-percent', ['small-dose', 'collagen', 'eliciting'], { without: ['plant'] }),
	rule('c07-sources', ['platelet', 'plant', ['bacteria', 'stem-cell']]),
	rule('c07-sources', ['bacteria', 'plant', 'stem-cell']),
	rule('c08-origin-matters', ['origin', ['strength', 'price'], ['subject', 'cargo']], {
		without: ['purity', 'training'],
	}),
	rule('c09-mirna-inflammation', ['mirna', 'inflammation']),
	rule('c10-receptor-col1-3', ['docking', 'fibroblast', 'collagen']),
	rule('c10-receptor-col1-3', ['docking', 'collagen']),
	rule('c11-28-day-density', ['density', 'fine-lines'], { numbers: days(28) }),
	rule('c12-biopsy-ironed', ['biopsy', 'smooth-dermis']),
	rule('c12-biopsy-ironed', ['biopsy', 'dermis'], { without: ['randomised'] }),
	rule('c13-nfkb', ['nfkb'], { mayDeny: false }),
	rule('c14-redness', ['redness', 'lessening'], {
		without: ['social-life', 'own-trial', 'downtime'],
	}),
	rule('c15-quieting', ['tingling', ['sensitive', 'quieting', 'feeling', 'subject']], {
		mayDeny: true,
	}),
	rule('c15-quieting', ['quieting', 'feeling'], { mayDeny: true }),
	rule('c16-ceramide-synthase-mrna', ['mrna', ['ceramide', 'lipid']]),
	rule('c17-tewl', ['water-loss', 'lessening']),
	rule('c18-collagen-1-3-7', ['collagen', 'collagen-seven']),
	rule('c19-cytokine-55', ['cytokine', 'lessening'], { numbers: percent(55), isNumeric: true }),
	rule('c19-cytokine-55', ['cytokine'], { numbers: percent(55), isNumeric: true }),
	rule('c20-wound-30', ['wound', ['laser', 'faster']], { numbers: percent(30), isNumeric: true }),
	rule('c21-ceramide-barrier', ['ceramide', 'barrier'], { without: ['mrna', 'sulphate'] }),
	rule('c22-budget-serum', ['selling-out', 'bottle']),
	rule('c23-pore-22-5', ['pore'], { numbers: percent(22, 5), isNumeric: true }),
	rule('c24-milder-redness-recovery', ['redness', 'social-life'], { without: ['own-trial'] }),
	rule('c25-platelet-mask-downtime', ['platelet', 'mask'], { numbers: percent(50) }),
	rule('c26-raw-material-names', ['alias', 'raw-name', 'vesicle'], { without: ['purity'] }),
	rule('c27-nano-liposome', ['liposome', 'generic'], { mayDeny: true }),
	rule('c28-cosmetic-conditions', ['cosmetic', 'living-cells', 'conditions'], { mayDeny: true }),
	rule('c29-systemic-drug', ['systemic', 'drug', 'becoming']),
	rule('c30-endotoxin', ['endotoxin']),
	rule('c31-patch-test', ['patch-test'], { numbers: days(2), isNumeric: true }),
	rule('c32-carbon', ['energy', 'making']),
	rule('c33-plant-data-thin', ['plant', 'evidence', 'scarcity'], { mayDeny: true }),
	rule('c34-invitro-small', ['in-vitro', 'small-studies'], { mayDeny: true }),
	rule('c34-invitro-small', ['evidence', 'small-studies', 'in-vitro'], { mayDeny: true }),
	rule('c35-no-rct-histology', ['randomised', 'biopsy', 'awaiting'], { mayDeny: true }),
	rule('c36-author-trial', ['own-trial', 'half-year']),
	rule('c37-mist-20', ['mist', 'absorbing'], { numbers: percent(20) }),
	rule('c38-sixty-seconds', ['waiting', 'other-active'], {
		numbers: [{ value: 60, unit: 'seconds' }],
		isNumeric: true,
		mayDeny: true,
	}),
	rule('c39-cold-roller', ['roller', 'cold', 'on-skin']),
	rule('c40-no-spf', ['no-sun-protection', 'subject'], { mayDeny: true }),
	rule('c41-pilling-purge', ['pilling', 'too-much'], { mayDeny: true }),
	rule('c41-pilling-purge', ['purging', 'congestion'], { mayDeny: true }),
	rule('c42-homing-mice', ['mice', 'homing']),
	rule('c43-qr-guidelines', ['regulator', 'batch-code']),
	rule('c44-retinol', ['retinol', 'alternating']),
	rule('c45-sensitive-ok', ['sensitive', 'gently']),
	rule('c45-sensitive-ok', ['irritant', 'starting']),
	rule('c46-plant-no-collagen-mirna', ['plant', 'mirna', 'collagen'], { mayDeny: true }),
	rule('c47-plant-hydrate', ['plant', 'hydration', 'oxidation', 'vesicle']),
	rule('c48-fridge', ['fridge', 'as-labelled'], { mayDeny: true }),
	rule('c48-fridge', ['freeze-dried', 'room-temperature', ['subject', 'as-labelled']], {
		mayDeny: true,
	}),
	rule('c48-fridge', ['freeze-dried', 'fridge', 'awaiting', 'subject'], { mayDeny: true }),
	rule('c49-condensation', ['condensation', 'bacteria']),
	rule('c50-pregnancy', ['pregnancy', 'no-data', ['awaiting', 'avoiding', 'scarcity']], {
		mayDeny: true,
	}),
	rule('c51-4-weeks', ['texture'], { numbers: days(28), isNumeric: true }),
	rule('c52-12-weeks-collagen', ['collagen', 'peak'], { numbers: days(84) }),
	rule('c53-dermatologist-questions', ['asking', 'purity']),
	rule('c53-dermatologist-questions', ['asking', 'training']),
	rule('c54-ai-peptides', ['ai', 'peptide']),
	rule('c55-cheek-swab', ['swab', 'genes']),
	rule('c56-smart-syringe', ['smart-syringe', ['vesicle', 'freshly']]),
	rule('c56-smart-syringe', ['syringe', 'vesicle', 'freshly']),
	rule('c57-synthetic-alternative', ['synthetic', ['sceptic', 'plant'], 'alternative']),
	rule('c57-synthetic-alternative', ['sceptic', 'plant']),
	rule('c58-no-cell-baggage', ['baggage', 'cell-therapy', 'lacking'], { mayDeny: true }),
	rule('c59-real-but-incremental', ['gain', 'modest', 'genuine']),
	rule('c60-sulphates-strip-lipids', ['sulphate', 'lipid', ['sulphates', 'vesicle']]),
];
