/** What the copy on a bottle promises: the work of a medicine, or a needle (LEG-02, LEG-03). */
import type { Finding } from '../kit/index.ts';
import type { VetCode } from './findings.ts';
import { findingOfRule, type RuleId } from './usage-rule.ts';

/** English, French, Korean; words of treatment and of structure or function. */
const MEDICINE =
	/\b(?:heal(?:s|ing)?|cures?|treats?|regenerat\w+ (?:tissue|skin|cells?)|tissue repair|repairs? (?:tissue|damaged|dna)|eczema|psoriasis|rosacea|alopecia|acne treatment|anti-inflammator\w+|wound|scar removal|guéri\w*|soigne\w*|cicatris\w+|régénèr\w+|traite\w* (?:l|la|les|le))\b|치료|재생|상처|아토피/giu;
const NEEDLE =
	/\b(?:inject\w*|intradermal\w*|iv drip|infusion|micro-?needl\w*|derma ?roller|mesotherap\w*|aiguille\w*|piqûre\w*)\b|주사|니들/giu;

/** What a label says on storage (STO-01, STO-02). */
const COLD = /\b(?:refrigerat\w*|fridge|2\s*[-–]\s*8\s*°?\s*c|réfrigér\w*|au frais)\b|냉장/iu;
const ROOM = /\b(?:room temperature|cool,? dry place|température ambiante)\b|실온/iu;

/** Findings of the copy; the words met stand in the facts. */
export function claimsOf(copy: string): Finding<VetCode | RuleId>[] {
	const medicine = firstPromised(copy, MEDICINE);
	const needle = firstPromised(copy, NEEDLE);
	return [
		...(COLD.test(copy) ? [findingOfRule('STO-02')] : []),
		...(ROOM.test(copy) && !COLD.test(copy) ? [findingOfRule('STO-01')] : []),
		...(medicine === undefined ? [] : [said('claim-of-a-medicine', 'LEG-03', medicine)]),
		...(needle === undefined
			? []
			: [
					said('claim-of-a-needle', 'LEG-02', needle),
					findingOfRule('LEG-02'),
					findingOfRule('PROC-01'),
				]),
	];
}

const DENIED_BEFORE =
	/\b(?:not?|never|nor|without|cannot|\p{L}+n['’]t|ne|n['’]|pas|sans|jamais|non|aucune?)\b[^.;:!?]{0,60}$/iu;
const DENIED_AFTER = /^\w*(?:[- ]free\b|[^.;:!?]{0,12}(?:아님|아닙|않|금지))/iu;

/** The first word met that the copy does not deny in the same clause: "not for injection" promises no needle. */
function firstPromised(copy: string, words: RegExp): string | undefined {
	for (const { 0: text, index } of copy.matchAll(words)) {
		const before = copy.slice(0, index);
		const after = copy.slice(index + text.length);
		if (!DENIED_BEFORE.test(before) && !DENIED_AFTER.test(after)) return text;
	}
	return undefined;
}

function said(code: VetCode, rule: RuleId, text: string): Finding<VetCode> {
	const { confidence, because } = findingOfRule(rule);
	return { code, severity: 'caution', confidence, facts: { text }, because };
}
