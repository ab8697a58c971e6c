/** Base64 with padding and base64url without (RFC 4648 clauses 4 and 5), read as strictly as they are printed. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

type Alphabet = {
	readonly letters: string;
	/** The six bits of a character by its code; 255 for no letter of the alphabet. */
	readonly bits: Uint8Array;
	readonly isPadded: boolean;
};

function alphabetOf(lastTwo: string, isPadded: boolean): Alphabet {
	const letters = LETTERS + lastTwo;
	const bits = new Uint8Array(128).fill(255);
	for (let value = 0; value < 64; value += 1) bits[letters.charCodeAt(value)] = value;
	return { letters, bits, isPadded };
}

const PLAIN = alphabetOf('+/', true);
const URL_SAFE = alphabetOf('-_', false);

function encode(bytes: Uint8Array, { letters, isPadded }: Alphabet): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
		const count = Math.min(bytes.length - at, 3) + 1;
		for (let digit = 0; digit < count; digit += 1)
			text += letters[(group >> (18 - 6 * digit)) & 63];
	}
	return isPadded ? text.padEnd(4 * Math.ceil(bytes.length / 3), '=') : text;
}

/** What of the text are digits; null where its padding is not that of its length. */
function digitsOf(text: string, isPadded: boolean): number | null {
	const padding = isPadded ? (/={0,2}$/.exec(text)?.[0].length ?? 0) : 0;
	const digits = text.length - padding;
	const isWhole = isPadded ? text.length % 4 === 0 : digits % 4 !== 1;
	return isWhole ? digits : null;
}

function decode(text: string, { bits, isPadded }: Alphabet): Uint8Array | null {
	const digits = digitsOf(text, isPadded);
	if (digits === null) return null;
	const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
	let held = 0;
	let count = 0;
	let at = 0;
	for (let index = 0; index < digits; index += 1) {
		const value = bits[text.charCodeAt(index)] ?? 255;
		if (value === 255) return null;
		held = ((held << 6) | value) & 0xfff;
		count += 6;
		if (count >= 8) {
			count -= 8;
			bytes[at++] = (held >> count) & 255;
		}
	}
	// Bits left over must be nought: two texts for the same bytes would be two names of one thing.
	return (held & ((1 << count) - 1)) === 0 ? bytes : null;
}

/** With padding (RFC 4648 clause 4). */
export const encodeBase64 = (bytes: Uint8Array): string => encode(bytes, PLAIN);

/** The bytes of what `encodeBase64` prints; null for anything else, unneeded bits and blanks included. */
export const decodeBase64 = (text: string): Uint8Array | null => decode(text, PLAIN);

/** Safe in an address, without padding (RFC 4648 clause 5). */
export const encodeBase64Url = (bytes: Uint8Array): string => encode(bytes, URL_SAFE);

/** The bytes of what `encodeBase64Url` prints; null for anything else. */
export const decodeBase64Url = (text: string): Uint8Array | null => decode(text, URL_SAFE);
