/**
 * Names that no list holds, read by their parts: organism + part + form ("Prunus Lannesiana Flower Extract"),
 * and systematic chemical names, every word of which builds other names ("Sodium Cottonseedamphoacetate").
 */

import { isCjk, nameKey } from './letters.ts';
import type { LexiconWord } from './lexicon.ts';
import { familyOf, type Vocabulary } from './vocabulary.ts';
import { LONGEST_PHRASE, phraseLength, wordsOf } from './word-run.ts';

type Token = {
	readonly text: string;
	readonly key: string;
	readonly known: LexiconWord | null;
	readonly places: string | null;
	readonly joint: string;
};

const MOST_WORDS = 24;
const NUMBER = /^(?:c?\d+(?:c?\d+)*|[ivx]{1,4}|[a-z]\d{0,2}|\d+[a-hjkmnp-z])$/u;
const MATERIAL = new Set([
	'organism',
	'part',
	'form',
	'cell',
	'ferment-word',
	'neutral',
	'donor',
	'tissue',
]);

/** The canonical name of a piece without brackets, if the grammar parses every word of it; else null. */
export function parseName(text: string, vocabulary: Vocabulary): string | null {
	if (isFamilyMember(text, vocabulary)) return writtenWhole(text, vocabulary);
	if (isNativeMaterial(text, vocabulary)) return text.replace(/\s+/gu, '');
	const tokens = takenTokens(text, vocabulary);
	if (tokens === null || tokens.length > MOST_WORDS) return null;
	if (isBinomial(tokens)) return written(tokens);
	return tokens.length > 1 && (isMaterial(tokens) || isChemical(tokens)) ? written(tokens) : null;
}

function writtenWhole(text: string, vocabulary: Vocabulary): string | null {
	const tokens = tokensOf(text, vocabulary);
	return tokens.length > MOST_WORDS ? null : written(tokens);
}

/** A species by its Latin name alone ("Withania Somnifera"). */
function isBinomial(tokens: readonly Token[]): boolean {
	const [only] = tokens;
	const latin = tokens.length === 1 ? only?.known?.latin : null;
	return typeof latin === 'string' && latin.includes(' ') && nameKey(latin) === only?.key;
}

/** Organism + part or cell + form in Hangul, kana or Han, every word of it known. */
function isNativeMaterial(text: string, vocabulary: Vocabulary): boolean {
	if (!isCjk(text.charCodeAt(0))) return false;
	const words = wordsOf(text, vocabulary);
	const last = words.at(-1);
	if (words.length < 2 || words.length > MOST_WORDS || !last) return false;
	if (!words.every((word) => isMaterialWord(word))) return false;
	return words.some((word) => word.known?.classes.has('organism')) && isMade(last.known);
}

const MADE = ['form', 'part', 'cell', 'ferment-word'] as const;

/** Whether the word says what was made or taken of an organism. */
function isMade(known: LexiconWord | null): boolean {
	return known !== null && MADE.some((one) => known.classes.has(one));
}

/** A figure, or a sign that may fold to one. */
const MAY_HOLD_FIGURE = /[\d\u0080-\uffff]/;

/** "C12-13 Pareth-5" beside a listed "C12-13 Pareth-3": the same words with other figures. */
function isFamilyMember(text: string, vocabulary: Vocabulary): boolean {
	if (!MAY_HOLD_FIGURE.test(text)) return false;
	const family = familyOf(nameKey(text));
	return family !== null && vocabulary.families.has(family);
}

/** Words of a piece: phrases that the lexicon holds come as one; hyphens and slashes part words. */
export function tokensOf(text: string, vocabulary: Vocabulary): Token[] {
	const tokens: Token[] = [];
	for (const token of eachToken(text, vocabulary)) tokens.push(token);
	return tokens;
}

/** The same, or null at the first word that no rule of the grammar takes: a spoilt name mostly begins with one. */
function takenTokens(text: string, vocabulary: Vocabulary): Token[] | null {
	const tokens: Token[] = [];
	for (const token of eachToken(text, vocabulary)) {
		if (token.known === null && token.places === null && !NUMBER.test(token.key)) return null;
		tokens.push(token);
	}
	return tokens;
}

