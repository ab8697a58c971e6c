/** One piece of a list, one name: whole, without its bracket, by its bracket, by its slash parts, by grammar. */
import { parseName } from './grammar.ts';
import { findKey, HASH_START, hashStep } from './key-table.ts';
import { foldUnit, IGNORED } from './letters.ts';
import { MAX_KEY, type Vocabulary } from './vocabulary.ts';

export type Named = {
	readonly name: string;
	/** Number in the vocabulary, or -1 for a name of the grammar. */
	readonly number: number;
	readonly by: 'vocabulary' | 'grammar';
	readonly synonyms: readonly string[];
};

/** Number of the name whose key `text` has, or -1. */
export function numberOf(text: string, vocabulary: Vocabulary): number {
	const { scratch } = vocabulary;
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

function listed(text: string, vocabulary: Vocabulary, synonyms: readonly string[] = []): Named | null {
	const number = numberOf(text, vocabulary);
	if (number === -1) return null;
	return { name: vocabulary.names[number] ?? '', number, by: 'vocabulary', synonyms };
}

/** The name of a piece, or null. `text` holds no amount and no footnote mark. */
export function nameOf(text: string, vocabulary: Vocabulary): Named | null {
	return listedName(text, vocabulary) ?? grammarName(text, vocabulary);
}

/** By the vocabulary alone. */
export function listedName(text: string, vocabulary: Vocabulary): Named | null {
	return listed(text, vocabulary) ?? bracketName(text, vocabulary) ?? slashName(text, vocabulary);
}

const BRACKET = /[([{（【［]([^()[\]{}（）【】［］]*)[)\]}）】］]/gu;

/** The text without its innermost brackets, and what stood in them. */
export function unbracketed(text: string): { outer: string; inner: string[] } {
	const inner: string[] = [];
	const outer = text.replace(BRACKET, (_, content: string) => {
		inner.push(content.trim());
		return ' ';
	});
	return { outer: outer.trim(), inner: inner.filter((one) => one !== '') };
}

function bracketName(text: string, vocabulary: Vocabulary): Named | null {
	const { outer, inner } = unbracketed(text);
	if (inner.length === 0) return null;
	const outside = listed(outer, vocabulary, inner) ?? slashName(outer, vocabulary, inner);
	if (outside) return outside;
	for (const one of inner) {
		const inside = listed(one, vocabulary, outer === '' ? [] : [outer]);
		if (inside) return inside;
	}
	return null;
}

/** "Aqua/Water/Eau": synonyms, where a part is a name by itself and the joined text is none. */
function slashName(text: string, vocabulary: Vocabulary, synonyms: readonly string[] = []): Named | null {
	if (!text.includes('/') && !text.includes('／')) return null;
	const parts = text.split(/[/／]/u).map((part) => part.trim());
	if (parts.length > MOST_PARTS || parts.some((part) => part === '')) return null;
	for (const part of parts) {
		const named = listed(part, vocabulary) ?? bracketName(part, vocabulary);
		if (named) return { ...named, synonyms: [...parts, ...synonyms] };
	}
	return null;
}

const MOST_PARTS = 8;

function grammarName(text: string, vocabulary: Vocabulary): Named | null {
	const { outer, inner } = unbracketed(text);
	for (const one of [outer, ...inner]) {
		const parsed = one === '' ? null : parseName(one, vocabulary);
		if (parsed) return { name: parsed.name, number: numberOf(parsed.name, vocabulary), by: 'grammar', synonyms: inner.filter((other) => other !== one) };
	}
	return null;
}
