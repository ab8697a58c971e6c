/** The scorers that come with the shared cases hold every figure of reading and planning to its bar. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { capture } from '../tools/run.mjs';
import { CASES } from './cases.ts';

const SCORER = resolve(CASES, '../tools/score-read.mjs');
const at = (path: string) => join(CASES, path);
const FILES = [
	['--products', 'exosome_products_dev.jsonl'],
	['--lists', 'labels_dev/labels.jsonl'],
	['--gold', 'labels_dev/gold_segmentation.jsonl'],
	['--noisy', 'labels_dev/noisy_variants.jsonl'],
	['--nonsense', 'labels_dev/nonsense.jsonl'],
] as const;

// Time is measured by the bench, not here: this machine may be busy.
const NO_TIME = ['--ms-per-list', '1000'];

test.skipIf(!existsSync(SCORER))(
	'reading meets every bar on the shared cases',
	async () => {
		const files = FILES.flatMap(([flag, path]) => [flag, at(path)]);
		const words = [SCORER, '--cmd', 'node bin/exoproof.mjs read', ...files, ...NO_TIME];
		const { code, output } = await capture(process.execPath, words);
		expect(code, output).toBe(0);
	},
	180_000,
);

const PLAN_SCORER = resolve(CASES, '../tools/score-plan.mjs');

// The second holds what the usage rules ask of a plan, a scenario or more for each rule that a plan can keep or break.
test.skipIf(!existsSync(PLAN_SCORER)).each([
	['the shared cases', at('plans_dev.jsonl')],
	['the scenarios of the rules', 'test/plan/rule-scenarios.jsonl'],
])(
	'planning breaks nothing in %s',
	async (_name, file) => {
		const cases = ['--cases', file, '--ms-per-plan', '1000'];
		const words = [PLAN_SCORER, '--cmd', 'node bin/exoproof.mjs plan', ...cases];
		const { code, output } = await capture(process.execPath, words);
		expect(code, output).toBe(0);
	},
	180_000,
);

const POOL_SCORER = resolve(CASES, '../tools/score-pool.mjs');

test.skipIf(!existsSync(POOL_SCORER))(
	'pooling agrees with the shared numbers of metafor',
	async () => {
		const reference = ['--reference', at('samples/metafor_reference_dev.json')];
		const words = [POOL_SCORER, '--cmd', 'node bin/exoproof.mjs weigh pool', ...reference];
		const { code, output } = await capture(process.execPath, words);
		expect(code, output).toBe(0);
	},
	180_000,
);

const CLASSIFY_SCORER = resolve(CASES, '../tools/score-classify.mjs');

test.skipIf(!existsSync(CLASSIFY_SCORER))(
	'reading abstracts meets every bar on the shared cases',
	async () => {
		const words = [CLASSIFY_SCORER, '--cmd', 'node bin/exoproof.mjs weigh classify'];
		const { code, output } = await capture(process.execPath, [
			...words,
			'--cases',
			at('abstracts_dev.jsonl'),
		]);
		expect(code, output).toBe(0);
	},
	180_000,
);
