import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkMessages, checkText, factsOf } from './check-messages.mjs';
import { compileMessages, messagesPlugin, readLocales } from './compile-messages.mjs';
import { ROOT } from './run.mjs';

let root;
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'words-'));
	for (const folder of ['src', 'apps', 'bin']) await mkdir(join(root, folder));
	await writeFile(join(root, 'src', 'a.ts'), "say('ui.one'); say(`ui.kind.\u0024{kind}`);");
});
afterAll(() => rm(root, { recursive: true }));

const words = (language, messages) => ({ language, area: 'ui', messages });
const both = { 'ui.one': 'one {n}', 'ui.kind.a': 'a' };

describe('the words of the product', () => {
	it('are whole in every language, set as each language sets them, and all known', async () => {
		const { problems } = await checkMessages(await readLocales(), ROOT);
		expect(problems).toEqual([]);
	});
});

describe('checking words', () => {
	it('finds nothing wrong where nothing is', async () => {
		const files = [words('en', both), words('fr', both)];
		expect(await checkMessages(files, root)).toEqual({ problems: [], unused: [] });
	});

	it('refuses a key that one language lost', async () => {
		const files = [words('en', both), words('fr', { 'ui.kind.a': 'a' })];
		const { problems } = await checkMessages(files, root);
		expect(problems).toContain('locales/fr/ui.json lacks ui.one');
	});

	it('refuses a whole area that one language lost', async () => {
		const files = [words('en', both), { language: 'fr', area: 'web', messages: {} }];
		const { problems } = await checkMessages(files, root);
		expect(problems).toContain('locales/fr/ui.json lacks ui.kind.a');
	});

	it('refuses a fact that was renamed in one language', async () => {
		const files = [words('en', both), words('fr', { ...both, 'ui.one': 'un {m}' })];
		const { problems } = await checkMessages(files, root);
		expect(problems).toContain('ui.one: en uses {n}, fr {m}');
	});

	it('refuses a key that code says and no language has', async () => {
		const { problems } = await checkMessages([words('en', { 'ui.kind.a': 'a' })], root);
		expect(problems).toContain('/src/a.ts: says "ui.one", which no language has');
	});

	it('reports a key that nothing says', async () => {
		const { unused } = await checkMessages([words('en', { ...both, 'ui.two': 'x' })], root);
		expect(unused).toEqual(['locales: nothing says "ui.two"']);
	});

	it('refuses a key of another area, and a message without words', async () => {
		const files = [words('en', { ...both, 'web.two': 'x', 'ui.kind.b': ' ' })];
		const { problems } = await checkMessages(files, root);
		expect(problems).toEqual([
			'locales/en/ui.json web.two: keys begin with "ui."',
			'locales/en/ui.json ui.kind.b: holds no words',
		]);
	});
});

describe('checking the lettering', () => {
	it.each([
		['fr', 'Oui: non', 'before ; : ? ! »'],
		['fr', 'Oui\u00A0?', 'before ; : ? ! »'],
		['fr', '{n} : {m}', 'before ; : ? ! »'],
		['fr', '{n, plural, one {#} other {#}}; rien', 'before ; : ? ! »'],
		['fr', 'le «\u00A0mot\u202F»', 'after «'],
		['fr', 'le “mot”', 'use « »'],
		['fr', "l'exosome", 'apostrophe'],
		['en', 'about 5 %', 'before %'],
		['en', 'about {n}%', 'before %'],
		['en', 'a "word"', 'quotation mark'],
		['en', 'wait...', 'use …'],
		['en', 'Well done!', 'exclamation'],
		['en', 'two  blanks', 'two blanks'],
		['en', '{n, plural, one {x}}', 'MISSING_OTHER_CLAUSE'],
	])('refuses in %s: %s', (language, text, problem) => {
		expect(checkText('ui.x', text, language).join('; ')).toContain(problem);
	});

	it.each([
		['fr', 'Oui\u202F: «\u202Fnon\u202F»\u202F; 5\u202F%\u202F?'],
		['fr', 'https://exemple.org'],
		['fr', '{n, plural, one {#\u202F%} other {#\u202F%}}'],
		['fr', '{n}\u202F{unit, select, percent {%} other {ppm}}'],
		['en', 'It’s “so”: 5\u202F%; yes?'],
	])('lets pass in %s: %s', (language, text) => {
		expect(checkText('ui.x', text, language)).toEqual([]);
	});

	it('sees facts inside choices and plurals', () => {
		const text = '{b, select, x {{c}} other {{a, plural, one {{d}} other {#}}}}';
		expect(factsOf('ui.x', text)).toBe('a, b, c, d');
	});
});

describe('compiling words', () => {
	it('writes one module and one declaration for each area of each language', async () => {
		const folder = join(root, 'locales');
		await mkdir(join(folder, 'en'), { recursive: true });
		await writeFile(join(folder, 'en', 'ui.json'), JSON.stringify(both));
		const written = await compileMessages({ folder, out: join(root, 'out') });
		expect(written).toEqual([join(root, 'out', 'en', 'ui.js')]);
		const { default: catalogue } = await import(join(root, 'out', 'en', 'ui.js'));
		expect(Object.keys(catalogue)).toEqual(['ui.one', 'ui.kind.a']);
	});

	it('names the key of a message that does not parse', async () => {
		const folder = join(root, 'broken');
		await mkdir(join(folder, 'en'), { recursive: true });
		await writeFile(join(folder, 'en', 'ui.json'), JSON.stringify({ 'ui.x': '{n' }));
		await expect(compileMessages({ folder, out: join(root, 'out') })).rejects.toThrow('"ui.x"');
	});

	it('refuses a tag, which no function could say', async () => {
		const folder = join(root, 'tags');
		await mkdir(join(folder, 'en'), { recursive: true });
		await writeFile(join(folder, 'en', 'ui.json'), JSON.stringify({ 'ui.x': '<b>x</b>' }));
		await expect(compileMessages({ folder, out: join(root, 'out') })).rejects.toThrow('tags');
	});

	it('serves a language, or one area of it, to the web build', async () => {
		const plugin = messagesPlugin();
		const watched = [];
		const context = { addWatchFile: (file) => watched.push(file) };
		const id = plugin.resolveId('virtual:messages/fr/report');
		const code = await plugin.load.call(context, id);
		expect(code).toContain('"report.word.yes"');
		expect(code).not.toContain('"read.');
		expect(watched.length).toBeGreaterThan(1);
		expect(plugin.resolveId('preact')).toBeUndefined();
	});
});
