/** `tools/ready.mjs` before `npm start` and `npm test`: it installs when it must, once, and otherwise does nothing. */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { capture, ROOT } from '../../tools/run.mjs';

const INSTALLED = 'node_modules/.package-lock.json';
const LOCK = '.cache/ready.lock';
let folder = '';

/** Stands for npm: notes how it was called and leaves what a real one leaves. */
const NPM = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('calls', JSON.stringify({ words: process.argv.slice(2), node: process.env.NODE_ENV ?? null }) + '\\n');
if (process.env.FAIL === 'yes') process.exit(9);
await new Promise((go) => setTimeout(go, 300));
mkdirSync('node_modules', { recursive: true });
writeFileSync('${INSTALLED}', '{}');
`;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'exoproof-ready-'));
	mkdirSync(join(folder, 'tools'));
	copyFileSync(join(ROOT, 'tools/ready.mjs'), join(folder, 'tools/ready.mjs'));
	writeFileSync(join(folder, 'npm.mjs'), NPM);
	writeFileSync(join(folder, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function ready(more: Readonly<Record<string, string>> = {}) {
	const env = { ...process.env, npm_execpath: join(folder, 'npm.mjs'), ...more };
	return capture(process.execPath, ['tools/ready.mjs'], { cwd: folder, env });
}

function calls(): readonly unknown[] {
	const file = join(folder, 'calls');
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
}

function install(minutesAgo: number) {
	const file = join(folder, INSTALLED);
	mkdirSync(join(folder, 'node_modules'), { recursive: true });
	writeFileSync(file, '{}');
	const then = new Date(Date.now() - minutesAgo * 60_000);
	utimesSync(file, then, then);
}

function lock(owner: number) {
	mkdirSync(join(folder, LOCK), { recursive: true });
	writeFileSync(join(folder, LOCK, 'pid'), String(owner));
}

test('installs with the dev packages where nothing is installed', async () => {
	const { code, stdout } = await ready({ NODE_ENV: 'production' });
	expect(code).toBe(0);
	expect(calls()).toEqual([{ words: ['ci', '--include=dev'], node: null }]);
	expect(stdout).toBe('');
	expect(existsSync(join(folder, LOCK))).toBe(false);
});

test('installs again where the lock file is newer than what is installed', async () => {
	install(5);
	await ready();
	expect(calls()).toHaveLength(1);
});

test('does nothing where what is installed is fresh', async () => {
	install(-1);
	const { code, output } = await ready();
	expect(code).toBe(0);
	expect(output).toBe('');
	expect(calls()).toEqual([]);
	expect(existsSync(join(folder, '.cache'))).toBe(false);
});

test('two at once install once', async () => {
	const ended = await Promise.all([ready(), ready()]);
	expect(ended.map((one) => one.code)).toEqual([0, 0]);
	expect(calls()).toHaveLength(1);
});

test('waits for a process that is installing, and goes on when it is done', async () => {
	lock(process.pid);
	const waiting = ready();
	await new Promise((go) => setTimeout(go, 500));
	install(-1);
	const { code, output } = await waiting;
	expect(code).toBe(0);
	expect(output).toContain('waiting');
	expect(calls()).toEqual([]);
});

test('takes over the lock of a process that died', async () => {
	const { stdout } = await capture('sh', ['-c', 'echo $$']);
	lock(Number(stdout));
	expect((await ready()).code).toBe(0);
	expect(calls()).toHaveLength(1);
});

test('says what to do when npm fails, and leaves no lock', async () => {
	const { code, output } = await ready({ FAIL: 'yes' });
	expect(code).toBe(70);
	expect(output).toContain('npm ci');
	expect(existsSync(join(folder, LOCK))).toBe(false);
});
