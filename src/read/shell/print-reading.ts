/**
 * A reading as JSON text, written field by field: what JSON.stringify says of it, in less than half the time,
 * because the shape is known and most of its texts need no escape. A test holds the two against each other.
 */
import type { Ingredient, Reading } from '../schema.ts';

/** Printable ASCII without quote and backslash, and the letters beyond that are no surrogates. */
const PLAIN = /^[ !#-[\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffd]*$/u;

function quoted(text: string): string {
	return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The same text as `JSON.stringify({ id, ...reading })`. */
export function printReading(id: unknown, reading: Reading): string {
	const { ingredients, ...rest } = reading;
	let items = '';
	for (const one of ingredients) items += items === '' ? printItem(one) : `,${printItem(one)}`;
	const tail = JSON.stringify(rest).slice(1);
	return `{"id":${JSON.stringify(id) ?? 'null'},"ingredients":[${items}],${tail}`;
}

function printItem(one: Ingredient): string {
	const { text, start, end, name, by, synonyms, marks, list, position } = one;
	const also = synonyms.length === 0 ? '[]' : JSON.stringify(synonyms);
	const marked = marks.length === 0 ? '[]' : JSON.stringify(marks);
	const named = name === null ? 'null' : quoted(name);
	const how = by === null ? 'null' : `"${by}"`;
	const amount = one.amount === undefined ? '' : `,"amount":${JSON.stringify(one.amount)}`;
	const like = one.lookalike === undefined ? '' : `,"lookalike":"${one.lookalike}"`;
	return `{"text":${quoted(text)},"start":${start},"end":${end},"name":${named},"by":${how},"synonyms":${also},"marks":${marked},"list":${list},"position":${position}${amount}${like}}`;
}
