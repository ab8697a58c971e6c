/** Media types of the files that the web build makes, and whether compressing them saves anything. */
const TYPES = {
	css: { type: 'text/css; charset=utf-8', compress: true },
	html: { type: 'text/html; charset=utf-8', compress: true },
	js: { type: 'text/javascript; charset=utf-8', compress: true },
	json: { type: 'application/json; charset=utf-8', compress: true },
	map: { type: 'application/json; charset=utf-8', compress: true },
	svg: { type: 'image/svg+xml', compress: true },
	txt: { type: 'text/plain; charset=utf-8', compress: true },
	wasm: { type: 'application/wasm', compress: true },
	webmanifest: { type: 'application/manifest+json', compress: true },
	/** Bytes as they are: whoever asks for a packed file unpacks it. */
	gz: { type: 'application/gzip', compress: false },
	ico: { type: 'image/x-icon', compress: true },
	png: { type: 'image/png', compress: false },
	webp: { type: 'image/webp', compress: false },
	woff2: { type: 'font/woff2', compress: false },
} as const satisfies Readonly<Record<string, MediaType>>;

export type MediaType = { readonly type: string; readonly compress: boolean };

const BY_ENDING: ReadonlyMap<string, MediaType> = new Map(Object.entries(TYPES));

/** The type of a path by its ending; null for a file that we do not serve. */
export function mediaTypeOf(path: string): MediaType | null {
	return BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1)) ?? null;
}
