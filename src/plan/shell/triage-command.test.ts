import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { capture } from '../../../tools/run.mjs';

const run = (...words: readonly string[]) =>
	capture(process.execPath, ['bin/exoproof.mjs', 'plan', 'triage', ...words], {
		env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
	});

describe('plan triage', () => {
	it('puts the emergency number of the region first and no tip beside it', async () => {
		const { code, stdout } = await run('lip_swelling', 'pilling', '--region', 'UK');
		const [word, , number] = stdout.split('\n');
		expect([code, word, number]).toEqual([0, 'Emergency', 'UK: call 999']);
		expect(stdout).toContain('RED-01, well founded');
		expect(stdout).toContain('docs/intended-purpose.md');
		expect(stdout).not.toContain('PIL-');
	});

	it('says what was told in words where it can wait', async () => {
		const { code, stdout } = await run('pilling', 'odd_word');
		expect(code).toBe(0);
		expect(stdout).toContain('You told us: It rolls into crumbs; odd_word');
		expect(stdout).toContain('We do not know “odd_word”.');
		expect(stdout).not.toMatch(/call \d/);
	});

	it('answers JSON, and counts the days', async () => {
		const { stdout } = await run('bumps_usual_zones_weeks2_8', '--days', '60', '--json');
		expect(JSON.parse(stdout)).toMatchObject({ id: null, level: 'see-doctor' });
	});

	it('answers line by line, and goes on after a bad one', async () => {
		const lines = [
			{ id: 'a', symptoms: ['hives', 'wheeze'], days_since: 0, history: [] },
			{ id: 'b', symptoms: 'itch' },
			{ id: 'c', symptoms: ['nothing'] },
		].map((line) => JSON.stringify(line));
		const { code, stdout } = await capture('bash', [
			'-c',
			`node bin/exoproof.mjs plan triage --ndjson <<'INPUT'\n${lines.join('\n')}\nINPUT`,
		]);
		const answers = stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(code).toBe(0);
		expect(answers).toMatchObject([
			{ id: 'a', level: 'emergency' },
			{ id: 'b', error: { code: 'input-invalid_type', path: 'symptoms' } },
			{ id: 'c', level: 'continue', findings: [] },
		]);
	});

	it.each([
		['nothing', []],
		['days that are no number', ['itch', '--days', 'soon']],
		['a region that is none', ['itch', '--region', 'XX']],
	])('ends with 64 for %s', async (_what, words) => {
		expect((await run(...words)).code).toBe(64);
	});
});
