/** The text of a file, in the encoding that it names: by its first bytes, in XML by its prolog, in BibTeX by its first comment. */
import { type Peeked, peek } from './import-bytes.ts';
import { Refused } from './import-part.ts';

const HEAD = 1024;
/** First bytes that name an encoding; those of 32 bits begin as those of 16 do. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string | null])[] = [
	[[0xff, 0xfe, 0, 0], null],
	[[0, 0, 0xfe, 0xff], null],
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
];
/** First signs of what is no text: zip, PDF, bzip2, xz, Zstandard and old spreadsheets. */
const NO_TEXT = ['PK', '%PDF', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd', '\xd0\xcf\x11\xe0'];

/** Text in pieces, never guessed at. @throws Refused `encoding-unknown` */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const { parts, all }: Peeked<Uint8Array> = await peek(bytes, HEAD);
	const decoder = decoderOf(encodingOf(Buffer.concat(parts).subarray(0, HEAD)));
	for await (const piece of all) yield decode(decoder, piece);
	yield decode(decoder);
}

function encodingOf(head: Uint8Array): string | null {
	const mark = MARKS.find(([bytes]) => bytes.every((byte, at) => head[at] === byte));
	if (mark !== undefined) return mark[1];
	const signs = Buffer.from(head).toString('latin1');
	if (NO_TEXT.some((sign) => signs.startsWith(sign))) throw new Refused('format-unknown');
	if (signs.includes('\0')) return null;
	const named = nameIn(signs);
	// In 16 bits each, these signs could not have been read.
	const isWide = /^(?:utf-?16|utf-?32|ucs|iso-10646)/i.test(named ?? '');
	return isWide ? null : (named ?? 'utf-8');
}

function nameIn(head: string): string | null {
	const inXml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'\s]+)["']/.exec(head);
	const inBibtex = /^%\s*encoding:\s*(\S+)/im.exec(head);
	return (inXml ?? inBibtex)?.[1]?.replaceAll('_', '-') ?? null;
}

function decoderOf(encoding: string | null): TextDecoder {
	if (encoding === null) throw new Refused('encoding-unknown');
	try {
		return new TextDecoder(encoding, { fatal: true });
	} catch (cause) {
		// The only thing it throws for is a name that it does not know.
		throw new Refused('encoding-unknown', { cause });
	}
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
	try {
		return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
	} catch (cause) {
		throw new Refused('encoding-unknown', { cause });
	}
}
