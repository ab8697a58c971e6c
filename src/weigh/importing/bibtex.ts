/** BibTeX entries: braces balanced, names split at `and`; macros and strings are not expanded. */
import { emptyRecord } from './empty.ts';
import { doiOf, pmcidOf, pmidOf } from './identifiers.ts';
import { yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';

const ENTRY = /@(\w+)\s*\{\s*([^,\s]*)\s*,/g;
const SKIPPED = new Set(['comment', 'string', 'preamble']);
const MOST_FIELD = 40_000;

/** Every entry of a text; one that is cut off is left out. */
export function recordsOfBibtex(text: string): Imported[] {
	return [...text.matchAll(ENTRY)].flatMap(({ 0: head, 1: kind = '', index }) => {
		if (SKIPPED.has(kind.toLowerCase())) return [];
		const body = braced(text, index + head.indexOf('{'));
		return body === null ? [] : [recordOf(fieldsOf(body))];
	});
}

/** The text between a brace and its partner; null where it has none. */
function braced(text: string, from: number): string | null {
	let depth = 0;
	for (let at = from; at < text.length && at - from < MOST_FIELD * 4; at += 1) {
		const sign = text[at];
		if (sign === '{') depth += 1;
		if (sign === '}') depth -= 1;
		if (depth === 0) return text.slice(from + 1, at);
	}
	return null;
}

function fieldsOf(body: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (const match of body.matchAll(/(\w+)\s*=\s*(?=(\{|"|\d))/g)) {
		const from = match.index + match[0].length;
		const value = match[2] === '{' ? braced(body, from) : quoted(body, from);
		if (value !== null) fields.set((match[1] ?? '').toLowerCase(), clean(value));
	}
	return fields;
}

function quoted(body: string, from: number): string | null {
	return (
		/^"([^"]*)"|^(\d+)/
			.exec(body.slice(from, from + MOST_FIELD))
			?.slice(1)
			.find(Boolean) ?? null
	);
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
