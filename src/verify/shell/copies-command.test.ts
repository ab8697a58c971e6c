import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runVerb } from '../../../testing/command-host.ts';
import { registerVerify } from './command.ts';

let place = '';
beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-copies-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const CODE = { gtin: '9521234001010', lot: 'LS2610A', serial: 'S00001' };
const scan = (day: string, region: string, more: object = {}) =>
	JSON.stringify({ ...CODE, day, region, ...more });
const APART = [
	scan('2026-03-01', 'KR'),
	scan('2026-03-20', 'FR'),
	scan('2026-03-20', 'BR'),
	scan('2026-04-01', 'US'),
	scan('2026-04-01', 'US', { serial: 'S00002' }),
];
const run = (words: readonly string[], input = '') =>
	runVerb(registerVerify, ['verify', 'copies', ...words], { input });

test('names a code that was seen apart, with what speaks for it, and proves no other', async () => {
	const file = join(place, 'scans.ndjson');
	await writeFile(file, APART.join('\n'));
	const { output, code } = await run([file]);
	expect(output).toContain('number S00001: this code has been seen in ways one bottle cannot be.');
	expect(output).toContain('Seen in 4 regions.');
	expect(output).toContain('First told of on 1 March 2026 in KR, and 3 times in other regions.');
	expect(output).toContain('2 codes in 5 scans, 1 of them seen in ways one bottle cannot be.');
	expect(output).not.toContain('S00002');
	expect(output).not.toMatch(/genuine/i);
	expect(code).toBe(0);
});

test('gives a finding a line as JSON, from standard input too', async () => {
	const { output } = await run(['-', '--json'], APART.join('\n'));
	const [found, count] = output
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(found).toMatchObject({ gtin: '09521234001010', serial: 'S00001' });
	expect(found.weight).toBeGreaterThan(100);
	expect(count).toEqual({ count: { codes: 2, scans: 5, apart: 1 } });
});

const EXPECTED = 'a JSON object with gtin, lot, serial, day, region was expected';
test.each([
	['no JSON', '{', EXPECTED],
	['a day that is none', scan('2026-02-30', 'FR'), '“day” is no date'],
	['a region that is none', scan('2026-03-01', 'ZZ'), '“region” is neither a country'],
	['a wrong check digit', scan('2026-03-01', 'FR', { gtin: '9521234001011' }), 'check digit'],
	['an address beside it', scan('2026-03-01', 'FR', { address: '203.0.113.9' }), EXPECTED],
	['a line without end', scan('2026-03-01', 'FR', { lot: 'A'.repeat(3_000) }), '2,048 bytes'],
	['a lot that no code holds', scan('2026-03-01', 'FR', { lot: 'A B' }), '“lot” is no lot number'],
	['a serial number left out', scan('2026-03-01', 'FR', { serial: '' }), '“serial” is no serial'],
])('names a line with %s, leaves it out and goes on', async (_, line, reason) => {
	const { output, told } = await run(['-'], [line, ...APART].join('\n'));
	expect(told).toContain('Line 1 is no scan');
	expect(told).toContain(reason);
	expect(output).toContain('2 codes in 5 scans');
});

test('says that a file is not there', async () => {
	expect((await run([join(place, 'none')])).code).toBe(64);
});
