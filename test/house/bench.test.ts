import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { capture } from '../../tools/run.mjs';

/** The rows that the bench prints for a file of measurements with this text. */
async function rowsOf(text: string) {
	const folder = mkdtempSync(join(tmpdir(), 'exoproof-rows-'));
	try {
		const file = join(folder, 'rows.mjs');
		writeFileSync(file, text);
		const { stdout } = await capture(process.execPath, ['bench/measure.mjs', file]);
		return JSON.parse(stdout.trim());
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const ROWS = `export const ROWS = [
	{ id: 'speed', what: 'speed', sign: '>=', bar: 20000 },
	{ id: 'size', what: 'size', sign: '<=', bar: 1.5, unit: 'MB', digits: 1 },
];`;

test('a row holds its bar or is missed, with its peer beside it', async () => {
	const peer = "{ value: 100, name: 'a peer' }";
	const measured = `{ speed: { value: 20000, peer: ${peer} }, size: { value: 1.6 } }`;
	expect(await rowsOf(`${ROWS}\nexport const measure = () => (${measured});`)).toEqual([
		{ what: 'speed', value: '20,000', bar: '≥ 20,000', peer: '100 a peer', verdict: 'OK' },
		{ what: 'size', value: '1.6 MB', bar: '≤ 1.5 MB', peer: '', verdict: 'MISSED' },
	]);
});

test('a row whose subject is not there is missed, with the reason', async () => {
	const fails = "export const measure = () => { throw new Error('no server'); };";
	const rows = await rowsOf(`${ROWS}\n${fails}`);
	expect(rows.map((row: { verdict: string }) => row.verdict)).toEqual([
		'MISSED (no server)',
		'MISSED (no server)',
	]);
});

test('a figure that is no number is missed', async () => {
	const rows = await rowsOf(`${ROWS}\nexport const measure = () => ({ size: { value: NaN } });`);
	expect(rows[1].verdict).toBe('MISSED');
});

test('only bench/peer imports what a checkout has not installed', () => {
	const peers = Object.keys(JSON.parse(readFileSync('bench/package.json', 'utf8')).dependencies);
	const importers = readdirSync('bench', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.mjs') && !path.startsWith('node_modules'))
		.filter((path) => {
			const text = readFileSync(join('bench', path), 'utf8');
			return peers.some((peer) => new RegExp(`(?:from |import\\()'${peer}['/]`).test(text));
		});
	expect(importers.length).toBeGreaterThan(0);
	expect(importers.filter((path) => !path.startsWith('peer/'))).toEqual([]);
});
