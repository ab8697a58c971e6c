import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPageHead } from './page.ts';

const SHEET = '<link rel="stylesheet" href="/assets/index.aaaaaaaa.css">';
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'page-'));
	await mkdir(join(folder, 'assets'));
	await writeFile(
		join(folder, 'index.html'),
		`<head>${SHEET}<script src="/app.js"></script></head>`,
	);
	for (const name of ['batch.bbbbbbbb.css', 'batch.bbbbbbbb.css.gz', 'batches.bbbbbbbb.css'])
		await writeFile(join(folder, 'assets', name), '');
});
afterAll(() => rm(folder, { recursive: true }));

it('shares the styles of the app, and not its scripts', async () => {
	expect(await readPageHead(folder)).toEqual([SHEET]);
});

it('adds the one sheet that a kind of page needs', async () => {
	expect(await readPageHead(folder, 'batch')).toEqual([
		SHEET,
		'<link rel="stylesheet" href="/assets/batch.bbbbbbbb.css">',
	]);
});

it('has none where the app is not built', async () => {
	expect(await readPageHead(join(folder, 'nowhere'), 'batch')).toEqual([]);
});
