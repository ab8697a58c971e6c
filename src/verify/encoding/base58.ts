/** Base58 with Bitcoin's alphabet, as multibase `z` uses it. */

const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

/** No longer text is read: work grows with the square of the length, and keys and signatures have 90 letters. */
const LONGEST = 256;

/** Adds `carry` to `digits * factor`, least digit first, in the given base. */
function multiplyAdd(digits: number[], factor: number, carry: number, base: number): void {
	let rest = carry;
	for (let index = 0; index < digits.length; index += 1) {
		rest += (digits[index] ?? 0) * factor;
		digits[index] = rest % base;
		rest = Math.floor(rest / base);
	}
	while (rest > 0) {
		digits.push(rest % base);
		rest = Math.floor(rest / base);
	}
}

/** A `1` for each leading nought, then the number in base 58. */
export function encodeBase58(bytes: Uint8Array): string {
	const first = bytes.findIndex((byte) => byte !== 0);
	const noughts = first === -1 ? bytes.length : first;
	const digits: number[] = [];
	for (const byte of bytes.subarray(noughts)) multiplyAdd(digits, 256, byte, 58);
	return (
		'1'.repeat(noughts) +
		digits
			.reverse()
			.map((digit) => LETTERS[digit])
			.join('')
	);
}

/** So many letters at a time: 58 to the fourth times 2 to the 24th is still a whole number that doubles hold. */
const CHUNK = 4;
const LIMB = 2 ** 24;

/** The number that a few letters stand for; null for a letter that is none of the alphabet. */
function numberOf(letters: string): number | null {
	let value = 0;
	for (const letter of letters) {
		const digit = VALUES.get(letter);
		if (digit === undefined) return null;
		value = value * 58 + digit;
	}
	return value;
}

/** The bytes of what `encodeBase58` prints; null for anything else or for more than 256 letters. */
export function decodeBase58(text: string): Uint8Array | null {
	if (text.length > LONGEST) return null;
	const noughts = /^1*/.exec(text)?.[0].length ?? 0;
	const limbs: number[] = [];
	for (let at = noughts; at < text.length; at += CHUNK) {
		const letters = text.slice(at, at + CHUNK);
		const value = numberOf(letters);
		if (value === null) return null;
		multiplyAdd(limbs, 58 ** letters.length, value, LIMB);
	}
	return bytesOf(limbs, noughts);
}

/** Three bytes a limb, the last limb first, without the noughts that only fill it up. */
function bytesOf(limbs: readonly number[], noughts: number): Uint8Array {
	const bytes = limbs.toReversed().flatMap((limb) => [limb >> 16, (limb >> 8) & 255, limb & 255]);
	const first = bytes.findIndex((byte) => byte !== 0);
	const significant = first === -1 ? [] : bytes.slice(first);
	return Uint8Array.from([...new Array<number>(noughts).fill(0), ...significant]);
}
