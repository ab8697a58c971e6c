/** Names near a misread text, for whoever knows how surely it was read (a scan does, a pasted list does not). */
import { confusionDistance, EDIT, reachOf } from './confusion.ts';
import { nameKey } from './letters.ts';
import { nameOf, numberOf } from './name-lookup.ts';
import { lookAlikes } from './trigram-index.ts';
import { isVesicleLike } from './vesicle-guard.ts';
import type { Vocabulary } from './vocabulary.ts';

export type NearName = {
	readonly name: string;
	/** The letters of the name, or of the other name for it, that stood nearest. */
	readonly key: string;
	/** Plain edits between the text and the name, those that optics explain counting less. */
	readonly edits: number;
	/** How many edits further the nearest name of another meaning is; Infinity where none is near. */
	readonly margin: number;
};

/** Whether these letters are a name as they stand: by the vocabulary or, with every word known, by the grammar. */
export function isName(text: string, vocabulary: Vocabulary): boolean {
	return numberOf(text, vocabulary) !== -1 || nameOf(text, vocabulary) !== null;
}

/** Whether these letters are a name of the vocabulary as they stand. */
export const isListedName = (text: string, vocabulary: Vocabulary): boolean =>
	numberOf(text, vocabulary) !== -1;

/**
 * The known name nearest to the text, at most `mostEdits` away; null where none is. Never a vesicle name, and nothing for
 * a text that holds a word near one: what was not read cleanly there must be looked at again.
 */
export function nearestName(
	text: string,
	mostEdits: number,
	vocabulary: Vocabulary,
): NearName | null {
	const key = nameKey(text);
	if (key.length < SHORTEST || key.length > LONGEST || isVesicleLike(text, vocabulary)) return null;
	const { names, numbers } = vocabulary.repair();
	const limit = (mostEdits + WIDER) * EDIT;
	const near = lookAlikes(names, key, reachOf(limit)).flatMap((row) => {
		vocabulary.steps.count += key.length * key.length;
		const cost = confusionDistance(key, names.keys[row] ?? '', limit);
		return cost === -1
			? []
			: [{ key: names.keys[row] ?? '', number: numbers[row] ?? -1, edits: cost / EDIT }];
	});
	const [best, ...others] = near.sort((one, other) => one.edits - other.edits);
	if (best === undefined || best.edits > mostEdits) return null;
	const rival = others.find((one) => one.number !== best.number);
	return {
		name: vocabulary.names[best.number] ?? '',
		key: best.key,
		edits: best.edits,
		margin: rival === undefined ? Number.POSITIVE_INFINITY : rival.edits - best.edits,
	};
}

const SHORTEST = 4;
const LONGEST = 120;
/** Rivals are looked for this many edits beyond the best. */
const WIDER = 1;

/** Whether the text holds a vesicle word, or a word near one. */
export const isNearVesicle = (text: string, vocabulary: Vocabulary): boolean =>
	isVesicleLike(text, vocabulary);

/** Every word of every listed name, as a key. */
export function wordsOfNames({ names }: Vocabulary): ReadonlySet<string> {
	const words = new Set<string>();
	for (const name of names) {
		for (const word of name.split(/[^\p{L}\p{N}]+/u)) if (word !== '') words.add(nameKey(word));
	}
	return words;
}

/** Edits between two texts, by letters and figures alone, those that optics explain counting less; null beyond `most`. */
export function editsBetween(text: string, other: string, most: number): number | null {
	const cost = confusionDistance(nameKey(text), nameKey(other), most * EDIT);
	return cost === -1 ? null : cost / EDIT;
}
