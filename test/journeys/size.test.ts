/** What a first visit weighs before the facts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { neededParts, type ScanParts } from '../../apps/web/scan-parts.ts';

const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));
const ENTRY_BUDGET = 60_000;
/** The reader runs beside the page; with it the whole first visit, before fonts and facts. */
const VISIT_BUDGET = 72_000;

const assets = readdirSync(join(WEB, 'assets'))
	.map((name) => `assets/${name}`)
	.filter((name) => /\.(?:js|css)$/.test(name));

function weight(paths: readonly string[]): number {
	const sizes = paths.map((path) => gzipSync(readFileSync(join(WEB, path)), { level: 9 }).length);
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** Scripts and styles that the page names, and the words of one language, which come before the first paint. */
function entryFiles(language: string): string[] {
	const html = readFileSync(join(WEB, 'index.html'), 'utf8');
	const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
	const words = assets.filter((name) => name.includes(`words-${language}`));
	return [...named.map((match) => match[1] ?? ''), ...words];
}

describe.each(['en', 'fr'])('a first visit in %s', (language) => {
	const entry = entryFiles(language);
	const reader = assets.filter((name) => name.includes('reader-worker'));

	it('counts the page, its style, its words and its reader', () => {
		expect(entry.map((name) => name.replace(/\..*/, ''))).toEqual(
			expect.arrayContaining(['theme', 'assets/index', `assets/words-${language}`]),
		);
		expect(entry.some((name) => name.endsWith('.css'))).toBe(true);
		expect(reader).toHaveLength(1);
	});

	it('has an entry under 60 KB, and under 72 KB with its reader', () => {
		expect(weight(entry)).toBeLessThan(ENTRY_BUDGET);
		expect(weight([...entry, ...reader])).toBeLessThan(VISIT_BUDGET);
	});
});

describe('a first scan', () => {
	const parts: ScanParts = JSON.parse(readFileSync(join(WEB, '../scan-parts.json'), 'utf8'));

	it('fetches less than 8 MB, once, for reading letters and codes without a network', () => {
		const needed = neededParts(parts, ['eng']);
		const bytes = needed.reduce((sum, part) => sum + part.packed, 0);
		expect(needed).toHaveLength(5);
		expect(bytes).toBeLessThan(8_000_000);
		for (const { url, packed } of needed) {
			const file = url.endsWith('.gz') ? url : `${url}.gz`;
			expect(readFileSync(join(WEB, file)).length, url).toBe(packed);
		}
	});

	it('adds no engine to what every visit fetches', () => {
		const worker = readFileSync(join(WEB, 'service-worker.js'), 'utf8');
		expect(worker).toContain('scan-page');
		expect(worker).not.toContain('/scan/engine');
		expect(worker).not.toContain('traineddata');
	});
});
