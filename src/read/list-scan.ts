/** Cuts a text at the separators of its list, in one pass, and looks each piece's key up on the way. */

import { MAY_CONTAIN } from './header-words.ts';
import { findKey, HASH_START, hashStep, type KeyTable } from './key-table.ts';
import { foldUnit, IGNORED, isCjk } from './letters.ts';

/** A piece between two separators. `number` is its name's where the vocabulary holds it whole, brackets aside; else -1. */
export type Cut = {
	readonly start: number;
	readonly end: number;
	readonly number: number;
	readonly bracket: boolean;
};

const COMMA = 44;
const NEWLINE = 10;
const LONGEST_SIGN = 24;
const SPACE = 32;
const DASHES = new Set([45, 0x2013, 0x2014]);
/** `;` `|` `•` `·` `‧` `∙` `●` `▪` `■` `◆` `⋅` and the full-width and Arabic separators. */
const STRONG = new Set([
	59, 124, 0x2022, 0xb7, 0x2027, 0x2219, 0x25cf, 0x25aa, 0x25a0, 0x25c6, 0x22c5, 0x3001, 0xff0c,
	0xff1b, 0x060c, 0x061b, 0xff5c, 0x2023,
]);
const KATAKANA_DOT = 0x30fb;
const OPENERS = new Set([40, 91, 123, 0xff08, 0x3010, 0xff3b]);
const CLOSERS = new Set([41, 93, 125, 0xff09, 0x3011, 0xff3d]);

/** Which of the doubtful separators part this list. */
type Manner = { readonly newline: boolean; readonly dash: boolean; readonly dot: boolean };

/**
 * Cuts the text. `scratch` holds one key at a time; bracketed letters do not count towards it.
 * Linear in the length of the text.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass that keeps a key and its hash in registers; parting it costs a third of the speed
export function cutList(text: string, keys: KeyTable, scratch: Uint16Array): Cut[] {
	const manner = mannerOf(text);
	const cuts: Cut[] = [];
	let start = 0;
	let length = 0;
	let hash = HASH_START;
	let bracket = false;
	for (let at = 0; at <= text.length; at += 1) {
		const unit = text.charCodeAt(at);
		const folded = at < text.length ? foldUnit(unit) : IGNORED;
		if (folded !== IGNORED) {
			if (length < scratch.length) scratch[length] = folded;
			length += 1;
			hash = hashStep(hash, folded);
			continue;
		}
		const turn = turnAt(text, at, unit, manner);
		if (turn === GO_ON) continue;
		if (turn > at) {
			at = turn;
			bracket = true;
			continue;
		}
		const fits = length > 0 && length <= scratch.length;
		const number = fits ? findKey(keys, scratch, length, hash) : -1;
		if (at > start) cuts.push({ start, end: at, number, bracket });
		// A may-contain bracket belongs to the piece that follows it: its sign is read there.
		start = OPENERS.has(unit) ? at : at + 1;
		length = 0;
		hash = HASH_START;
		bracket = false;
	}
	return cuts;
}

const GO_ON = -1;

/** What a sign that is no letter does: nothing, the place of the bracket's end to leap to, or `at` itself to cut here. */
function turnAt(text: string, at: number, unit: number, manner: Manner): number {
	if (at >= text.length) return at;
	if (unit === SPACE) return GO_ON;
	const close = OPENERS.has(unit) ? closeOf(text, at) : GO_ON;
	if (close > at) return MAY_CONTAIN.test(text.slice(at, at + LONGEST_SIGN)) ? at : close;
	return parts(text, at, unit, manner) ? at : GO_ON;
}

function parts(text: string, at: number, unit: number, manner: Manner): boolean {
	if (unit === COMMA) return !betweenDigits(text, at) && !betweenLocants(text, at);
	if (STRONG.has(unit)) return true;
	if (unit === NEWLINE) return manner.newline || isBlankLine(text, at);
	if (DASHES.has(unit)) return manner.dash && isLooseDash(text, at);
	return unit === KATAKANA_DOT && manner.dot;
}

