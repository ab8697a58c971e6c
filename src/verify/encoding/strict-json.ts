/** JSON from strangers, read so that no two readers can see two things in it, or refused before anything is hashed. */
import type { Json } from './json.ts';
import { isExact } from './json-number.ts';
import { isWellFormed } from './utf8.ts';

export const JSON_REFUSALS = [
	'too-large',
	'too-deep',
	'syntax',
	'duplicate-key',
	'lone-surrogate',
	'number-not-exact',
	'number-too-large',
] as const;
export type JsonRefusal = (typeof JSON_REFUSALS)[number];

export type JsonCaps = {
	/** UTF-16 units of text. */
	readonly length?: number;
	/** Lists and objects inside one another. */
	readonly depth?: number;
	/** `exact`: no digit lost and no magnitude over 2^53 - 1 (the default); `double`: whatever a double can come near to. */
	readonly numbers?: 'exact' | 'double';
};

export type JsonReading =
	| { readonly value: Json }
	/** Why, and at which UTF-16 unit. */
	| { readonly refused: JsonRefusal; readonly at: number };

const LENGTH = 1_000_000;
const DEPTH = 32;

const BLANKS = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
const PLAIN_STRING = /"[^"\\\u0000-\u001f]*"/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

type Reader = {
	readonly text: string;
	readonly deepest: number;
	readonly numbers: 'exact' | 'double';
	at: number;
	depth: number;
	refused: JsonRefusal | null;
};

/**
 * Reads a JSON text within its caps. Duplicate keys, halves of surrogate pairs, and numbers that a double does not hold
 * exactly are refused, as RFC 7493 (I-JSON) wants it.
 */
export function parseStrictJson(text: string, caps: JsonCaps = {}): JsonReading {
	const { length = LENGTH, depth = DEPTH, numbers = 'exact' } = caps;
	if (text.length > length) return { refused: 'too-large', at: length };
	const reader: Reader = { text, deepest: depth, numbers, at: 0, depth: 0, refused: null };
	const value = readValue(reader);
	if (value !== undefined) skipBlanks(reader);
	if (value === undefined || reader.at < text.length)
		return { refused: reader.refused ?? 'syntax', at: reader.at };
	return { value };
}

/** Undefined where the text was refused; the reader then says why. */
function readValue(reader: Reader): Json | undefined {
	skipBlanks(reader);
	switch (reader.text[reader.at]) {
		case '{':
			return readInside(reader, readObject);
		case '[':
			return readInside(reader, readList);
		case '"':
			return readString(reader);
		case 't':
		case 'f':
		case 'n':
			return readWord(reader);
		default:
			return readNumber(reader);
	}
}

function refuse(reader: Reader, code: JsonRefusal): undefined {
	reader.refused ??= code;
	return undefined;
}

function take(reader: Reader, pattern: RegExp): string | undefined {
	pattern.lastIndex = reader.at;
	if (!pattern.test(reader.text)) return undefined;
	const start = reader.at;
	reader.at = pattern.lastIndex;
	return reader.text.slice(start, reader.at);
}

function skipBlanks(reader: Reader): void {
	const code = reader.text.charCodeAt(reader.at);
	if (code <= 32) take(reader, BLANKS);
}

/** Steps over the character if it stands next, behind blanks. */
function meets(reader: Reader, character: string): boolean {
	skipBlanks(reader);
	if (reader.text[reader.at] !== character) return false;
	reader.at += 1;
	return true;
}

function readInside<T extends Json>(
	reader: Reader,
	read: (reader: Reader) => T | undefined,
): T | undefined {
	if (reader.depth === reader.deepest) return refuse(reader, 'too-deep');
	reader.at += 1;
	reader.depth += 1;
	const value = read(reader);
	reader.depth -= 1;
	return value;
}

function readList(reader: Reader): readonly Json[] | undefined {
	const items: Json[] = [];
	if (meets(reader, ']')) return items;
	do {
		const item = readValue(reader);
		if (item === undefined) return undefined;
		items.push(item);
	} while (meets(reader, ','));
	return meets(reader, ']') ? items : refuse(reader, 'syntax');
}

function readObject(reader: Reader): Json | undefined {
	const members = new Map<string, Json>();
	// From entries, so that a key named __proto__ is a key like any other.
	if (meets(reader, '}')) return {};
	do {
		const name = readName(reader);
		if (name === undefined) return undefined;
		if (members.has(name)) return refuse(reader, 'duplicate-key');
		const value = readValue(reader);
		if (value === undefined) return undefined;
		members.set(name, value);
	} while (meets(reader, ','));
	return meets(reader, '}') ? Object.fromEntries(members) : refuse(reader, 'syntax');
}

function readName(reader: Reader): string | undefined {
	skipBlanks(reader);
	const name = readString(reader);
	if (name === undefined) return undefined;
	return meets(reader, ':') ? name : refuse(reader, 'syntax');
}

function readString(reader: Reader): string | undefined {
	const plain = take(reader, PLAIN_STRING);
	const written = plain ?? take(reader, STRING);
	if (written === undefined) return refuse(reader, 'syntax');
	const text: string = plain === undefined ? JSON.parse(written) : written.slice(1, -1);
	return isWellFormed(text) ? text : refuse(reader, 'lone-surrogate');
}

function readNumber(reader: Reader): number | undefined {
	const written = take(reader, NUMBER);
	if (written === undefined) return refuse(reader, 'syntax');
	const value = Number(written);
	const most = reader.numbers === 'exact' ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
	if (Math.abs(value) > most) return refuse(reader, 'number-too-large');
	if (reader.numbers === 'exact' && !isExact(written, value))
		return refuse(reader, 'number-not-exact');
	return value;
}

function readWord(reader: Reader): boolean | null | undefined {
	const word = take(reader, WORD);
	if (word === undefined) return refuse(reader, 'syntax');
	return word === 'null' ? null : word === 'true';
}
