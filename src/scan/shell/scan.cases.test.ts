/** The scorer that comes with the shared cases holds every figure of scanning to its bar; `check` answers for its photos. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import { capture } from '../../../tools/run.mjs';

const SCORER = resolve(CASES, '../tools/score-scan.mjs');
const LABELS = join(CASES, 'label_images');
const CODES = join(CASES, 'code_images');

// Time is measured by the bench, not here: this machine may be busy.
const NO_TIME = ['--seconds-per-image', '1000'];

test.skipIf(!existsSync(SCORER))(
	'scanning meets every bar on the shared cases',
	async () => {
		const truths = ['--truth', join(LABELS, 'truth.jsonl'), '--codes', join(CODES, 'truth.jsonl')];
		const words = [SCORER, '--cmd', 'node bin/exoproof.mjs scan', ...truths, ...NO_TIME];
		const { code, output } = await capture(process.execPath, words);
		expect(code, output).toBe(0);
	},
	180_000,
);

const photos = existsSync(LABELS) ? await truthOf(LABELS) : [];

async function truthOf(folder: string) {
	const lines = (await readFile(join(folder, 'truth.jsonl'), 'utf8')).trim().split('\n');
	return lines.map((line): { file: string; ingredients: readonly string[] } => JSON.parse(line));
}

test.skipIf(photos.length === 0)(
	'check answers for a photo as for its list',
	async () => {
		for (const { file, ingredients } of photos) {
			const names = ingredients.some((name) => /exosomes|vesicles/i.test(name));
			const { output } = await capture(process.execPath, [
				'bin/exoproof.mjs',
				'check',
				join(LABELS, file),
				'--json',
			]);
			const { headline, panels } = JSON.parse(output);
			expect([file, headline.word]).toEqual([file, names ? 'yes' : 'no']);
			expect(panels.map((panel: { kind: string }) => panel.kind)).toEqual(['reading', 'scan']);
		}
	},
	120_000,
);
