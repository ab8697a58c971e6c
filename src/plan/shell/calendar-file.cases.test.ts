/** Calendars of the shared cases, opened as two programs of others open them. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import { runVerb } from '../../../testing/command-host.ts';
import { readCalendar } from '../../../testing/read-calendar.mjs';
import { momentsOf, planRoutine, scenarioSchema } from '../index.ts';
import { plainScenario } from '../scenario.case.ts';
import { registerPlan } from './command.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'exoproof-calendar-'));
});
afterAll(() => rm(folder, { recursive: true }));

const SCENARIO = JSON.stringify(plainScenario({ id: 'one' }));
const run = (words: readonly string[], input = SCENARIO) =>
	runVerb(registerPlan, ['plan', ...words], { input, now: new Date('2026-11-27T10:00:00Z') });

const visible = join(CASES, 'plans_dev.jsonl');
describe.skipIf(!existsSync(visible))('a visible case of the planner', () => {
	it('opens in both parsers with every day of its plan', async () => {
		const lines = (await readFile(visible, 'utf8')).trimEnd().split('\n');
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) {
			const file = join(folder, 'case.ics');
			await rm(file, { force: true });
			const { code } = await run(['--json', '--ics', file], line);
			const scenario = scenarioSchema.parse(JSON.parse(line));
			const all = momentsOf(planRoutine(scenario), scenario).map(({ date }) => date);
			expect(code).toBe(0);
			expect(existsSync(file)).toBe(all.length > 0);
			if (all.length === 0) continue;
			for (const found of Object.values(readCalendar(await readFile(file, 'utf8'))))
				expect(found.map(({ at }) => at.slice(0, 10))).toEqual(all);
		}
	});
});

test('the same scenario gives the same file, and leaves no draft beside it', async () => {
	const [one, other] = ['one.ics', 'other.ics'].map((name) => join(folder, name));
	if (one === undefined || other === undefined) throw new Error('no names');
	const { told, output } = await run(['--ics', one]);
	await run(['--ics', other]);
	expect(told).toContain(one);
	expect(output).not.toBe('');
	expect(await readFile(other, 'utf8')).toBe(await readFile(one, 'utf8'));
	expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('products stand in a calendar only where someone asks for them', async () => {
	const file = join(folder, 'words.ics');
	await run(['--ics', file]);
	expect(await readFile(file, 'utf8')).not.toContain('DESCRIPTION:In this order');
	await run(['--ics', file, '--ics-details']);
	expect(await readFile(file, 'utf8')).toContain('DESCRIPTION:In this order');
});

test('refuses a file that cannot be written, and lines', async () => {
	const nowhere = await run(['--ics', join(folder, 'no', 'such', 'folder.ics')]);
	expect([nowhere.code, nowhere.output]).toEqual([64, '']);
	const lines = await run(['--ndjson', '--ics', join(folder, 'lines.ics')]);
	expect(lines.code).toBe(64);
	expect(await readdir(folder)).not.toContain('lines.ics');
});