/** Word by word, no further than it is asked for and one word beyond the most that a name has. */
function* eachToken(text: string, vocabulary: Vocabulary): Generator<Token> {
	const words = new Words(text);
	let at = 0;
	for (let count = 0; count <= MOST_WORDS && words.reach(at + LONGEST_PHRASE) > at; count += 1) {
		const length = phraseLength(words.keys, at, vocabulary);
		const first = words.starts[at] ?? 0;
		const key = words.keys.slice(at, at + length).join('');
		yield {
			text: text.slice(first, words.ends[at + length - 1]),
			key,
			known: vocabulary.lexicon.get(key) ?? null,
			places: vocabulary.chemicalWords.get(key) ?? null,
			joint: at === 0 ? '' : text.slice(words.ends[at - 1], first).trim(),
		};
		at += length;
	}
}

/** The words of a text with their keys, found as far as someone looks. */
class Words {
	readonly starts: number[] = [];
	readonly ends: number[] = [];
	readonly keys: string[] = [];
	readonly #text: string;
	#from = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Finds up to `most` words from the start; answers how many are found. */
	reach(most: number): number {
		while (this.keys.length < most && this.#from < this.#text.length) this.#next();
		return this.keys.length;
	}

	#next(): void {
		WORD.lastIndex = this.#from;
		const match = WORD.exec(this.#text);
		this.#from = match ? WORD.lastIndex : this.#text.length;
		if (!match) return;
		this.starts.push(match.index);
		this.ends.push(this.#from);
		this.keys.push(nameKey(match[0]));
	}
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)?/gu;

function isMaterial(tokens: readonly Token[]): boolean {
	const last = tokens.at(-1);
	if (!last || !tokens.some(isOrganism) || tokens.some(beginsAnother)) return false;
	const fits = (token: Token) =>
		isMaterialWord(token) || token.places !== null || NUMBER.test(token.key);
	return tokens.every(fits) && (isMade(last.known) || (last.places?.includes('l') ?? false));
}

/** "Withania Somnifera Extract Prunus Lannesiana Flower Extract": an organism behind a form begins another name. */
function beginsAnother(token: Token, at: number, tokens: readonly Token[]): boolean {
	const before = tokens[at - 1]?.known?.classes;
	if (token.joint !== '' || !isOrganism(token) || !before?.has('form')) return false;
	return !before.has('part') && !before.has('donor') && !before.has('organism');
}

/** "Water" and "Oil" are no organism, whatever water lily or oil palm the tables hold. */
function isOrganism(token: Token): boolean {
	const classes = token.known?.classes;
	return classes?.has('organism') === true && !classes.has('form');
}

function isMaterialWord(token: { readonly known: LexiconWord | null }): boolean {
	return (
		token.known !== null &&
		[...token.known.classes].some((one) => MATERIAL.has(one)) &&
		!token.known.classes.has('trap') &&
		!token.known.classes.has('vesicle') &&
		!token.known.classes.has('medium')
	);
}

function isChemical(tokens: readonly Token[]): boolean {
	const words = tokens.filter((token) => !NUMBER.test(token.key));
	const first = words[0];
	const last = words.at(-1);
	if (words.length < 2 || !first?.places?.includes('f') || !last?.places?.includes('l'))
		return false;
	return words.every((token) => token.places !== null);
}

/** As INCI writes it: each word as the lexicon has it, joined as on the label where that is a hyphen or slash. */
function written(tokens: readonly Token[]): string {
	return tokens.map((token, at) => (at === 0 ? '' : jointOf(token.joint)) + wordAs(token)).join('');
}

function jointOf(joint: string): string {
	const sign = joint.replace(/[\u200b-\u200f\u2060\ufeff]/gu, '');
	return sign === '-' || sign === '/' || sign === ',' ? sign : ' ';
}

function wordAs(token: Token): string {
	if (token.known?.latin) return token.known.latin;
	if (/^(?:peg|ppg|edta|dna|rna|mipa|mea|dea|tea|vp|va|ci|c\d)/u.test(token.key))
		return token.text.toUpperCase();
	return token.text.toLowerCase().replace(/(?:^|[\s-])\p{L}/gu, (start) => start.toUpperCase());
}
