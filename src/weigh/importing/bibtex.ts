/** BibTeX entries: braces balanced, names split at `and`; macros and strings are not expanded. */
import { emptyRecord } from './empty.ts';
import { doiOf, pmcidOf, pmidOf } from './identifiers.ts';
import { yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';
import { type Reference, type ReferenceReader, readAllOf } from './reference-reader.ts';

const SKIPPED = new Set(['comment', 'string', 'preamble']);
const MOST_HEAD = 80;

/** Every entry of a text; one that is cut off is left out. */
export const recordsOfBibtex = (text: string): Imported[] => readAllOf(bibtexReader(), text);

type Open = {
	/** Outside of entries, at the word between `@` and the brace, or within so many braces. */
	depth: number | 'outside' | 'head';
	head: string;
	body: string;
	from: number;
	line: number;
};

/** Reads entries as they come. */
export function bibtexReader(): ReferenceReader {
	const open: Open = { depth: 'outside', head: '', body: '', from: 1, line: 1 };
	return {
		push(text) {
			const found: Reference[] = [];
			for (let at = 0; at < text.length; ) at = takePart(open, text, at, found);
			return found;
		},
		held: () => open.body.length,
		isWithin: () => typeof open.depth === 'number',
	};
}

/** Takes what follows up to the next sign that matters; where to go on. */
function takePart(open: Open, text: string, at: number, found: Reference[]): number {
	if (open.depth === 'outside') return takeOutside(open, text, at);
	if (open.depth === 'head') return takeHead(open, text, at);
	return takeWithin(open, open.depth, text, at, found);
}

function takeOutside(open: Open, text: string, at: number): number {
	const sign = text.indexOf('@', at);
	const end = sign < 0 ? text.length : sign;
	open.line += linesIn(text, at, end);
	if (sign < 0) return end;
	open.depth = 'head';
	open.head = '';
	open.from = open.line;
	return end + 1;
}

function takeHead(open: Open, text: string, at: number): number {
	const sign = text[at] ?? '';
	if (sign === '{') {
		open.depth = 1;
		open.body = '';
		return at + 1;
	}
	if (/[^\w ]/.test(sign) || open.head.length > MOST_HEAD) open.depth = 'outside';
	open.head += sign;
	return open.depth === 'outside' ? at : at + 1;
}

const BRACE = /[{}]/g;

function takeWithin(
	open: Open,
	depth: number,
	text: string,
	at: number,
	found: Reference[],
): number {
	BRACE.lastIndex = at;
	const brace = BRACE.exec(text);
	const end = brace === null ? text.length : brace.index + 1;
	open.body += text.slice(at, end);
	open.line += linesIn(text, at, end);
	if (brace === null) return end;
	const now = depth + (brace[0] === '{' ? 1 : -1);
	open.depth = now === 0 ? 'outside' : now;
	if (now === 0 && !SKIPPED.has(open.head.trim().toLowerCase()))
		found.push({ record: recordOf(fieldsOf(open.body.slice(0, -1))), line: open.from });
	if (now === 0) open.body = '';
	return end;
}

function linesIn(text: string, from: number, to: number): number {
	let lines = 0;
	for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) lines += 1;
	return lines;
}

const GAP = /[\s,]*/y;
const NAME = /([\w-]+)\s*=\s*/y;
const BARE = /[^\s,{}"]+/y;

const matchAt = (shape: RegExp, text: string, at: number): RegExpExecArray | null => {
	shape.lastIndex = at;
	return shape.exec(text);
};

/** Each field in its turn, so that nothing within a value is taken for one; the first of a name stands. */
function fieldsOf(body: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	let at = body.indexOf(',') + 1;
	while (at > 0 && at < body.length) {
		at += matchAt(GAP, body, at)?.[0].length ?? 0;
		const field = fieldAt(body, at);
		// What is never closed holds all that follows.
		if (field === 'open') break;
		if (field !== null && !fields.has(field.name)) fields.set(field.name, clean(field.text));
		at = field?.end ?? body.indexOf(',', at) + 1;
	}
	return fields;
}

function fieldAt(body: string, at: number): (Value & { readonly name: string }) | 'open' | null {
	const head = matchAt(NAME, body, at);
	if (head === null) return null;
	const value = valueAt(body, at + head[0].length);
	return value === null || value === 'open'
		? value
		: { ...value, name: (head[1] ?? '').toLowerCase() };
}

type Value = { readonly text: string; readonly end: number };

function valueAt(body: string, at: number): Value | 'open' | null {
	const sign = body[at];
	if (sign === '{' || sign === '"') return enclosed(body, at, sign === '{' ? '}' : '"');
	const bare = matchAt(BARE, body, at)?.[0];
	return bare === undefined ? null : { text: bare, end: at + bare.length };
}

/** The text up to the sign that closes it outside of all braces within. */
function enclosed(body: string, from: number, closing: '}' | '"'): Value | 'open' {
	let depth = 0;
	for (let at = from + 1; at < body.length; at += 1) {
		const sign = body[at];
		if (depth === 0 && sign === closing) return { text: body.slice(from + 1, at), end: at + 1 };
		if (sign === '{') depth += 1;
		if (sign === '}') depth -= 1;
	}
	return 'open';
}

const clean = (value: string): string => value.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();

function recordOf(fields: ReadonlyMap<string, string>): Imported {
	const field = (name: string): string => fields.get(name) ?? '';
	const abstract = field('abstract');
	return {
		...emptyRecord('bibtex'),
		identifiers: {
			doi: doiOf(field('doi')),
			pmid: pmidOf(field('pmid')),
			pmcid: pmcidOf(field('pmcid')),
			registries: [],
		},
		title: field('title'),
		year: yearOf(field('year')),
		authors: field('author')
			.split(/\s+and\s+/)
			.filter((name) => name !== ''),
		journal: field('journal') || field('booktitle'),
		language: field('language'),
		abstract: abstract === '' ? [] : [{ heading: '', text: abstract }],
	};
}
