/** Percent-encoding of values in addresses: RFC 3986, sections 2.1 and 2.3. */

/** One byte a character, as GS1 sets hold no other; a percent sign without two figures stays as it is. */
export function percentDecoded(text: string): string {
	if (!text.includes('%')) return text;
	return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	);
}

/** Only unreserved characters stand for themselves. */
export function percentEncoded(text: string): string {
	return text.replace(
		/[^-\w.~]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
}
