#!/usr/bin/env node
/**
 * Compiles `locales/<language>/<area>.json` (flat keys, ICU MessageFormat) to plain functions.
 *
 *   node tools/compile-messages.mjs [--out dist/locales]   writes <language>/<area>.js and .d.ts
 *   node tools/compile-messages.mjs --check [--strict]     reports what is wrong with the words, exit 1 if any
 *
 * In Vite (vite.config.ts):
 *
 *   import { messagesPlugin } from './tools/compile-messages.mjs';
 *   export default { plugins: [messagesPlugin()] };
 *
 * then, in the page, one language at a time:
 *
 *   const { default: catalogue } = await import('virtual:messages/fr');   // every area
 *   const { default: words } = await import('virtual:messages/fr/read');  // one area
 *   const say = openSay('fr', [catalogue]);
 *
 * For the types put into a `.d.ts` of the web app:
 *
 *   declare module 'virtual:messages/*' {
 *     const catalogue: import('../../src/kit/say.ts').Catalogue;
 *     export default catalogue;
 *   }
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkMessages } from './check-messages.mjs';
import { messageCode } from './message-code.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const LOCALES = join(ROOT, 'locales');

/**
 * Every file of words: `{ language, area, file, messages }`, ordered by language and area.
 * @param {string} folder
 */
export async function readLocales(folder = LOCALES) {
	const files = [];
	const entries = await readdir(folder, { withFileTypes: true });
	const languages = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
	for (const language of languages.sort()) {
		const names = (await readdir(join(folder, language))).filter((name) => name.endsWith('.json'));
		for (const name of names.sort()) {
			const file = join(folder, language, name);
			const messages = JSON.parse(await readFile(file, 'utf8'));
			files.push({ language, area: name.replace(/\.json$/, ''), file, messages });
		}
	}
	return files;
}

/**
 * The module text of a set of messages; its default export is a `Catalogue` of `src/kit/say.ts`.
 * @param {Readonly<Record<string, string>>} messages
 */
export function compileCatalogue(messages) {
	const styles = [];
	const lines = Object.entries(messages).map(
		([key, text]) => `\t${JSON.stringify(key)}: ${messageCode(key, text, styles)},`,
	);
	const consts = styles.map((style, at) => `const s${at} = ${style};`);
	return [...consts, 'export default {', ...lines, '};', ''].join('\n');
}

/**
 * Compiles every area of every language into `out`.
 * @param {{ folder?: string, out?: string }} [options]
 * @returns {Promise<string[]>} the files written
 */
export async function compileMessages({ folder = LOCALES, out = join(ROOT, 'dist/locales') } = {}) {
	const written = [];
	for (const { language, area, messages } of await readLocales(folder)) {
		const stem = join(out, language, area);
		await mkdir(join(out, language), { recursive: true });
		await writeFile(`${stem}.js`, compileCatalogue(messages));
		await writeFile(`${stem}.d.ts`, DECLARATION);
		written.push(`${stem}.js`);
	}
	return written;
}

const DECLARATION = `import type { Catalogue } from '../../src/kit/say.js';
declare const catalogue: Catalogue;
export default catalogue;
`;

/**
 * The catalogue of one language, compiled in memory: for tests and tools that run before a build.
 * @param {string} language
 * @param {readonly string[]} [areas]
 */
export async function loadCatalogue(language, areas) {
	const source = compileCatalogue(await messagesOf(LOCALES, language, areas));
	return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).default;
}

async function messagesOf(folder, language, areas) {
	const files = await readLocales(folder);
	const wanted = files.filter(
		(one) => one.language === language && (areas === undefined || areas.includes(one.area)),
	);
	if (wanted.length === 0)
		throw new RangeError(`no words for ${language} ${areas ?? ''} in ${folder}`);
	return Object.assign({}, ...wanted.map((one) => one.messages));
}

const VIRTUAL = /^virtual:messages\/([a-z]+)(?:\/([a-z-]+))?$/;

/**
 * A Vite plugin that resolves `virtual:messages/<language>` (all areas) and `virtual:messages/<language>/<area>`.
 * @param {{ folder?: string }} [options]
 */
export function messagesPlugin({ folder = LOCALES } = {}) {
	return {
		name: 'exoproof-messages',
		resolveId: (id) => (VIRTUAL.test(id) ? `\0${id}` : undefined),
		async load(id) {
			const asked = VIRTUAL.exec(id.replace(/^\0/, ''));
			if (asked === null) return undefined;
			const [, language, area] = asked;
			for (const { file } of await readLocales(folder)) this.addWatchFile(file);
			return compileCatalogue(await messagesOf(folder, language, area && [area]));
		},
	};
}

async function main() {
	const { values } = parseArgs({
		options: {
			check: { type: 'boolean', default: false },
			strict: { type: 'boolean', default: false },
			out: { type: 'string' },
		},
	});
	if (!values.check) {
		const written = await compileMessages(values.out === undefined ? {} : { out: values.out });
		console.log(`${written.length} files of words compiled`);
		return;
	}
	const { problems, unused } = await checkMessages(await readLocales(), ROOT);
	for (const line of problems) console.error(line);
	for (const line of unused) console.error(`${values.strict ? '' : 'note: '}${line}`);
	const failed = problems.length + (values.strict ? unused.length : 0);
	console.log(`words: ${failed} problems, ${unused.length} keys unused`);
	process.exitCode = failed === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
