/** A throw-away tree with the project's own rules over it: each rule has to bite what it forbids. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture } from '../../tools/run.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULES = [
	'biome.json',
	'tools/lint/pure.grit',
	'.dependency-cruiser.mjs',
	'package.json',
	'tsconfig.base.json',
	'tsconfig.json',
	'tsconfig.pure.json',
];

export type Tree = Readonly<Record<string, string>>;

/** Runs `use` in a folder that holds these files and our rules, and takes the folder away again. */
async function inTree<Result>(files: Tree, use: (folder: string) => Promise<Result>) {
	const folder = mkdtempSync(join(tmpdir(), 'exoproof-rules-'));
	try {
		for (const path of RULES) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			copyFileSync(join(ROOT, path), join(folder, path));
		}
		symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		return await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);

export type Broken = { readonly rule: string; readonly path: string };

/** What the import rules say of a tree: each rule broken, with the file that breaks it. */
export async function brokenBoundaries(files: Tree): Promise<readonly Broken[]> {
	return inTree(files, async (cwd) => {
		const trees = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
		const words = ['--config', '.dependency-cruiser.mjs', ...trees];
		const { output } = await capture(bin('depcruise'), words, { cwd });
		const lines = output.matchAll(/^ *error ([a-z-]+): (\S+)/gm);
		return [...lines].map(([, rule = '', path = '']) => ({ rule, path }));
	});
}

/** What the linter says of a tree: the names of the rules broken, `plugin` for our own. */
export async function brokenLint(files: Tree): Promise<readonly string[]> {
	return inTree(files, async (cwd) => {
		const words = ['lint', '--vcs-enabled=false', '--reporter=github', ...Object.keys(files)];
		const { output } = await capture(bin('biome'), words, { cwd });
		return [...output.matchAll(/^::\w+ title=([\w/]+)/gm)].map(([, rule = '']) => rule);
	});
}

/** Names that the compiler does not know in pure code of a tree. */
export async function unknownInPure(files: Tree): Promise<readonly string[]> {
	return inTree(files, async (cwd) => {
		const { output } = await capture(bin('tsc'), ['-p', 'tsconfig.pure.json'], { cwd });
		return [...output.matchAll(/error TS2\d+: Cannot find name '(\w+)'/g)].map(
			([, name = '']) => name,
		);
	});
}
