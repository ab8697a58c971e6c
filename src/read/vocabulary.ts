/** What the reader knows, opened once: names and their keys, word classes, organisms, and the indexes of repair. */

import { buildKeyTable, type KeyTable } from './key-table.ts';
import { type KnownTerm, termOf } from './known-term.ts';
import { keysOfLines, nameKey } from './letters.ts';
import { type LexiconWord, openLexicon } from './lexicon.ts';
import { type NameTrait, traitOf } from './name-trait.ts';
import type { Steps } from './steps.ts';
import { buildTrigramIndex, type TrigramIndex } from './trigram-index.ts';
import { mayName } from './vesicle-hint.ts';
import { rowsOf, type VocabularyFacts } from './vocabulary-facts.ts';

export type Marker = { readonly name: string; readonly percent: number; readonly basis: string };

export type Vocabulary = {
	readonly version: string;
	readonly date: string;
	readonly names: readonly string[];
	/** Key of a name or alias to the number of the name. */
	readonly keys: KeyTable;
	/** What each name is, where it is more than an ordinary ingredient; by number. */
	readonly traits: readonly (NameTrait | null)[];
	/** 1 for a name that may name vesicles, or an alias of which may; by number. */
	readonly hinted: Uint8Array;
	readonly terms: ReadonlyMap<string, KnownTerm>;
	readonly markers: ReadonlyMap<string, Marker>;
	/** Word or organism name, as a key, to its class. */
	readonly lexicon: ReadonlyMap<string, LexiconWord>;
	/** Phrases by which a name or claim speaks of vesicles or stem-cell culture, as keys. */
	readonly claims: readonly string[];
	/** Longest key of a lexicon word, in units. */
	readonly longestWord: number;
	/** Words of systematic chemical names to the places (`f`, `m`, `l`) they are seen in. */
	readonly chemicalWords: ReadonlyMap<string, string>;
	/** Names that hold figures, each run of figures as `#` ("peg#stearate"): families, of which other members may be met. */
	readonly families: ReadonlySet<string>;
	/** Built on the first name that needs repair. */
	readonly repair: () => RepairIndex;
	/** Letters looked at and table cells filled so far. */
	readonly steps: Steps;
	/** Room for one folded key; reused, so that a clean list makes no garbage. */
	readonly scratch: Uint16Array;
};

export type RepairIndex = {
	readonly names: TrigramIndex;
	/** Name number of each row of `names`. */
	readonly numbers: readonly number[];
	readonly words: TrigramIndex;
};

/** Longest key that can be a name; longer pieces are never looked up whole. */
export const MAX_KEY = 400;

/** Opens the packed tables. Cost: one pass over names and aliases; the rest waits until a label needs it. */
export function openVocabulary(facts: VocabularyFacts): Vocabulary {
	const { rows, ...known } = openNames(facts);
	const words = openWords(facts);
	return {
		version: facts.version,
		date: facts.date,
		...known,
		keys: buildKeyTable(rows),
		markers: openMarkers(facts),
		get lexicon() {
			return words.lexicon();
		},
		get claims() {
			return words.claims();
		},
		get longestWord() {
			return words.longestWord();
		},
		get chemicalWords() {
			return words.chemicalWords();
		},
		get families() {
			return words.families();
		},
		repair: once(() => buildRepair(rows, known.traits, words.lexicon(), words.chemicalWords())),
		steps: { count: 0 },
		scratch: new Uint16Array(MAX_KEY),
	};
}

const listedNames = (facts: VocabularyFacts): readonly string[] =>
	facts.names === '' ? [] : facts.names.split('\n');

/** Names with what each is, and every key that leads to one. */
function openNames(facts: VocabularyFacts) {
	const aliases = rowsOf(facts.aliases);
	const terms = new Map(
		rowsOf(facts.vesicles).map((row) => [nameKey(row[0] ?? ''), termOf(row)] as const),
	);
	const names = [...listedNames(facts), ...[...terms.values()].map((term) => term.name)];
	const keys = keysOfLines(names.join('\n'));
	const aliasKeys = keysOfLines(aliases.map(([alias = '']) => alias).join('\n'));
	const rows = [
		...keys.map((key, at) => [key, at] as const),
		...aliases.map(([, number = ''], at) => [aliasKeys[at] ?? '', Number(number)] as const),
	];
	const traits = names.map((name, at) => traitOf(name, terms.get(keys[at] ?? '')));
	return { rows, names, traits, terms, hinted: hintsOf(names, aliases) };
}

/** The words of grammar, repair and claims: a list of known names asks for few of them, so each table waits. */
function openWords(facts: VocabularyFacts) {
	const lexicon = once(() => openLexicon(facts));
	return {
		lexicon,
		longestWord: once(() => Math.max(0, ...[...lexicon().keys()].map((key) => key.length))),
		claims: once(() =>
			rowsOf(facts.words).flatMap(([word = '', name = '']) =>
				name === 'claim' ? [nameKey(word)] : [],
			),
		),
		chemicalWords: once(
			(): ReadonlyMap<string, string> =>
				new Map(
					rowsOf(facts.chemicalWords).map(([word = '', places = '']) => [nameKey(word), places]),
				),
		),
		families: once(() => familiesOf(keysOfLines(facts.names))),
	};
}

function openMarkers(facts: VocabularyFacts): ReadonlyMap<string, Marker> {
	return new Map(
		rowsOf(facts.markers).map(([name = '', percent = '', basis = '']) => [
			nameKey(name),
			{ name, percent: Number(percent), basis },
		]),
	);
}

function hintsOf(names: readonly string[], aliases: readonly string[][]): Uint8Array {
	const hinted = Uint8Array.from(names, (name) => Number(mayName(name)));
	for (const [alias = '', at = ''] of aliases) if (mayName(alias)) hinted[Number(at)] = 1;
	return hinted;
}

/** The key with each run of figures as `#`; null without figures, or with too few letters to tell a family. */
export function familyOf(key: string): string | null {
	if (!/\d/u.test(key) || key.replace(/\d/gu, '').length < LEAST_LETTERS) return null;
	return key.replace(/\d+/gu, '#');
}

function familiesOf(keys: readonly string[]): ReadonlySet<string> {
	const families = new Set<string>();
	for (const key of keys) {
		const family = familyOf(key);
		if (family !== null) families.add(family);
	}
	return families;
}

const LEAST_LETTERS = 5;

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** Repair never leads into a vesicle name: such names are not in its index at all. */
function buildRepair(
	rows: readonly (readonly [string, number])[],
	traits: readonly (NameTrait | null)[],
	lexicon: ReadonlyMap<string, LexiconWord>,
	chemicalWords: ReadonlyMap<string, string>,
): RepairIndex {
	const seen = new Map<string, number>();
	for (const [key, at] of rows) {
		const trait = traits[at];
		if (key.length >= MIN_REPAIR && trait?.kind !== 'vesicle' && !seen.has(key)) seen.set(key, at);
	}
	const words = new Set<string>();
	for (const [key, word] of lexicon) if (word.repairable && key.length >= MIN_WORD) words.add(key);
	for (const key of chemicalWords.keys()) if (key.length >= MIN_WORD) words.add(key);
	const named = [...seen].sort(([left], [right]) => left.length - right.length);
	return {
		names: buildTrigramIndex(named.map(([key]) => key)),
		numbers: named.map(([, number]) => number),
		words: buildTrigramIndex([...words].sort((left, right) => left.length - right.length)),
	};
}

const MIN_REPAIR = 4;
const MIN_WORD = 4;
