/** The words of what a skin sheet names. A scanned code may name what no word of ours knows: that is shown as it stands. */
import type { Say } from '../../../src/kit/index.ts';
import { READ_GRADES, SERIOUSNESS } from '../../../src/plan/index.ts';
import {
	CONDITIONS,
	KNOWN_ALLERGIES,
	MEDICINES,
	PREGNANCIES,
	QUESTIONS,
	SYMPTOMS,
} from '../../../src/vet/index.ts';

const INTENSITIES = ['mild', 'moderate', 'severe'] as const;

const known = <Word extends string>(words: readonly Word[], text: string): Word | undefined =>
	words.find((word) => word === text);

export function medicineWord(text: string, say: Say): string {
	const word = known(MEDICINES, text);
	return word === undefined ? text : say(`profile.medicine.${word}`);
}

/** A word of ours, or the name as a label prints it; `plant:` stands before a species. */
export function allergyWord(text: string, say: Say): string {
	const word = known(KNOWN_ALLERGIES, text);
	if (word !== undefined) return say(`profile.allergy.${word.toLowerCase()}`);
	return text.replace(/^plant:/, '');
}

export function conditionWord(text: string, say: Say): string {
	const word = known(CONDITIONS, text);
	return word === undefined ? text : say(`profile.condition.${word}`);
}

export function pregnancyWord(text: string, say: Say): string {
	const word = known(PREGNANCIES, text) ?? 'unknown';
	return say(`sheet.pregnancy.${word}`);
}

export function symptomWord(text: string, say: Say): string {
	const word = known(SYMPTOMS, text);
	return word === undefined ? text : say(`triage.symptom.${word}`);
}

export function intensityWord(text: string, say: Say): string {
	const word = known(INTENSITIES, text);
	return word === undefined ? text : say(`sheet.intensity.${word}`);
}

export function seriousnessWord(text: string, say: Say): string {
	const word = known(SERIOUSNESS, text);
	return word === undefined ? text : say(`sheet.serious.${word}`);
}

export function gradeWord(text: string, say: Say): string {
	const word = known(READ_GRADES, text);
	return word === undefined ? text : say(`sheet.grade.${word}`);
}

export function questionWord(text: string, say: Say): string {
	const word = known(QUESTIONS, text);
	return word === undefined ? text : say(`vet.ask.${word}.ask`);
}
