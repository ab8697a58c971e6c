/** One piece of a list, one name: whole, without its bracket, by its bracket, by its slash parts, by grammar. */
import { withoutCounts } from './amount.ts';
import { parseName } from './grammar.ts';
import { findKey, HASH_START, hashStep } from './key-table.ts';
import { foldUnit, IGNORED } from './letters.ts';
import { mayName } from './vesicle-hint.ts';
import { readTerm } from './vesicle-term.ts';
import { MAX_KEY, type Vocabulary } from './vocabulary.ts';

export type Named = {
	readonly name: string;
	/** Number in the vocabulary, or -1 for a name of the grammar. */
	readonly number: number;
	readonly by: 'vocabulary' | 'grammar' | 'repair';
	readonly synonyms: readonly string[];
};

/** Number of the name whose key `text` has, or -1. */
export function numberOf(text: string, vocabulary: Vocabulary): number {
	const { scratch } = vocabulary;
	vocabulary.steps.count += text.length;
	let length = 0;
	let hash = HASH_START;
	for (let at = 0; at < text.length; at += 1) {
		const unit = foldUnit(text.charCodeAt(at));
		if (unit === IGNORED) continue;
		if (length === MAX_KEY) return -1;
		scratch[length] = unit;
		length += 1;
		hash = hashStep(hash, unit);
	}
	return length === 0 ? -1 : findKey(vocabulary.keys, scratch, length, hash);
}

function listed(
	text: string,
	vocabulary: Vocabulary,
	synonyms: readonly string[] = [],
): Named | null {
	const number = numberOf(text, vocabulary);
	if (number === -1) return null;
	return { name: vocabulary.names[number] ?? '', number, by: 'vocabulary', synonyms };
}

/** By the vocabulary alone, every letter outside brackets accounted for. `text` holds no amount and no footnote mark. */
export function listedName(text: string, vocabulary: Vocabulary): Named | null {
	const { outer, inner } = unbracketed(text);
	if (inner.length === 0) return listed(text, vocabulary) ?? synonymsName(text, vocabulary);
	return (
		listed(text, vocabulary) ??
		listed(outer, vocabulary, inner) ??
		synonymsName(outer, vocabulary, inner)
	);
}

/** By the vocabulary, else by the grammar. */
export function nameOf(text: string, vocabulary: Vocabulary): Named | null {
	return (
		listedName(text, vocabulary) ?? termName(text, vocabulary) ?? grammarName(text, vocabulary)
	);
}

/** A vesicle name that no list holds but whose every word is known. */
function termName(text: string, vocabulary: Vocabulary): Named | null {
	if (!mayName(text)) return null;
	const { outer, inner } = unbracketed(text);
	const term = readTerm(withoutCounts(outer), vocabulary);
	if (!term?.name) return null;
	return {
		name: term.name,
		number: numberOf(term.name, vocabulary),
		by: 'grammar',
		synonyms: inner,
	};
}

/** By a gloss: what stands in brackets, or one part of a slash row, where the rest says nothing to us. */
export function glossName(text: string, vocabulary: Vocabulary): Named | null {
	const { outer, inner } = unbracketed(text);
	for (const one of inner) {
		const inside = listed(one, vocabulary, outer === '' ? [] : [outer]);
		if (inside) return inside;
	}
	return slashPart(outer, vocabulary, inner) ?? innerGrammar(outer, inner, vocabulary);
}

const BRACKET = /[([{（【［]([^()[\]{}（）【】［］]*)[)\]}）】］]/gu;

const OPENING = /[([{（【［]/u;

/** The text without its innermost brackets, and what stood in them. */
export function unbracketed(text: string): { outer: string; inner: string[] } {
	if (!OPENING.test(text)) return { outer: text.trim(), inner: [] };
	const inner: string[] = [];
	const outer = text.replace(BRACKET, (_, content: string) => {
		inner.push(content.trim());
		return ' ';
	});
	return { outer: outer.trim(), inner: inner.filter((one) => one !== '') };
}

const SLASH = /[/／\\]/u;

function slashParts(text: string): string[] | null {
	if (!SLASH.test(text)) return null;
	const parts = text.split(SLASH).map((part) => part.trim());
	return parts.length > MOST_PARTS || parts.some((part) => part === '') ? null : parts;
}

/** "Aqua/Water/Eau": synonyms, where every part is a name by itself and the joined text is none. */
function synonymsName(
	text: string,
	vocabulary: Vocabulary,
	synonyms: readonly string[] = [],
): Named | null {
	const parts = slashParts(text);
	if (parts === null) return null;
	const all = parts.map((part) => listed(part, vocabulary));
	const [first] = all;
	return first && all.every((one) => one !== null)
		? { ...first, synonyms: [...parts, ...synonyms] }
		: null;
}

function slashPart(
	text: string,
	vocabulary: Vocabulary,
	synonyms: readonly string[],
): Named | null {
	for (const part of slashParts(text) ?? []) {
		const named = listed(part, vocabulary) ?? grammarName(part, vocabulary);
		if (named) return { ...named, synonyms: [...(slashParts(text) ?? []), ...synonyms] };
	}
	return null;
}

const MOST_PARTS = 8;

function grammarName(text: string, vocabulary: Vocabulary): Named | null {
	const { outer, inner } = unbracketed(text);
	const parsed = outer === '' ? null : parseName(outer, vocabulary);
	return parsed
		? {
				name: parsed,
				number: numberOf(parsed, vocabulary),
				by: 'grammar',
				synonyms: inner,
			}
		: null;
}

function innerGrammar(
	outer: string,
	inner: readonly string[],
	vocabulary: Vocabulary,
): Named | null {
	for (const one of inner) {
		const named = grammarName(one, vocabulary);
		if (named) return { ...named, synonyms: outer === '' ? [] : [outer] };
	}
	return null;
}
