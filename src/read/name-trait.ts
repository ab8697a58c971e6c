/** What a canonical name is, beyond an ordinary ingredient: a vesicle name, or something often taken for one. */
import type { Lookalike } from './kind.ts';
import { LOOKALIKES } from './kind.ts';
import type { KnownTerm } from './known-term.ts';

export type NameTrait =
	/** To be judged by the ordered rule. */
	| { readonly kind: 'vesicle' }
	| {
			readonly kind: 'lookalike';
			readonly lookalike: Lookalike;
			readonly ferment: boolean;
			readonly phospholipid: boolean;
	  };

const JUDGED = new Set([
	'exosome',
	'extracellular-vesicle',
	'vesicle',
	'conditioned-medium',
	'platelet',
	'trade',
]);

const PHOSPHOLIPID =
	/lecithin|phosphatid|phospholipid|lecitin|lécithin|레시틴|포스파티딜|인지질|レシチン|リン脂質|ホスファチジル|卵磷脂|磷脂/iu;
const FERMENT =
	/ferment|lysate|filtrate|fermentat|발효|용해물|여과물|発酵|溶解質|溶解物|发酵|發酵|裂解/iu;
const LYSATE = /lysate|용해물|溶解質|溶解物|裂解/iu;
const CALLUS = /\b(?:callus|meristem)\b|캘러스|カルス|愈伤|癒傷/iu;
const NUCLEIC =
	/\b(?:sodium |hydrolyzed )?(?:dna|rna)\b|polydeoxyribonucleotide|\bpdrn\b|디엔에이|피디알엔/iu;
const GROWTH_FACTOR =
	/\b[rs]h-(?:oligo|poly)peptide|\b(?:egf|fgf|igf|kgf|vegf)\b|에스에이치-?(?:올리고|폴리)펩타이드/iu;

const PHYTOPLACENTA = /phytoplacenta/iu;
/** Every one of them at once, for small letters: nearly all names are ordinary, and thousands are looked at when the vocabulary opens. */
const ANY = new RegExp(
	[PHYTOPLACENTA, PHOSPHOLIPID, FERMENT, LYSATE, CALLUS, NUCLEIC, GROWTH_FACTOR]
		.map((one) => one.source)
		.join('|'),
	'u',
);

/** The trait of a name, from the table where it stands there, else from its words; null for an ordinary one. */
export function traitOf(name: string, term: KnownTerm | undefined): NameTrait | null {
	if (term && JUDGED.has(term.kind)) return { kind: 'vesicle' };
	const lookalike = LOOKALIKES.find((one) => one === term?.kind) ?? lookalikeOf(name);
	if (lookalike === null) return null;
	return {
		kind: 'lookalike',
		lookalike,
		ferment: FERMENT.test(name),
		phospholipid: PHOSPHOLIPID.test(name),
	};
}

function lookalikeOf(name: string): Lookalike | null {
	if (!ANY.test(name.toLowerCase())) return null;
	if (PHYTOPLACENTA.test(name)) return 'phytoplacenta';
	if (PHOSPHOLIPID.test(name)) return 'liposome-material';
	if (CALLUS.test(name)) return 'callus-extract';
	if (NUCLEIC.test(name)) return 'nucleic-acid';
	if (GROWTH_FACTOR.test(name)) return 'growth-factor';
	if (LYSATE.test(name)) return 'lysate';
	if (FERMENT.test(name)) return 'ferment';
	return null;
}
