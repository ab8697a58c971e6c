import { beforeAll, describe, expect, test } from 'vitest';
import { type Broken, brokenBoundaries, brokenLint, type Tree, unknownInPure } from './bite.ts';

/** A tree that breaks nothing: what each case adds is the only thing to find. */
const SOUND: Tree = {
	'src/kit/index.ts': 'export const kit = 1;\n',
	'src/read/index.ts': "export * from './word.ts';\n",
	'src/read/word.ts': "import { kit } from '../kit/index.ts';\nexport const word = kit;\n",
	'src/read/shell/store.ts': "import { word } from '../word.ts';\nexport const store = word;\n",
	'src/report/index.ts': "export * from './card.ts';\n",
	'src/report/card.ts': "import { word } from '../read/index.ts';\nexport const card = word;\n",
	'src/verify/index.ts': 'export const verify = 1;\n',
	'src/verify/shell/store.ts': 'export const other = 1;\n',
	'src/host/clock.ts': 'export const clock = 1;\n',
	'src/ui/field.tsx': 'export const field = 1;\n',
	'apps/cli/main.ts':
		"import { store } from '../../src/read/shell/store.ts';\nexport const cli = store;\n",
	'apps/server/main.ts': 'export const server = 1;\n',
};

test('a sound tree breaks no rule', async () => {
	expect(await brokenBoundaries(SOUND)).toEqual([]);
	expect(await brokenLint(SOUND)).toEqual([]);
});

describe('the import rules refuse', () => {
	const cases: readonly (readonly [string, string, string, string])[] = [
		['kit that imports a room', 'kit-stands-alone', 'src/kit/a.ts', '../read/index.ts'],
		['kit that imports a package', 'kit-stands-alone', 'src/kit/a.ts', 'zod'],
		['pure code that imports a package', 'pure-imports-no-package', 'src/read/a.ts', 'zod'],
		['pure code that imports Node', 'pure-imports-no-package', 'src/read/a.ts', 'node:fs'],
		[
			'a chapter of a room that imports Node',
			'pure-imports-no-package',
			'src/verify/log/a.ts',
			'node:fs',
		],
		[
			'a chapter that uses its shell',
			'shell-points-inward',
			'src/verify/log/a.ts',
			'../shell/store.ts',
		],
		[
			'a room other than verify that checks signatures',
			'noble-only-in-verify',
			'src/read/a.ts',
			'@noble/hashes/sha2.js',
		],
		['a schema that imports Node', 'schema-imports-only-zod', 'src/read/schema.ts', 'node:fs'],
		['read that uses report', 'capability-order-read', 'src/read/a.ts', '../report/index.ts'],
		['read that uses verify', 'capability-order-read', 'src/read/a.ts', '../verify/index.ts'],
		['a room entered beside its door', 'door-only', 'src/report/a.ts', '../read/word.ts'],
		[
			'an app inside a room',
			'apps-use-doors-and-shells',
			'apps/cli/a.ts',
			'../../src/read/word.ts',
		],
		['pure code that uses its shell', 'shell-points-inward', 'src/read/a.ts', './shell/store.ts'],
		['pure code that uses host', 'shell-points-inward', 'src/read/a.ts', '../host/clock.ts'],
		['host that knows a room', 'host-and-ui-know-no-room', 'src/host/a.ts', '../read/index.ts'],
		['ui that uses host', 'host-and-ui-know-no-room', 'src/ui/a.tsx', '../host/clock.ts'],
		[
			'a screen that uses host',
			'screen-never-touches-host',
			'src/read/shell/a.tsx',
			'../../host/clock.ts',
		],
		[
			'a screen that opens its store',
			'screen-never-touches-host',
			'src/read/shell/a.tsx',
			'./store.ts',
		],
		['a page that uses Node', 'screen-uses-no-node', 'apps/web/a.ts', 'node:fs'],
		[
			'a room that imports an app',
			'apps-are-thin',
			'src/read/shell/a.ts',
			'../../../apps/cli/main.ts',
		],
		[
			'a server that uses the command line',
			'apps-keep-apart',
			'apps/server/a.ts',
			'../cli/main.ts',
		],
		['a package nobody declared', 'no-undeclared-package', 'src/host/a.ts', 'rolldown'],
		['an import that leads nowhere', 'no-unresolved', 'src/host/a.ts', './gone.ts'],
		['a dev package at run time', 'no-dev-package-at-run-time', 'src/host/a.ts', 'fast-check'],
		['source that uses a test', 'no-test-in-source', 'src/host/a.ts', './clock.test.ts'],
	];

	let broken: readonly Broken[] = [];
	const pathOf = (path: string, at: number) =>
		path.replace(/(a|schema)\.(tsx?)$/, `case${at}-$1.$2`);

	// One run over all of them: starting the tool takes longer than its work.
	beforeAll(async () => {
		const files = cases.map(([, , path, imported], at) => {
			const text = `import * as it from '${imported}';\nexport const a = it;\n`;
			return [pathOf(path, at), text];
		});
		const tests = { 'src/host/clock.test.ts': 'export const clock = 1;\n' };
		broken = await brokenBoundaries({ ...SOUND, ...tests, ...Object.fromEntries(files) });
	});

	test.each(cases.map((one, at) => [one[0], one[1], pathOf(one[2], at)] as const))(
		'%s',
		(_name, rule, path) => expect(broken).toContainEqual({ rule, path }),
	);

	test('an import of a type as an import of a value', async () => {
		const text = "import type { word } from '../read/word.ts';\nexport type A = typeof word;\n";
		const path = 'src/report/a.ts';
		expect(await brokenBoundaries({ ...SOUND, [path]: text })).toContainEqual({
			rule: 'door-only',
			path,
		});
	});

	test('a circle', async () => {
		const circle = {
			'src/host/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
			'src/host/b.ts': "import { a } from './a.ts';\nexport const b = a;\n",
		};
		const rules = (await brokenBoundaries({ ...SOUND, ...circle })).map((one) => one.rule);
		expect(rules).toContain('no-circular');
	});
});

