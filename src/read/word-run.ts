/** A piece of label text as words with their classes: by blanks in alphabetic scripts, by longest known word in the others. */

import { isCjk, nameKey } from './letters.ts';
import type { LexiconWord } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Word = {
	/** The letters as written. */
	readonly text: string;
	readonly key: string;
	/** What the lexicon knows it as, or null. */
	readonly known: LexiconWord | null;
};

/** Neighbouring words that the lexicon may hold as one. */
export const LONGEST_PHRASE = 4;

/**
 * The words of a piece. Neighbouring words that the lexicon holds as one ("Conditioned Media", "Centella Asiatica") come as one.
 * Work: linear in the length, as phrase and word lengths are capped.
 */
export function wordsOf(text: string, vocabulary: Vocabulary): Word[] {
	const found: Word[] = [];
	// One by one: a run may hold more words than a call takes arguments.
	for (const run of runsOf(text)) {
		const words = run.cjk ? cjkWords(run.text, vocabulary) : spacedWords(run.text, vocabulary);
		for (const word of words) found.push(word);
	}
	return found;
}

type Run = { readonly text: string; readonly cjk: boolean };

/** Cuts where the script changes between blank-written and blankless; blanks inside a blankless run vanish. */
function runsOf(text: string): Run[] {
	const runs: Run[] = [];
	for (const [stretch] of text.matchAll(RUN)) {
		const cjk = isCjk(stretch.charCodeAt(0));
		runs.push({ text: stretch, cjk });
	}
	return runs;
}

/** Native letters with whatever parts them, or everything up to the next native letter. */
const RUN =
	/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3](?:[^\p{L}\p{N}]*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])*|[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+/gu;

function spacedWords(text: string, vocabulary: Vocabulary): Word[] {
	const tokens = text.match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)?/gu) ?? [];
	const keys = tokens.map(nameKey);
	const words: Word[] = [];
	for (let at = 0; at < tokens.length; ) {
		const length = phraseLength(keys, at, vocabulary);
		const key = keys.slice(at, at + length).join('');
		words.push({
			text: tokens.slice(at, at + length).join(' '),
			key,
			known: vocabulary.lexicon.get(key) ?? null,
		});
		at += length;
	}
	return words.flatMap((word) => (word.known === null ? unglued(word, vocabulary) : [word]));
}

/** How many neighbouring words, from `at` on, the lexicon holds as one; 1 where it holds none together. */
export function phraseLength(keys: readonly string[], at: number, vocabulary: Vocabulary): number {
	const most = Math.min(LONGEST_PHRASE, keys.length - at);
	let phrase = keys[at] ?? '';
	let length = 1;
	for (let next = 1; next < most; next += 1) {
		phrase += keys[at + next] ?? '';
		if (vocabulary.lexicon.has(phrase)) length = next + 1;
	}
	return length;
}

const GLUED = /(?:exosom|vesicle|conditionedmedi)/u;

/** "Callusextracellularvesicles": an unknown word that holds a vesicle word is cut into known ones, if it can be cut whole. */
function unglued(word: Word, vocabulary: Vocabulary): Word[] {
	if (!GLUED.test(word.key) || word.key.length > MAX_GLUED) return [word];
	const parts = cut(word.key, vocabulary);
	return parts.every((part) => part.known !== null) ? parts : [word];
}

const MAX_GLUED = 80;

function cjkWords(text: string, vocabulary: Vocabulary): Word[] {
	return cut(nameKey(text), vocabulary);
}

/** Cuts a key into the fewest unknown letters, then the fewest words. */
function cut(key: string, vocabulary: Vocabulary): Word[] {
	const longest = Math.min(vocabulary.longestWord, LONGEST_CUT);
	vocabulary.steps.count += key.length * longest;
	const cost = new Float64Array(key.length + 1);
	const back = new Int32Array(key.length + 1);
	for (let end = 1; end <= key.length; end += 1) {
		cost[end] = (cost[end - 1] ?? 0) + UNKNOWN_LETTER;
		back[end] = end - 1;
		for (let start = Math.max(0, end - longest); start < end; start += 1) {
			const here = (cost[start] ?? 0) + 1;
			if (here < (cost[end] ?? 0) && vocabulary.lexicon.has(key.slice(start, end))) {
				cost[end] = here;
				back[end] = start;
			}
		}
	}
	return collect(key, back, vocabulary);
}

const LONGEST_CUT = 24;
const UNKNOWN_LETTER = 3;

function collect(key: string, back: Int32Array, vocabulary: Vocabulary): Word[] {
	const words: Word[] = [];
	let unknownEnd = -1;
	for (let end = key.length; end > 0; ) {
		const start = back[end] ?? 0;
		const known = vocabulary.lexicon.get(key.slice(start, end)) ?? null;
		if (known === null && unknownEnd === -1) unknownEnd = end;
		if (known !== null) {
			if (unknownEnd !== -1) words.push(wordOf(key.slice(end, unknownEnd), null));
			unknownEnd = -1;
			words.push(wordOf(key.slice(start, end), known));
		}
		end = start;
	}
	if (unknownEnd !== -1) words.push(wordOf(key.slice(0, unknownEnd), null));
	return words.reverse();
}

function wordOf(key: string, known: LexiconWord | null): Word {
	return { text: key, key, known };
}
