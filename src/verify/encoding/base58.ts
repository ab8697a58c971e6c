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

/** The bytes of what `encodeBase58` prints; null for anything else or for more than 256 letters. */
export function decodeBase58(text: string): Uint8Array | null {
	if (text.length > LONGEST) return null;
	const noughts = /^1*/.exec(text)?.[0].length ?? 0;
	const digits: number[] = [];
	for (const letter of text.slice(noughts)) {
		const value = VALUES.get(letter);
		if (value === undefined) return null;
		multiplyAdd(digits, 58, value, 256);
	}
	return Uint8Array.from([...new Array<number>(noughts).fill(0), ...digits.reverse()]);
}
