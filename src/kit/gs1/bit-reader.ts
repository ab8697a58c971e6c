/** Reads numbers of any width out of base64url text, six bits a letter, the first bit first. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export type BitReader = {
	/** The next bits as a number; null when fewer are left. */
	readonly take: (bits: number) => bigint | null;
	readonly left: () => number;
};

/** Null where the text holds another letter than those of base64url. */
export function bitsOf(text: string): BitReader | null {
	if (!/^[-\w]+$/.test(text)) return null;
	const total = 6 * text.length;
	let all = 0n;
	for (const letter of text) all = (all << 6n) | BigInt(LETTERS.indexOf(letter));
	let at = 0;
	return {
		take: (bits) => {
			if (at + bits > total) return null;
			at += bits;
			return (all >> BigInt(total - at)) & ((1n << BigInt(bits)) - 1n);
		},
		left: () => total - at,
	};
}

/** The letter of base64url that six bits stand for. */
export const letterOf = (six: number): string => LETTERS.charAt(six);
