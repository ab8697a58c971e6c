/** The built web app: files with a hash in their name are kept for a year, the rest is asked for each time. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { rangeOf } from './byte-range.ts';
import { PAGE_HEADERS } from './headers.ts';
import { type MediaType, mediaTypeOf } from './media-type.ts';

const CODINGS = ['br', 'gzip'] as const;
type Coding = (typeof CODINGS)[number];

type StaticFile = {
	readonly changed: number;
	readonly media: MediaType;
	readonly tag: string;
	readonly bytes: Buffer;
	readonly coded: Map<Coding, Promise<Buffer>>;
};

export type StaticFiles = { readonly answer: (request: Request) => Promise<Response | null> };

/** Vite puts a hash before the ending of what never changes under its name; the parts of an engine lie in a folder with one. */
const HASHED = /^\/(?:(?:assets|facts)\/.*\.[\w-]{8,}\.\w+|scan\/engine-[\w-]{8,}\/.+)$/;
const YEAR = 'public, max-age=31536000, immutable';
/** Letters, digits and marks in segments that do not begin with a dot: nothing leads out of the folder. */
const SAFE = /^(?:\/[\w-][\w.-]*)+$/;
/** Below this a header costs more than compression saves. */
const WORTH_COMPRESSING = 1_000;

/** Addresses of pages, which name no file. */
const PAGES: Readonly<Record<string, string>> = { '/': '/index.html', '/desk': '/desk.html' };

/** Serves a folder; null for an address that is no file in it. */
export function openStaticFiles(folder: string): StaticFiles {
	const kept = new Map<string, StaticFile>();
	return {
		answer: async (request) => {
			if (request.method !== 'GET' && request.method !== 'HEAD') return null;
			const { pathname } = new URL(request.url);
			const path = PAGES[pathname] ?? pathname;
			const file = await load(folder, path, kept);
			return file === null ? null : answerFile(request, path, file, join(folder, path));
		},
	};
}

async function load(
	folder: string,
	path: string,
	kept: Map<string, StaticFile>,
): Promise<StaticFile | null> {
	const media = mediaTypeOf(path);
	if (media === null || !SAFE.test(path)) return null;
	const place = join(folder, path);
	const found = await stat(place).catch(() => null);
	if (found === null || !found.isFile()) return null;
	const known = kept.get(path);
	if (known?.changed === found.mtimeMs) return known;
	const bytes = await readFile(place);
	const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
	const file = { changed: found.mtimeMs, media, tag, bytes, coded: new Map() };
	kept.set(path, file);
	return file;
}

async function answerFile(
	request: Request,
	path: string,
	file: StaticFile,
	place: string,
): Promise<Response> {
	const part = request.headers.get('range');
	// A part is a part of the file itself: pieces of what was compressed on the way could never be put together.
	const coding = part === null ? codingFor(request, file) : null;
	const etag = `"${file.tag}${coding === null ? '' : `-${coding}`}"`;
	const headers: Record<string, string> = {
		...PAGE_HEADERS,
		'content-type': file.media.type,
		'cache-control': HASHED.test(path) ? YEAR : 'no-cache',
		'accept-ranges': 'bytes',
		vary: 'accept-encoding',
		etag,
	};
	if (request.headers.get('if-none-match')?.includes(etag) === true) {
		return new Response(null, { status: 304, headers });
	}
	if (part !== null && isSame(request, etag)) {
		const answered = answerPart(request, part, file, headers);
		if (answered !== null) return answered;
	}
	const body = coding === null ? file.bytes : await codedOnce(file, coding, place);
	if (coding !== null) headers['content-encoding'] = coding;
	headers['content-length'] = String(body.length);
	return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
}

/** Whoever has the beginning of an older file gets the newer one whole. */
function isSame(request: Request, etag: string): boolean {
	const known = request.headers.get('if-range');
	return known === null || known === etag;
}

function answerPart(
	request: Request,
	asked: string,
	{ bytes }: StaticFile,
	headers: Readonly<Record<string, string>>,
): Response | null {
	const range = rangeOf(asked, bytes.length);
	if (range === null) return null;
	if (range === 'none') {
		const outside = { ...headers, 'content-range': `bytes */${bytes.length}` };
		return new Response(null, { status: 416, headers: outside });
	}
	const part = bytes.subarray(range.first, range.last + 1);
	const inside = {
		...headers,
		'content-range': `bytes ${range.first}-${range.last}/${bytes.length}`,
		'content-length': String(part.length),
	};
	const body = request.method === 'HEAD' ? null : new Uint8Array(part);
	return new Response(body, { status: 206, headers: inside });
}

function codingFor(request: Request, { media, bytes }: StaticFile): Coding | null {
	if (!media.compress || bytes.length < WORTH_COMPRESSING) return null;
	const accepted = (request.headers.get('accept-encoding') ?? '')
		.split(',')
		.map((one) => one.trim());
	const takes = (coding: Coding) =>
		accepted.some(
			(one) => one === coding || (one.startsWith(`${coding};`) && !/q=0(\.0*)?$/.test(one)),
		);
	return CODINGS.find(takes) ?? null;
}

/** Many readers may ask at once for a file that nobody has asked for before. */
function codedOnce(file: StaticFile, coding: Coding, place: string): Promise<Buffer> {
	const known = file.coded.get(coding);
	if (known !== undefined) return known;
	const made = prepared(`${place}.${coding === 'br' ? 'br' : 'gz'}`, file).then(
		(bytes) => bytes ?? ENCODE[coding](file.bytes),
	);
	file.coded.set(coding, made);
	return made;
}

/** What the build compressed, unless the file was changed since. */
async function prepared(path: string, file: StaticFile): Promise<Buffer | null> {
	const found = await stat(path).catch(() => null);
	return found !== null && found.mtimeMs >= file.changed ? readFile(path) : null;
}

// Middle qualities: the first reader waits for them, and in a thread of its own.
const ENCODE: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
	br: (bytes) =>
		promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
	gzip: (bytes) => promisify(gzip)(bytes, { level: 7 }),
};