/** "1,2-Hexanediol", "10,000 ppm": a comma with a digit on both sides parts nothing. */
function betweenDigits(text: string, at: number): boolean {
	return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

/** "N,N-Bis…", "3aAlpha,4Beta-…", "1, 2-Hexanediol", "l,2-Hexanediol": a comma between locants. */
function betweenLocants(text: string, at: number): boolean {
	const next = text.charCodeAt(at + 1);
	// What mostly follows a comma, a blank and a letter, follows no locant.
	if (next === SPACE && !isDigit(text.charCodeAt(at + 2))) return false;
	const before = text.slice(Math.max(0, at - LOCANT_LOOK), at);
	const after = text.slice(at + 1, at + 1 + LOCANT_LOOK);
	if (LETTER_LOCANT.test(before) && /^[NOSP][-']/u.test(after)) return true;
	if (STEREO_END.test(before) && STEREO_START.test(after)) return true;
	return LONE_FIGURE.test(before) && /^\s?\d{1,2}(?:,\s?\d{1,2})*-\p{L}/u.test(after);
}

const LOCANT_LOOK = 10;
const LETTER_LOCANT = /(?:^|[^\p{L}])[NOSP]$/u;
const STEREO_END = /\d[a-z]?(?:alpha|beta|[αβ])$/iu;
const STEREO_START = /^\d{1,2}[a-z]?(?:alpha|beta|[αβ])/iu;
/** A figure, or a letter read for one, that begins a piece. */
const LONE_FIGURE = /(?:^|[,;•·|\n(]\s?)(?:\d{1,2}|[lI])$/u;

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isBlank = (unit: number) => unit === SPACE || unit === 9 || unit === NEWLINE || unit === 0xa0;

function isBlankLine(text: string, at: number): boolean {
	for (let next = at + 1; next < text.length && next < at + LONGEST_BLANK; next += 1) {
		const unit = text.charCodeAt(next);
		if (unit === NEWLINE) return true;
		if (!isBlank(unit) && unit !== 13) return false;
	}
	return false;
}

const LONGEST_BLANK = 200;

/** Newlines part a list whose lines are its names; dashes one that has hardly any other separator. */
function mannerOf(text: string): Manner {
	const doubtful = text.includes('\n') || text.includes('・') || /\s[-–—]\s/u.test(text);
	return doubtful ? weighed(text) : PLAIN;
}

const PLAIN: Manner = { newline: false, dash: false, dot: false };

function weighed(text: string): Manner {
	let firm = 0;
	let dashes = 0;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (STRONG.has(unit) || (unit === COMMA && !betweenDigits(text, at))) firm += 1;
		else if (isLooseDash(text, at)) dashes += 1;
	}
	const lines = text.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line)).length;
	const dots = text.split('・').length - 1;
	return {
		newline: lines >= 2 && firm * 2 < lines,
		dash: dashes >= 2 && firm * 2 < dashes && lines * 2 < dashes + 3,
		dot: dots >= 3 && firm === 0 && isCjk(text.charCodeAt(0)),
	};
}

function isLooseDash(text: string, at: number): boolean {
	if (!DASHES.has(text.charCodeAt(at))) return false;
	return isBlank(text.charCodeAt(at - 1)) && isBlank(text.charCodeAt(at + 1));
}

/**
 * The place of the bracket that closes the one at `at`, or -1: an unmatched bracket is a plain character.
 * A gloss is short; a bracket that runs longer holds a list of its own and is read as one.
 */
function closeOf(text: string, at: number): number {
	const end = Math.min(text.length, at + LONGEST_BRACKET);
	let depth = 0;
	for (let next = at; next < end; next += 1) {
		const unit = text.charCodeAt(next);
		if (OPENERS.has(unit)) depth += 1;
		else if (CLOSERS.has(unit)) {
			depth -= 1;
			if (depth === 0) return next;
		}
	}
	return -1;
}

const LONGEST_BRACKET = 240;
