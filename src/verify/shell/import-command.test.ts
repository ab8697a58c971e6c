/** Files of instruments taken into a draft by the command line, from an empty report to a signed one. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ran, runVerb } from '../../../testing/command-host.ts';
import { checkEpcis } from '../link/index.ts';
import { registerPassport } from './passport-command.ts';

const NOW = new Date('2026-11-26T08:00:00Z');
const SAMPLES = new URL('../../../data/samples/instruments/', import.meta.url).pathname;
const sample = (name: string): string => join(SAMPLES, name);
const FILMS = sample('nanosight-SAMPLE-ExperimentSummary.csv');
const ZETA = sample('zetaview-SAMPLE_size_488.txt');
const COLD = sample('temperature-SAMPLE.csv');

let place = '';
const at = (name: string): string => join(place, name);
const run = (...words: readonly string[]): Promise<Ran> =>
	runVerb(registerPassport, ['passport', ...words], { now: NOW });
const lot = ['--gtin', '9521234001010', '--lot', 'LS2611C', '--expiry', '2028-05-31'];
const fieldsIn = async (file: string) => JSON.parse(await readFile(file, 'utf8')).fields;

beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-import-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const drafted = async (name: string): Promise<string> => {
	await run('draft', ...lot, '--out', at(name));
	return at(name);
};

test('files become values, each with its lab and the hash of its file', async () => {
	const draft = await drafted('all.json');
	const files = [FILMS, sample('protein-SAMPLE.csv'), sample('endotoxin-SAMPLE.csv'), COLD];
	const told = await run('import', ...files, '--draft', draft, '--lab', 'L (SAMPLE)');
	expect([told.code, told.told]).toEqual([0, '']);
	expect(told.output).toContain('Cold chain: 3.1..6');
	const fields = await fieldsIn(draft);
	const raw = createHash('sha256')
		.update(await readFile(FILMS))
		.digest('hex');
	expect(fields).toMatchObject({
		particle_conc: { value: 5.19e10, raw, lab: 'L (SAMPLE)', date: '2026-11-13' },
		size_distribution: { raw },
		protein: { value: 420 },
		endotoxin: { bound: 'below-detection', lod: 0.05 },
		mkt: { value: 4.8 },
	});
	// A logger travels with the goods and is no lab's.
	expect(fields.mkt.lab).toBeUndefined();
});

test('the same file again changes nothing, another one only on purpose', async () => {
	const draft = await drafted('twice.json');
	await run('import', FILMS, '--draft', draft);
	const before = await readFile(draft, 'utf8');
	expect((await run('import', FILMS, '--draft', draft)).code).toBe(0);
	expect(await readFile(draft, 'utf8')).toBe(before);
	const other = await run('import', ZETA, '--draft', draft);
	expect([other.code, other.told]).toEqual([64, expect.stringContaining('something else')]);
	expect(await readFile(draft, 'utf8')).toBe(before);
	const replaced = JSON.parse(
		(await run('import', ZETA, '--draft', draft, '--replace', '--json')).output,
	);
	expect(replaced.files).toMatchObject([{ form: 'zetaview', doubts: [] }]);
	expect((await fieldsIn(draft)).particle_conc.value).toBe(5.22e10);
});

test('one file that is refused keeps all of them out, and the columns are named', async () => {
	const draft = await drafted('none.json');
	await writeFile(at('odd.csv'), 'time,logger,degrees\n');
	const told = await run('import', FILMS, at('odd.csv'), '--draft', draft);
	expect(told.code).toBe(64);
	expect(told.told).toContain('time, logger, temperature_degC');
	expect(await fieldsIn(draft)).toEqual({});
});

test.each([
	['a file that is not there', ['nowhere.csv', '--draft', 'DRAFT']],
	['a draft that is not there', [FILMS, '--draft', 'nowhere.json']],
	['a draft that is no report', [FILMS, '--draft', FILMS]],
	['a dilution below one', [FILMS, '--draft', 'DRAFT', '--dilution', '0.5']],
	['a day that no calendar has', [FILMS, '--draft', 'DRAFT', '--date', '2026-02-30']],
	['EPCIS of no logger', [FILMS, '--draft', 'DRAFT', '--epcis', 'epcis.json']],
])('%s is wrong usage', async (_, words) => {
	const draft = await drafted('wrong.json');
	const { code, told } = await run(
		'import',
		...words.map((word) => (word === 'DRAFT' ? draft : word)),
	);
	expect(code).toBe(64);
	expect(told).not.toBe('');
	expect(await fieldsIn(draft)).toEqual({});
});

test('a logger also speaks EPCIS 2.0, naming its file by its hash', async () => {
	const draft = await drafted('cold.json');
	await run('import', COLD, '--draft', draft, '--epcis', at('epcis.json'));
	const document = JSON.parse(await readFile(at('epcis.json'), 'utf8'));
	expect(checkEpcis(document)).toEqual([]);
	const raw = createHash('sha256')
		.update(await readFile(COLD))
		.digest('hex');
	expect(document.epcisBody.eventList).toMatchObject([
		{
			eventTime: '2026-11-19T00:00:00Z',
			quantityList: [{ epcClass: 'https://id.gs1.org/01/09521234001010/10/LS2611C' }],
			sensorElementList: [
				{
					sensorMetadata: { rawData: `urn:sha-256:${raw}` },
					sensorReport: [{ minValue: 3.1, maxValue: 6, uom: 'CEL' }],
				},
			],
		},
	]);
});
