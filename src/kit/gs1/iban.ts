/** International bank account numbers: ISO 13616, check by ISO 7064 modulo 97. */

const SHAPE = /^[A-Z]{2}[0-9A-Z]{9,32}$/;

/** Whether the account's country is one of these and its two check digits fit. */
export function isIban(text: string, countries: ReadonlySet<string>): boolean {
	if (!SHAPE.test(text) || !countries.has(text.slice(0, 2))) return false;
	let left = 0;
	for (const sign of text.slice(4) + text.slice(0, 4)) {
		const value = Number.parseInt(sign, 36);
		left = (left * (value < 10 ? 10 : 100) + value) % 97;
	}
	return left === 1;
}
