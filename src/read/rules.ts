/** The rules by which `read` speaks, each with the source it rests on. Titles and links of sources: `data/sources`. */
import type { Because, Status } from '../kit/index.ts';

type Rule = { readonly source: string; readonly status: Status; readonly date: string };

const COSING: Rule = { source: 'cosing-2020-12-30', status: 'confirmed', date: '2020-12-30' };
const KCIA: Rule = { source: 'kcia-list', status: 'secondary', date: '2026-11-23' };
const NAMING: Rule = { source: 'inci-vesicle-naming', status: 'secondary', date: '2026-11-23' };
const ORDER: Rule = { source: 'eu-1223-2009-art-19', status: 'confirmed', date: '2009-11-30' };
const LIMITS: Rule = { source: 'eu-1223-2009-annex-v', status: 'secondary', date: '2026-11-23' };
const HABIT: Rule = { source: 'exoproof-typical-use', status: 'unconfirmed', date: '2026-11-23' };
const LABEL: Rule = { source: 'label-as-given', status: 'confirmed', date: '2026-11-23' };
const CONVENTION: Rule = {
	source: 'exoproof-reading-rule',
	status: 'confirmed',
	date: '2026-11-23',
};

export const RULES = {
	/** Mammalian, human or milk source and tissue or cell, then Exosomes. */
	'READ-V01': NAMING,
	/** A named organism, with or without part or cell, then Vesicles or Extracellular Vesicles. */
	'READ-V02': NAMING,
	/** A name that the CosIng inventory holds letter for letter. */
	'READ-V03': COSING,
	/** A name that the official Korean list holds letter for letter. */
	'READ-V04': KCIA,
	/** A vesicle or exosome word in no allowed form. */
	'READ-U01': NAMING,
	/** A trade name known as such a raw material. */
	'READ-U02': NAMING,
	/** Conditioned medium, culture fluid, secretome: what cells left behind, vesicles not declared. */
	'READ-U03': COSING,
	/** Platelet material. */
	'READ-U04': COSING,
	/** Name, claims or text speak of vesicles; there is no list. */
	'READ-U05': CONVENTION,
	/** Vesicles are claimed; the list holds a ferment, lysate or filtrate and a phospholipid. */
	'READ-U06': CONVENTION,
	/** Nothing on the text could be read. */
	'READ-U07': CONVENTION,
	/** A word near a vesicle name that was not read cleanly: never repaired into one. */
	'READ-U08': CONVENTION,
	/** The list names no vesicle, medium or platelet material. */
	'READ-N01': CONVENTION,
	/** Name or claims say vesicles, the list that was given names none. */
	'READ-N02': CONVENTION,
	/** INCI keeps "exosomes" for mammalian cells. */
	'READ-N03': NAMING,
	/** A name often taken for an exosome, said for what it is. */
	'READ-L01': COSING,
	/** The label states the amount. */
	'READ-A01': LABEL,
	/** Above 1 % names stand in falling order of weight; what follows a name kept below 1 % is below it too. */
	'READ-A02': ORDER,
	/** The marker's own limit. */
	'READ-A03': LIMITS,
	/** No limit: the marker is hardly ever used above 1 % in formulas as they are usually written. */
	'READ-A05': HABIT,
	/** Place on the list. */
	'READ-A04': LABEL,
	/** Names that no vocabulary or grammar could read. */
	'READ-R01': CONVENTION,
	/** Several lists in one text: one verdict each, the strongest for the whole. */
	'READ-R02': CONVENTION,
} as const satisfies Record<string, Rule>;
export type RuleId = keyof typeof RULES;

/** The reason a finding gives: rule, source, status and date. */
export function because(...rules: readonly RuleId[]): readonly Because[] {
	return rules.map((rule) => ({ rule, ...RULES[rule] }));
}
