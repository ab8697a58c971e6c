/** Check digit and check character pair: GS1 General Specifications, sections 7.9.1 and 7.9.5. */

/** The digit that makes a number without its last digit complete: weights 3 and 1 in turn, from the right. */
export function checkDigitOf(digits: string): string {
	let sum = 0;
	for (let at = 0; at < digits.length; at += 1) {
		sum += Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 3 : 1);
	}
	return String((10 - (sum % 10)) % 10);
}

export function hasCheckDigit(digits: string): boolean {
	return /^\d{2,}$/.test(digits) && checkDigitOf(digits.slice(0, -1)) === digits.at(-1);
}

/** Character set 82 in the order of its values. */
const SET_82 =
	'!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const SET_32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const MODULUS = 1021;

function primesUpTo(count: number): number[] {
	const primes: number[] = [];
	for (let one = 2; primes.length < count; one += 1) {
		if (primes.every((prime) => one % prime !== 0)) primes.push(one);
	}
	return primes;
}

/** The pair that completes an alphanumeric key: values times primes from the right, modulo 1021. */
export function checkPairOf(text: string): string {
	const primes = primesUpTo(text.length);
	let sum = 0;
	for (let at = 0; at < text.length; at += 1) {
		sum += SET_82.indexOf(text[text.length - 1 - at] ?? '') * (primes[at] ?? 0);
	}
	const left = sum % MODULUS;
	return `${SET_32[left >> 5] ?? ''}${SET_32[left & 31] ?? ''}`;
}

export function hasCheckPair(text: string): boolean {
	return text.length >= 2 && checkPairOf(text.slice(0, -2)) === text.slice(-2);
}
