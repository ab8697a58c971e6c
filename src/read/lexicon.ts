/** Word classes of the morphology grammar: organisms, parts, cells, forms, and the words of vesicles and media. */

import type { Kingdom } from './kind.ts';
import { KINGDOMS } from './kind.ts';
import { nameKey } from './letters.ts';
import { rowsOf, type VocabularyFacts } from './vocabulary-facts.ts';

export const WORD_CLASSES = [
	'organism',
	'part',
	'form',
	'cell',
	'medium',
	'vesicle',
	'neutral',
	'donor',
	'tissue',
	'platelet',
	'ferment-word',
	'phospholipid',
	'claim',
	'trap',
	'loose',
	'link',
	'synthetic',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

export type LexiconWord = {
	/** As it is written in a canonical name. */
	readonly text: string;
	readonly classes: ReadonlySet<WordClass>;
	readonly kingdom: Kingdom;
	/** An organism in Latin; a common or native name has its Latin here, or null. */
	readonly latin: string | null;
	/** Whether a misread word may be repaired into it; never into a vesicle, medium or platelet word. */
	readonly repairable: boolean;
};

const NEVER_REPAIRED_INTO = new Set<WordClass>(['vesicle', 'medium', 'platelet', 'claim', 'trap']);
/** Words that join an organism to its part in the languages that put the head first. */
const LINKS = [
	'de',
	'da',
	'do',
	'di',
	'du',
	'des',
	'del',
	'della',
	'dal',
	'aus',
	'von',
	'vom',
	'of',
	'from',
	'la',
	'les',
	'the',
	'from',
	'et',
	'e',
	'y',
	'und',
	'and',
	'd',
	'l',
	'từ',
	'của',
	'の',
	'의',
	'由来',
	'的',
	'来源',
];
const SYNTHETIC = [
	'synthetic',
	'biomimetic',
	'artificial',
	'mimetic',
	'mimetics',
	'합성',
	'合成',
	'인공',
	'synthétique',
	'sintético',
];

/** Opens the word tables: key of a word to what it is. A word may have several classes. */
export function openLexicon(facts: VocabularyFacts): ReadonlyMap<string, LexiconWord> {
	const lexicon = new Map<string, LexiconWord>();
	for (const [latin = '', common = '', kingdom = ''] of rowsOf(facts.organisms)) {
		add(lexicon, latin, 'organism', { kingdom: kingdomOf(kingdom), latin });
		for (const name of common.split(';'))
			add(lexicon, name.trim(), 'organism', { kingdom: kingdomOf(kingdom), latin: null });
	}
	for (const [name = '', latin = '', kingdom = ''] of rowsOf(facts.organismsCjk)) {
		add(lexicon, name, 'organism', { kingdom: kingdomOf(kingdom), latin });
	}
	for (const [word = '', name = ''] of rowsOf(facts.words)) {
		const wordClass = WORD_CLASSES.find((one) => one === name);
		// Phrases of claims would swallow the vesicle word inside them; `claim.ts` looks for them itself.
		if (wordClass && wordClass !== 'claim') add(lexicon, word, wordClass, null);
	}
	for (const word of LINKS) add(lexicon, word, 'link', null);
	for (const word of SYNTHETIC) add(lexicon, word, 'synthetic', null);
	return lexicon;
}

function add(
	lexicon: Map<string, LexiconWord>,
	text: string,
	wordClass: WordClass,
	organism: { kingdom: Kingdom; latin: string | null } | null,
): void {
	const key = nameKey(text);
	if (key === '') return;
	const known = lexicon.get(key);
	if (known === undefined) {
		lexicon.set(key, {
			text,
			classes: only(wordClass),
			kingdom: organism?.kingdom ?? 'unknown',
			latin: organism?.latin ?? null,
			repairable: !NEVER_REPAIRED_INTO.has(wordClass),
		});
		return;
	}
	lexicon.set(key, {
		text: known.text,
		classes: known.classes.has(wordClass) ? known.classes : new Set(known.classes).add(wordClass),
		kingdom: known.kingdom === 'unknown' ? (organism?.kingdom ?? 'unknown') : known.kingdom,
		latin: known.latin ?? organism?.latin ?? null,
		repairable: known.repairable && !NEVER_REPAIRED_INTO.has(wordClass),
	});
}

/** Nearly every word has one class; they share its set. */
const only = (wordClass: WordClass): ReadonlySet<WordClass> => {
	const made = ONLY.get(wordClass) ?? new Set([wordClass]);
	ONLY.set(wordClass, made);
	return made;
};
const ONLY = new Map<WordClass, ReadonlySet<WordClass>>();

export function kingdomOf(text: string): Kingdom {
	return KINGDOMS.find((one) => one === text) ?? 'unknown';
}
