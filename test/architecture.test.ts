/** The house as a whole: that the tools looked at all of it, and that every room has the same shape. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROOMS } from '../.dependency-cruiser.mjs';
import { LANGUAGES } from '../src/kit/index.ts';
import { readLocales } from '../tools/compile-messages.mjs';
import { capture, ROOT } from '../tools/run.mjs';

/** More modules than this stood here when the rule was written; a tool that cruises none says "no violations" too. */
const MODULE_FLOOR = 190;

const at = (...parts: readonly string[]) => join(ROOT, ...parts);
const textOf = (...parts: readonly string[]) => readFileSync(at(...parts), 'utf8');
const present = Object.keys(ROOMS).filter((room) => existsSync(at('src', room)));

function filesUnder(folder: string, ending: RegExp): readonly string[] {
	return readdirSync(at(folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && ending.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

test('the boundary tool cruised the whole house and found nothing', async () => {
	const trees = ['src', 'apps', 'test', 'tools'];
	const words = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...trees];
	const { stdout } = await capture(at('node_modules/.bin/depcruise'), words);
	const { summary } = JSON.parse(stdout);
	expect(summary.totalCruised).toBeGreaterThan(MODULE_FLOOR);
	expect(summary.violations).toEqual([]);
}, 60_000);

test('rooms that should be here are here', () => {
	expect(present).toEqual(expect.arrayContaining(['read', 'report']));
});

describe.each(present)('the room %s', (room) => {
	test('opens its README with its question', () => {
		expect(textOf('src', room, 'README.md').split('\n')[0]).toMatch(/^# .+\?$/);
	});

	test('has a door that only passes on', () => {
		const code = textOf('src', room, 'index.ts').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
		const statements = code
			.split(';')
			.map((one) => one.trim())
			.filter((one) => one !== '');
		expect(statements.length).toBeGreaterThan(0);
		for (const statement of statements) {
			expect(statement).toMatch(
				/^export (?:type )?(?:\*|\{[^}]*\}) from '\.\/[a-z0-9-]+(?:\/index)?\.ts'$/,
			);
		}
	});

	test.each(['schema.ts', 'findings.ts'])('has a %s', (file) => {
		expect(existsSync(at('src', room, file))).toBe(true);
	});

	test('has words in every language for every code it can say', async () => {
		const codes = await codesOf(room);
		expect(codes.length).toBeGreaterThan(0);
		const files = (await readLocales()).filter((file) => file.area === room);
		expect(files.map((file) => file.language).sort()).toEqual([...LANGUAGES].sort());
		for (const { language, messages } of files) {
			const segments = new Set(Object.keys(messages).flatMap((key) => key.split('.')));
			const unsaid = codes.filter((code) => !segments.has(code));
			expect(unsaid, `${language}: codes without words`).toEqual([]);
		}
	});
});

/** Every code in the closed sets, named `…_CODES`, of a room's findings. */
async function codesOf(room: string): Promise<readonly string[]> {
	const url = pathToFileURL(at('src', room, 'findings.ts'));
	const sets: Record<string, unknown> = await import(url.href);
	return Object.entries(sets)
		.filter(([name]) => name.endsWith('_CODES'))
		.flatMap(([, codes]) => (Array.isArray(codes) ? codes.map(String) : []));
}

describe('every row of data names its source', () => {
	test.each(filesUnder('data', /\.tsv$/).filter((file) => !file.startsWith('data/local/')))(
		'%s',
		(file) => {
			const [header = '', ...rows] = textOf(file).trimEnd().split('\n');
			const columns = header.split('\t');
			// A table of sources is what the others point at: its rows need a title, a date and a status.
			const isOfSources = /(?:^data\/sources\/|[/-]sources\.tsv$)/.test(file);
			const needed = isOfSources ? ['title', 'date', 'status'] : ['source'];
			for (const name of needed) {
				const place = columns.indexOf(name);
				expect(place, `column ${name}`).toBeGreaterThan(-1);
				const bare = rows.flatMap((row, line) => (row.split('\t')[place] ? [] : [line + 2]));
				expect(bare, `lines without ${name}`).toEqual([]);
			}
		},
	);

	const lists = filesUnder('data', /\.jsonl$/).filter((file) => !file.startsWith('data/local/'));
	test.each(lists)('%s', (file) => {
		const rows = textOf(file)
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		const bare = rows.flatMap((row, line) => (row.source || row.sources?.length ? [] : [line + 1]));
		expect(bare).toEqual([]);
	});
});

/** Not ours to read, or rows of cases that are read one by one. */
const APART = /node_modules|\.(?:test|case)\.tsx?$/;
/** Tables of data in a source file, rows and not code; and the schema of one published standard. */
const TABLES = [
	'src/report/source-table.ts',
	'src/read/header-words.ts',
	'src/verify/batch/field-table.ts',
	'src/verify/link/untp-schema.ts',
	'src/verify/page/limit-table.ts',
	'src/vet/rule-table.ts',
];

test('no file but a table is longer than a reader can hold', () => {
	const long = ['src', 'apps', 'tools', 'test', 'bench']
		.flatMap((folder) => filesUnder(folder, /\.(?:ts|tsx|mjs)$/))
		.filter((file) => !APART.test(file) && textOf(file).split('\n').length > 301);
	expect(long.filter((file) => !TABLES.includes(file))).toEqual([]);
});

test('no source keeps a word that tells its reader nothing', () => {
	const names = ['src', 'apps'].flatMap((folder) => filesUnder(folder, /\.(?:ts|tsx)$/));
	const vague = /(?:^|\/)(?:utils?|helpers?|common|managers?|misc)[.-]/;
	expect(names.filter((name) => vague.test(name))).toEqual([]);
});
