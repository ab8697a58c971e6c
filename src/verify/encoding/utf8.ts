/** UTF-8 as the Encoding standard writes it, without its forgiving side when reading. */

// In every runtime of ours, but in no library of the language itself, which is all that pure code is compiled with.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
	label: 'utf-8',
	options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const LONE_SURROGATE = /\p{Surrogate}/u;

/** The bytes of a text. A half of a surrogate pair becomes U+FFFD, so ask `isWellFormed` first of a stranger's text. */
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** The text of the bytes, a byte order mark included; null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return decoder.decode(bytes);
	} catch {
		return null; // The decoder throws for ill-formed bytes and for nothing else.
	}
}

/** Has the text no half of a surrogate pair, so that UTF-8 can carry it? */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);
