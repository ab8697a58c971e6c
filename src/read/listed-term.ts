/** Names of the official and the gathered lists, letter for letter: what a list holding that name alone gets. */

import { KINGDOMS, type Kingdom, type NamingForm, type VesicleKind } from './kind.ts';
import type { KnownTerm } from './known-term.ts';
import type { RuleId } from './rules.ts';

const KIND_OF: Readonly<Record<string, VesicleKind>> = {
	exosome: 'exosome',
	'extracellular-vesicle': 'extracellular-vesicle',
	vesicle: 'vesicle',
	'conditioned-medium': 'conditioned-medium',
	platelet: 'platelet',
	trade: 'vesicle',
};

/** The kind of vesicle, medium or platelet that a listed name stands for; null where the list says it is none. */
export function listedKind(term: KnownTerm): VesicleKind | null {
	return term.verdict === 'no' ? null : (KIND_OF[term.kind] ?? null);
}

export function listedRule(term: KnownTerm): RuleId {
	if (term.verdict === 'yes') return LIST_RULE[term.list] ?? 'READ-V02';
	if (term.kind === 'conditioned-medium') return 'READ-U03';
	if (term.kind === 'platelet') return 'READ-U04';
	return isTradeName(term) ? 'READ-U02' : 'READ-U01';
}

/** The table files plain words for such things ("Exosomes") beside trade names; only its form tells them apart. */
function isTradeName(term: KnownTerm): boolean {
	return term.kind === 'trade' && term.form === 'trade';
}

const LIST_RULE: Readonly<Record<string, RuleId>> = { kcia: 'READ-V04', cosing: 'READ-V03' };

export function listedForm(term: KnownTerm): NamingForm {
	if (isTradeName(term)) return 'trade';
	return term.kind === 'conditioned-medium' || term.kind === 'platelet' ? 'inci' : 'not-inci';
}

export function listedKingdom(term: KnownTerm): Kingdom {
	return KINGDOMS.find((one) => one === term.kingdom) ?? 'unknown';
}
