/** Lower-case hexadecimal, two digits a byte. */

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const HEX = /^(?:[0-9a-f]{2})*$/;

/** Lower-case digits, two a byte. */
export function encodeHex(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += DIGITS[byte];
	return text;
}

/** The bytes of lower-case digits, as `encodeHex` prints them; null for anything else. */
export function decodeHex(text: string): Uint8Array | null {
	if (!HEX.test(text)) return null;
	return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
		Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
	);
}
