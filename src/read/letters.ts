/**
 * Which letters of a label count, and as what.
 * Names are compared by letters and digits alone: no case, no accents, no blanks, no punctuation;
 * so "1.2-HEXANEDIOL", "1,2- Hexanediol" and "1,2-hexanediol" are one key.
 */

/** Folded value of a code unit that carries nothing for a name (blank, punctuation, accent, zero-width). */
export const IGNORED = 1;

const folds = new Uint16Array(65_536);

/** The folded code unit of `unit`, or {@link IGNORED}. Computed once per code unit, then a table look-up. */
export function foldUnit(unit: number): number {
	const known = folds[unit] ?? 0;
	if (known !== 0) return known;
	const folded = foldSlowly(unit);
	folds[unit] = folded;
	return folded;
}

const LATIN_EXTRA: Readonly<Record<string, string>> = {
	ß: 's',
	æ: 'a',
	œ: 'o',
	ø: 'o',
	đ: 'd',
	ł: 'l',
	ı: 'i',
};
/** ™ and ℠ would fold to letters. */
const TRADE_MARK = 0x2122;
const SERVICE_MARK = 0x2120;
const BEYOND_LATIN = 0x2000;

function foldSlowly(unit: number): number {
	if (unit === TRADE_MARK || unit === SERVICE_MARK) return IGNORED;
	const char = String.fromCharCode(unit);
	const plain = unit < BEYOND_LATIN || isWide(unit) ? char.normalize('NFKD') : char;
	const first = (plain[0] ?? char).toLowerCase();
	const letter = LATIN_EXTRA[first] ?? first;
	const code = letter.charCodeAt(0);
	// Surrogates carry letters of rare scripts and emoji; they are kept so that such names do not become empty.
	if (unit >= 0xd800 && unit <= 0xdfff) return unit;
	return /[\p{L}\p{N}]/u.test(letter) ? code : IGNORED;
}

/** Full-width forms (U+FF01–FF5E) and the superscript and letter-like blocks stand for plain letters. */
function isWide(unit: number): boolean {
	return (unit >= 0xff01 && unit <= 0xff5e) || (unit >= 0x2100 && unit <= 0x218f);
}

const ASCII = /^[\x20-\x7e]*$/;

/** The key of a name: its folded letters and digits. */
export function nameKey(text: string): string {
	// Most names, and nothing to fold in them but case.
	if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
	let key = '';
	for (let at = 0; at < text.length; at += 1) {
		const folded = foldUnit(text.charCodeAt(at));
		if (folded !== IGNORED) key += String.fromCharCode(folded);
	}
	return key;
}

/** The keys of a text's lines, as {@link nameKey} makes them one by one: a table of plain names is folded in one go. */
export function keysOfLines(text: string): string[] {
	const lines = text.split('\n');
	const folded = text
		.toLowerCase()
		.replace(/[^a-z0-9\n\u0080-\uffff]+/g, '')
		.split('\n');
	return folded.map((key, at) => (PLAIN_KEY.test(key) ? key : nameKey(lines[at] ?? '')));
}

const PLAIN_KEY = /^[a-z0-9]*$/;

/** Whether a code unit belongs to Hangul, kana or Han: scripts written without blanks between words. */
export function isCjk(unit: number): boolean {
	return (
		(unit >= 0x3040 && unit <= 0x30ff) ||
		(unit >= 0x3400 && unit <= 0x9fff) ||
		(unit >= 0xac00 && unit <= 0xd7a3)
	);
}
