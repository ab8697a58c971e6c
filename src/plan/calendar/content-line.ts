/** The lines of RFC 5545: escaped text (clause 3.3.11), and folding at 75 octets of UTF-8 (clause 3.1). */

const CRLF = '\r\n';
/** Octets a line may hold without its line break. */
const MOST_OCTETS = 75;

/** Names and values hold no control character but a tab; a line break would begin a line of someone else's making. */
const CONTROLS = /[^\P{Cc}\t]/gu;
const NAME = /^[A-Z-]+(?:;[A-Z-]+=[A-Z0-9-]+)*$/;

/**
 * Text as a value: backslash, semicolon, comma and line breaks escaped. What cannot stand in a calendar, control
 * characters and halves of a character, becomes a blank or U+FFFD.
 */
export function textValue(text: string): string {
	return text
		.replace(/\p{Cs}/gu, '\uFFFD')
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
		.replace(CONTROLS, ' ');
}

/** One line, folded and ended. @throws RangeError on a name or value that would break out of its line. */
export function contentLine(name: string, value: string): string {
	if (!NAME.test(name))
		throw new RangeError(`"name" expected a property with parameters, got "${name}"`);
	if (value.search(CONTROLS) !== -1 || /\p{Cs}/u.test(value))
		throw new RangeError(`"value" of ${name} expected text without control characters`);
	return fold(`${name}:${value}`) + CRLF;
}

/** Folds between characters: a client that unfolds byte by byte then never meets half of one. */
function fold(line: string): string {
	let folded = '';
	let room = MOST_OCTETS;
	for (const sign of line) {
		const octets = octetsOf(sign);
		if (octets > room) {
			folded += `${CRLF} `;
			room = MOST_OCTETS - 1;
		}
		folded += sign;
		room -= octets;
	}
	return folded;
}

/** Length of one character in UTF-8. */
function octetsOf(sign: string): number {
	const point = sign.codePointAt(0) ?? 0;
	if (point < 0x80) return 1;
	if (point < 0x800) return 2;
	return point < 0x1_00_00 ? 3 : 4;
}