describe('the linter refuses', () => {
	test.each([['Date.now()'], ['new Date()'], ['Math.random()'], ['performance.now()']])(
		'%s in pure code',
		async (call) => {
			const text = `export const a = () => ${call};\n`;
			expect(await brokenLint({ ...SOUND, 'src/read/a.ts': text })).toEqual(['plugin']);
			expect(await brokenLint({ ...SOUND, 'src/verify/log/a.ts': text })).toEqual(['plugin']);
			expect(await brokenLint({ ...SOUND, 'src/read/shell/a.ts': text })).toEqual([]);
		},
	);

	test('nothing of a date that is given', async () => {
		const text = "export const a = new Date('2026-11-23');\n";
		expect(await brokenLint({ ...SOUND, 'src/read/a.ts': text })).toEqual([]);
	});

	test('a room entered beside its door', async () => {
		const text = "import { word } from '../read/word.ts';\nexport const a = word;\n";
		const rule = 'lint/correctness/noPrivateImports';
		expect(await brokenLint({ ...SOUND, 'src/report/a.ts': text })).toEqual([rule]);
	});

	test.each([
		['a default export', 'export default 1;', 'lint/style/noDefaultExport'],
		['any', 'export const a = (b: any) => b;', 'lint/suspicious/noExplicitAny'],
		[
			'a non-null assertion',
			'export const a = (b?: { c: 1 }) => b!.c;',
			'lint/style/noNonNullAssertion',
		],
	])('%s', async (_name, text, rule) => {
		expect(await brokenLint({ ...SOUND, 'src/host/a.ts': `${text}\n` })).toContain(rule);
	});
});

test('the pure compiler knows neither Node nor the page', async () => {
	const text = 'export const a = [process, document, URL, setTimeout, Buffer];\n';
	expect(await unknownInPure({ 'src/read/a.ts': text })).toEqual(
		expect.arrayContaining(['process', 'document', 'URL', 'setTimeout', 'Buffer']),
	);
});
