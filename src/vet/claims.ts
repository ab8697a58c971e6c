/** What the copy on a bottle promises: the work of a medicine, or a needle (LEG-02, LEG-03). */
import type { Finding } from '../kit/index.ts';
import type { VetCode } from './findings.ts';
import { findingOfRule, type RuleId } from './usage-rule.ts';

/** English, French, Korean; words of treatment and of structure or function. */
const MEDICINE =
	/\b(?:heal(?:s|ing)?|cures?|treats?|regenerat\w+ (?:tissue|skin|cells?)|tissue repair|repairs? (?:tissue|damaged|dna)|eczema|psoriasis|rosacea|alopecia|acne treatment|anti-inflammator\w+|wound|scar removal|guéri\w*|soigne\w*|cicatris\w+|régénèr\w+|traite\w* (?:l|la|les|le))\b|치료|재생|상처|아토피/iu;
const NEEDLE =
	/\b(?:inject\w*|intradermal\w*|iv drip|infusion|microneedl\w*|derma ?roller|mesotherap\w*|aiguille\w*|piqûre\w*)\b|주사|니들/iu;

/** What a label says on storage (STO-01, STO-02). */
const COLD = /\b(?:refrigerat\w*|fridge|2\s*[-–]\s*8\s*°?\s*c|réfrigér\w*|au frais)\b|냉장/iu;
const ROOM = /\b(?:room temperature|cool,? dry place|température ambiante)\b|실온/iu;

/** Findings of the copy; the words met stand in the facts. */
export function claimsOf(copy: string): Finding<VetCode | RuleId>[] {
	const medicine = MEDICINE.exec(copy)?.[0];
	const needle = NEEDLE.exec(copy)?.[0];
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

function said(code: VetCode, rule: RuleId, text: string): Finding<VetCode> {
	const { confidence, because } = findingOfRule(rule);
	return { code, severity: 'caution', confidence, facts: { text }, because };
}
