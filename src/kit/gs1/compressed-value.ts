/** Values inside a compressed GS1 Digital Link: digits as one number, other text by one of four alphabets. */
import type { ApplicationIdentifier, Component } from './application-identifier.ts';
import { type BitReader, letterOf } from './bit-reader.ts';

type Part = { readonly isNumber: boolean; readonly isOpen: boolean; readonly most: number };

/** Components that the compressed form writes as one: neighbours of the same kind. */
function partsOf({ components }: ApplicationIdentifier): readonly Part[] {
	const parts: Part[] = [];
	for (const component of components) {
		const part = partOf(component);
		const last = parts.at(-1);
		const joins =
			last?.isNumber === part.isNumber && (last.isOpen === part.isOpen || !part.isNumber);
		if (joins && last !== undefined) {
			const isOpen = last.isOpen || part.isOpen;
			parts[parts.length - 1] = { ...part, isOpen, most: last.most + part.most };
		} else parts.push(part);
	}
	return parts;
}

const partOf = ({ set, least, most, isOptional }: Component): Part => ({
	isNumber: set === 'n',
	isOpen: isOptional || least !== most,
	most,
});

/** How many bits a number of so many digits takes, and a length of at most so much. */
const numberBits = (digits: number) => Math.ceil(digits * Math.log2(10) + 0.01);
const lengthBits = (most: number) => Math.ceil(Math.log2(most) + 0.01);

/** The value of an identifier; null when the bits end too early or say what no writer writes. */
export function takeValue(bits: BitReader, identifier: ApplicationIdentifier): string | null {
	let value = '';
	for (const part of partsOf(identifier)) {
		const text = part.isNumber ? takeNumber(bits, part) : takeText(bits, part);
		if (text === null) return null;
		value += text;
	}
	return value;
}

function takeNumber(bits: BitReader, { isOpen, most }: Part): string | null {
	const length = isOpen ? takeLength(bits, lengthBits(most)) : most;
	return length === null ? null : takeDigits(bits, length);
}

function takeText(bits: BitReader, { isOpen, most }: Part): string | null {
	const encoding = bits.take(3);
	const length = isOpen ? takeLength(bits, lengthBits(most)) : most;
	return encoding === null || length === null ? null : takeLetters(bits, Number(encoding), length);
}

/** Text with its encoding and a length of seven bits before it, as parameters that are not of GS1 have it. */
export function takeForeignText(bits: BitReader): string | null {
	return takeText(bits, { isNumber: false, isOpen: true, most: 127 });
}

function takeLength(bits: BitReader, width: number): number | null {
	const length = bits.take(width);
	return length === null ? null : Number(length);
}

function takeDigits(bits: BitReader, length: number): string | null {
	if (length === 0) return '';
	const number = bits.take(numberBits(length));
	const digits = number === null ? null : String(number).padStart(length, '0');
	return digits === null || digits.length > length ? null : digits;
}

/** Letters of base64url, six bits each: names of parameters. */
export const takeName = (bits: BitReader, length: number): string | null =>
	takeLetters(bits, 3, length);

type Alphabet = { readonly bits: number; readonly letter: (number: number) => string };
const ALPHABETS: readonly (Alphabet | undefined)[] = [
	undefined,
	{ bits: 4, letter: (number) => number.toString(16) },
	{ bits: 4, letter: (number) => number.toString(16).toUpperCase() },
	{ bits: 6, letter: letterOf },
	{ bits: 7, letter: (number) => String.fromCharCode(number) },
];

function takeLetters(bits: BitReader, encoding: number, length: number): string | null {
	if (encoding === 0) return takeDigits(bits, length);
	const alphabet = ALPHABETS[encoding];
	if (alphabet === undefined) return null;
	let text = '';
	for (let at = 0; at < length; at += 1) {
		const number = bits.take(alphabet.bits);
		if (number === null) return null;
		text += alphabet.letter(Number(number));
	}
	return text;
}
