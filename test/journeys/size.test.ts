/** What a first visit weighs before the facts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));
const BUDGET = 60 * 1024;

function weight(path: string): number {
	return gzipSync(readFileSync(join(WEB, path)), { level: 9 }).length;
}

/** Scripts and styles that the page names, and the words of one language, which come before the first paint. */
function entryFiles(language: string): string[] {
	const html = readFileSync(join(WEB, 'index.html'), 'utf8');
	const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
		(match) => match[1] ?? '',
	);
	const assets = readdirSync(join(WEB, 'assets')).map((name) => `assets/${name}`);
	return [...named, ...assets.filter((name) => name.includes(`words-${language}`))];
}

it.each(['en', 'fr'])('the web entry with its words in %s stays under 60 KB', (language) => {
	const files = entryFiles(language);
	expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(2);
	expect(files.some((file) => file.endsWith('.css'))).toBe(true);
	expect(files.reduce((sum, file) => sum + weight(file), 0)).toBeLessThan(BUDGET);
});
