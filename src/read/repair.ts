/** Spelling that a camera or a hurried hand has spoilt: led back to a known name, never to a vesicle name, and only with a margin. */
import { confusionDistance, EDIT, reachOf } from './confusion.ts';
import { parseName, tokensOf } from './grammar.ts';
import { nameKey } from './letters.ts';
import { type Named, numberOf, unbracketed } from './name-lookup.ts';
import type { Steps } from './steps.ts';
import { lookAlikes, type TrigramIndex } from './trigram-index.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Repaired = Named;

const SHORTEST_NAME = 4;
const LONGEST_NAME = 120;
/** Share of a key that may be wrong, in weighted edits; and how much better than the next name the best must be. */
const TOLERANCE = 0.11;
const MARGIN = 30;

/** The known name that the piece most likely was, or null. */
export function repairName(text: string, vocabulary: Vocabulary): Repaired | null {
	const whole = nearestName(nameKey(text), vocabulary);
	if (whole) return whole;
	const { outer, inner } = unbracketed(text);
	const outside = inner.length === 0 ? null : nearestName(nameKey(outer), vocabulary);
	return (
		outside ??
		repairWords(outer, vocabulary) ??
		inner.map((one) => nearestName(nameKey(one), vocabulary)).find((one) => one !== null) ??
		null
	);
}

function nearestName(key: string, vocabulary: Vocabulary): Repaired | null {
	if (key.length < SHORTEST_NAME || key.length > LONGEST_NAME) return null;
	const { names, numbers } = vocabulary.repair();
	const row = nearest(
		names,
		key,
		vocabulary.steps,
		(left, right) => numbers[left] === numbers[right],
	);
	if (row === null) return null;
	const number = numbers[row] ?? -1;
	return repaired(vocabulary.names[number] ?? '', number);
}

const repaired = (name: string, number: number): Named => ({
	name,
	number,
	by: 'repair',
	synonyms: [],
});

type Same = (left: number, right: number) => boolean;

/** The nearest row within tolerance, if no other stands as near; rows that mean the same do not compete. */
function nearest(index: TrigramIndex, key: string, steps: Steps, same: Same): number | null {
	let limit = limitFor(key.length);
	const near: { readonly row: number; readonly cost: number }[] = [];
	for (const row of lookAlikes(index, key, reachOf(limit))) {
		steps.count += key.length * key.length;
		const cost = confusionDistance(key, index.keys[row] ?? '', limit);
		if (cost === -1) continue;
		near.push({ row, cost });
		// Whatever is further than the margin from the best so far can be neither best nor rival.
		limit = Math.min(limit, cost + MARGIN);
	}
	const [best, ...others] = near.sort((left, right) => left.cost - right.cost);
	const rival = others.find((one) => best && !same(one.row, best.row));
	if (!best) return null;
	return rival === undefined || rival.cost - best.cost >= MARGIN ? best.row : null;
}

/** Short words are near many others: only letters that readers take for each other may differ there. */
function limitFor(length: number): number {
	if (length < SHORT) return CONFUSION_ONLY;
	return Math.min(MOST, Math.max(EDIT, Math.floor(length * TOLERANCE * EDIT)));
}

const SHORT = 8;
/** However long the name: more would let one of its words be changed for another ("Peel Wax", "Peel Oil"). */
const MOST = 240;
const CONFUSION_ONLY = 45;

/** Word by word, then the grammar: for names that no list holds. */
function repairWords(text: string, vocabulary: Vocabulary): Repaired | null {
	const tokens = tokensOf(text, vocabulary);
	if (tokens.length < 2 || tokens.length > MOST_WORDS) return null;
	const { words } = vocabulary.repair();
	let repairs = 0;
	const mended = tokens.map((token) => {
		if (token.known !== null || token.places !== null || token.key.length < SHORTEST_WORD)
			return token.text;
		const row = nearest(words, token.key, vocabulary.steps, (left, right) => left === right);
		if (row === null) return token.text;
		repairs += 1;
		return words.keys[row] ?? token.text;
	});
	if (repairs === 0 || repairs > MOST_REPAIRS) return null;
	const joined = mended.join(' ');
	const number = numberOf(joined, vocabulary);
	if (number !== -1 && vocabulary.traits[number]?.kind !== 'vesicle')
		return repaired(vocabulary.names[number] ?? '', number);
	const parsed = parseName(joined, vocabulary);
	return parsed === null ? null : repaired(parsed, -1);
}

const MOST_WORDS = 12;
const MOST_REPAIRS = 3;
const SHORTEST_WORD = 4;
