/** The text of a file from an instrument: UTF-8, UTF-16 as Windows writes it, or Latin-1 as old machines do. */
import { decodeUtf8 } from '../encoding/index.ts';

/** More than any export that was seen, and a logger's reading every minute for two months. */
export const MOST_FILE = 4 * 1024 * 1024;

const MARK = /^\uFEFF/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text of a machine holds, and every other file does.
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** ZetaView writes a nought behind some of its micro signs. */
const MICRO = '\u00b5\u0000';

/** The text without its byte order mark; null where the bytes are none. */
export function fileText(bytes: Uint8Array): string | null {
	const high = highByte(bytes);
	if (high !== null && bytes.length % 2 !== 0) return null;
	const found = high === null ? (decodeUtf8(bytes) ?? spell(bytes, 1, 0)) : spell(bytes, 2, high);
	const text = found.replaceAll(MICRO, '\u00b5').replace(MARK, '');
	return NO_TEXT.test(text) ? null : text;
}

/** Which byte of a letter in UTF-16 counts by 256, by the mark or by the first letter; null where it is not UTF-16. */
function highByte([first, second]: Uint8Array): 0 | 1 | null {
	if (first === 0xfe && second === 0xff) return 0;
	const isMarked = first === 0xff && second === 0xfe;
	return isMarked || (first !== 0 && second === 0) ? 1 : null;
}

const RUN = 4096;

/** Letters of so many bytes each; `high` is which of them counts by 256. */
function spell(bytes: Uint8Array, width: 1 | 2, high: 0 | 1): string {
	let text = '';
	for (let from = 0; from < bytes.length; from += RUN * width) {
		const codes: number[] = [];
		for (let at = from; at < Math.min(bytes.length, from + RUN * width); at += width) {
			const [one = 0, other = 0] = [bytes[at], bytes[at + 1]];
			codes.push(width === 1 ? one : high === 0 ? one * 256 + other : other * 256 + one);
		}
		text += String.fromCharCode(...codes);
	}
	return text;
}
