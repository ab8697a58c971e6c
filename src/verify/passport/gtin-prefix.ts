/** Which company a GTIN belongs to, by the prefix that GS1 gave out (General Specifications, section 1.4). */

/** Does one of the prefixes begin the number? The first of fourteen digits only says how goods are packed. */
export const hasPrefix = (gtin: string, prefixes: readonly string[]): boolean =>
	prefixes.some((prefix) => gtin.slice(1).startsWith(prefix));
