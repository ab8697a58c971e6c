/** Headers of what we serve. The policy stands here once; pages, scripts and workers carry the same. */

/** No inline script or style, nothing from elsewhere; WebAssembly for the readers of codes. */
export const CONTENT_SECURITY_POLICY = [
	"default-src 'self'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"worker-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** On every answer. */
export const BASE_HEADERS = {
	'x-content-type-options': 'nosniff',
	'cross-origin-resource-policy': 'same-origin',
} as const;

/** On every page, script, style and worker. `same-origin` keeps the address of a page from other sites. */
export const PAGE_HEADERS = {
	...BASE_HEADERS,
	'content-security-policy': CONTENT_SECURITY_POLICY,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
} as const;

/** An answer to what a person sent: nobody on the way keeps it. */
export const PRIVATE_HEADERS = { ...BASE_HEADERS, 'cache-control': 'no-store' } as const;

/** A public answer: kept by anyone, asked for again each time, which an ETag makes cheap. */
export const PUBLIC_HEADERS = {
	...BASE_HEADERS,
	'cache-control': 'public, no-cache',
} as const;
