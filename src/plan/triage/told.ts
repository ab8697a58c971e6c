/** What somebody told: the words we know, and those we do not. */
import { SYMPTOMS, type Symptom } from '../../vet/index.ts';
import { isRedFlag } from './symptom-table.ts';

export type Told = {
	/** In the order of the vocabulary, each once, so that the order of telling changes nothing. */
	readonly known: readonly Symptom[];
	readonly unknown: readonly string[];
};

const byWord: ReadonlyMap<string, Symptom> = new Map(SYMPTOMS.map((word) => [word, word]));

/**
 * Parts known words from others. A word written otherwise, such as `Lip swelling`, is none of ours; where it is a red
 * flag so written it counts as one too, because a slip of the pen must not lower a warning.
 */
export function partTold(words: readonly string[]): Told {
	const unknown = [...new Set(words.filter((word) => !byWord.has(word)))].sort();
	const meant = new Set(
		[...words, ...unknown.map(asWord).filter(isRedFlagWord)].map((word) => byWord.get(word)),
	);
	return { known: SYMPTOMS.filter((symptom) => meant.has(symptom)), unknown };
}

function asWord(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/gu, '_');
}

function isRedFlagWord(word: string): boolean {
	const symptom = byWord.get(word);
	return symptom !== undefined && isRedFlag(symptom);
}
