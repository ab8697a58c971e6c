import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../testing/dice.ts';
import { findContradictions } from '../consistency/index.ts';
import { MOST_FILE } from './file-text.ts';
import { type Given, isFileRefused, readInstrument } from './index.ts';

const SAMPLES = new URL('../../../data/samples/instruments/', import.meta.url);
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, SAMPLES));
const NAMES = [
	'nanosight-SAMPLE-ExperimentSummary.csv',
	'nanosight-SAMPLE_Summary.csv',
	'zetaview-SAMPLE_size_488.txt',
	'zetaview-SAMPLE_size_488.csv',
	'protein-SAMPLE.csv',
	'endotoxin-SAMPLE.csv',
	'temperature-SAMPLE.csv',
] as const;
const [FILMS, FILM, ZETA, ZETA_CSV, PROTEIN, LAL, COLD] = NAMES;
const textOf = (name: string): string => Buffer.from(bytesOf(name)).toString('latin1');
const NOTHING: Given = { dilution: null, date: null };
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const read = (text: string, given: Given = NOTHING) => readInstrument(bytes(text), given);
const fieldsOf = (file: Uint8Array, given: Given = NOTHING) => {
	const reading = readInstrument(file, given);
	if (isFileRefused(reading)) throw new Error(`refused: ${JSON.stringify(reading)}`);
	return reading.fields;
};

describe('reads', () => {
	test('several films of NanoSight as their mean, by the factor that is recorded', () => {
		const fields = fieldsOf(bytesOf(FILMS));
		expect(fields).toMatchObject({
			particle_conc: {
				bound: 'measured',
				value: 5.19e10,
				unit: 'particles/mL',
				method: 'NTA (NanoSight, NTA 3.4 Build 3.4.003, 3 films)',
				date: '2026-11-13',
			},
			size_d10: { value: 77.1, unit: 'nm' },
			size_d50: { value: 122.3 },
			size_d90: { value: 194 },
			size_share: { value: 99.3, unit: '%' },
		});
		expect(fields['size_distribution']?.value).toMatch(/^0\+10:0,0,0,/);
	});

	test('one film, and one summary of it, alike', () => {
		expect(fieldsOf(bytesOf(FILM))['particle_conc']).toMatchObject({ value: 5.31e10 });
	});

	test('ZetaView with points and tabs as with commas and semicolons', () => {
		const fields = fieldsOf(bytesOf(ZETA));
		expect(fields).toMatchObject({
			particle_conc: { value: 5.22e10, method: 'NTA (ZetaView 8.06.01 SP1, 11 positions)' },
			size_d50: { value: 118.8, date: '2026-11-13' },
		});
		expect(fieldsOf(bytesOf(ZETA_CSV))).toEqual(fields);
	});

	test('protein by its standards, with its limit of detection', () => {
		expect(fieldsOf(bytesOf(PROTEIN))['protein']).toMatchObject({
			bound: 'measured',
			value: 420,
			unit: 'ug/mL',
			method: 'BCA',
			date: '2026-11-14',
		});
	});

	test('endotoxin: below detection, at most, or measured', () => {
		const of = (text: string) => fieldsOf(bytes(text))['endotoxin'];
		const text = textOf(LAL);
		expect(of(text)).toMatchObject({ bound: 'below-detection', lod: 0.05, unit: 'EU/mL' });
		expect(of(text.replace('<0.005', '0.02'))).toMatchObject({ bound: 'at-most', value: 0.2 });
		expect(of(text.replaceAll('<0.005', '0.02'))).toMatchObject({ bound: 'measured', value: 0.2 });
	});

	test('a logger as its bounds, its kinetic mean and a journey', () => {
		const reading = readInstrument(bytesOf(COLD), NOTHING);
		expect(reading).toMatchObject({
			fields: {
				cold_chain_log: { value: '3.1..6', unit: 'degC', date: '2026-11-19' },
				mkt: { value: 4.8 },
			},
			journey: { logger: 'SAMPLE-0042', from: '2026-11-17T00:00:00Z', low: 3.1, high: 6 },
		});
	});

	test('a kinetic mean above the plain one, as warm hours weigh more', () => {
		const lines = [0, 0, 30, 30].map((degrees, hour) => `2026-11-17T0${hour}:00:00Z,L,${degrees}`);
		const text = ['time,logger,temperature_degC', ...lines, 'end,4'].join('\n');
		const reading = read(text);
		expect(reading).toMatchObject({ journey: { mean: 15 } });
		expect(fieldsOf(bytes(text))['mkt']?.value).toBeGreaterThan(20);
	});

	test.each(NAMES)('%s alike in UTF-8 with its mark and in UTF-16', (name) => {
		const text = textOf(name).replace('ï»¿', '');
		const fields = fieldsOf(bytesOf(name));
		const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
		expect(fieldsOf(Buffer.from(`\uFEFF${text}`, 'utf8'))).toEqual(fields);
		expect(fieldsOf(little)).toEqual(fields);
		expect(fieldsOf(little.subarray(2))).toEqual(fields);
		expect(fieldsOf(Buffer.from(little).swap16())).toEqual(fields);
	});

	test.each(NAMES)('%s into values that nothing speaks against', (name) => {
		const report = {
			gtin: '09521234001010',
			lot: 'LS2611C',
			produced: '2026-11-10',
			expiry: '2028-05-31',
			fields: fieldsOf(bytesOf(name)),
		};
		const around = { labs: [], earlier: [], today: '2026-11-26' };
		expect(findContradictions(report, around)).toEqual([]);
	});
});

test('tells what the instrument itself doubts', () => {
	const drift = textOf(ZETA).replace('Check Result:\tgood', 'Check Result:\ttoo high');
	expect(read(drift)).toMatchObject({
		doubts: [{ found: 'Particle Drift Check Result: too high' }],
	});
	const never = drift.replace('Checked:\t2026-11-13 13:40:02', 'Checked:\t1904-01-01 01:00:00');
	expect(read(never)).toMatchObject({ doubts: [] });
	const noisy = textOf(FILMS).replace('measurement,OK,OK', 'measurement,OK,Unreliable');
	expect(read(noisy)).toMatchObject({ doubts: [{ found: 'Unreliable' }] });
});

test('takes a dilution from a person where the file has none', () => {
	const open = textOf(FILMS).replaceAll('1.00e+03', 'Not recorded');
	expect(read(open)).toMatchObject({ refused: 'dilution-missing' });
	expect(fieldsOf(bytes(open), { ...NOTHING, dilution: 2 })['particle_conc']?.value).toBe(1.04e11);
});

test('takes a day only where it is one day', () => {
	const films = (captured: string) =>
		textOf(FILMS)
			.replace(/2026-11-13 10/g, 'film 10')
			.replace('13/11/2026', captured);
	const dateOf = (text: string, given = NOTHING) =>
		fieldsOf(bytes(text), given)['particle_conc']?.date;
	expect(dateOf(films('13/11/2026'))).toBe('2026-11-13');
	expect(dateOf(films('03/04/2026'))).toBeUndefined();
	expect(dateOf(films('03/04/2026'), { ...NOTHING, date: '2026-04-03' })).toBe('2026-04-03');
});

/** What is written in the place of what, or how many letters are left off the end. */
type Change = readonly [from: string | RegExp, to: string] | number;
const changedBy = (text: string, change: Change): string =>
	typeof change === 'number' ? text.slice(0, -change) : text.replace(...change);
const LINE = /\r?\n[^\r\n]*\r?\n$/;

describe('refuses', () => {
	test.each<readonly [string, string, string, Change]>([
		['a first line that no instrument writes', FILMS, 'header-unknown', ['NTA Experiment', 'An']],
		['a column by another name', PROTEIN, 'header-unknown', ['absorbance\n', 'od\n']],
		['columns in another order', COLD, 'header-unknown', ['time;logger', 'logger;time']],
		['columns of ZetaView in another unit', ZETA, 'header-unknown', ['/ cm-3', '/ mL']],
		[
			'a profile of ZetaView',
			ZETA,
			'measurement-other',
			['Type of Measurement:\tSize', 'x:\tSize'],
		],
		['a count that is a word', FILMS, 'number-unreadable', ['ml),5.31e+10', 'ml),many']],
		['a comma in a number where commas part cells', LAL, 'row-wrong', ['0.005,104', '0.005,1,04']],
		['points where the file writes commas', COLD, 'number-unreadable', ['4,8\n', '4.8\n']],
		['thousands parted by a comma', COLD, 'number-unreadable', ['4,8\n', '1.004,8\n']],
		['a number in hexadecimal', PROTEIN, 'number-unreadable', [',,0.094', ',,0x1']],
		['an infinite number', PROTEIN, 'number-unreadable', [',,0.094', ',,Infinity']],
		['a number that no double holds', PROTEIN, 'number-impossible', [',,0.094', ',,1e999']],
		['a negative concentration', FILMS, 'number-impossible', [/ml\),5\.31/, 'ml),-5.31']],
		['a dilution below one', LAL, 'number-impossible', ['C,10,', 'C,0.1,']],
		['a dilution of ZetaView that is nought', ZETA, 'number-impossible', ['::\t1000', '::\t0']],
		['a temperature below the coldest', COLD, 'number-impossible', ['4,8\n', '-274,8\n']],
		['a day that no calendar has', LAL, 'column-mixed', ['2026-11-15', '2026-02-30']],
		['days that no calendar has', LAL, 'date-unreadable', [/2026-11-15/g, '2026-02-30']],
		['a moment without its zone', COLD, 'date-unreadable', ['00:00:00Z', '00:00:00']],
		[
			'a day of ZetaView by another order',
			ZETA,
			'date-unreadable',
			['2026-11-13\r', '13.11.2026\r'],
		],
		['a role that no well has', PROTEIN, 'word-unknown', [',blank,', ',empty,']],
		['two methods in one file', PROTEIN, 'column-mixed', ['BCA', 'Bradford']],
		['two loggers in one file', COLD, 'column-mixed', ['SAMPLE-0042', 'SAMPLE-0043']],
		['films without names', FILMS, 'part-missing', ['Filename:', 'Files:']],
		['sizes by volume alone', FILMS, 'part-missing', ['Weighting,Number', 'Weighting,Volume']],
		['a summary without its count', FILMS, 'part-missing', ['Concentration (Par', 'Count (Par']],
		['a summary without its middle', FILMS, 'part-missing', ['D50,', 'X50,']],
		['a summary without bins', FILMS, 'part-missing', ['Bin centre', 'Class']],
		['ZetaView without its traces', ZETA, 'part-missing', ['Number of Traces', 'Traces']],
		['ZetaView without its table', ZETA, 'part-missing', ['Size / nm', 'Size']],
		['a method that is left out', LAL, 'part-missing', [/LAL kinetic chromogenic/g, '']],
		['a count of fewer films than are named', FILM, 'row-wrong', [/ml\),5\.31e\+10,/, 'ml)']],
		[
			'a row of ZetaView that is short',
			ZETA,
			'row-wrong',
			[/(\n2\.500E\+0\t0\.000E\+0)[^\r]*/, '$1'],
		],
		['a summary that ends in its percentiles', FILMS, 'file-truncated', 900],
		['a summary that ends in its bins', FILMS, 'file-truncated', 9_000],
		[
			'a summary without a distribution that it announces',
			FILMS,
			'file-truncated',
			['[Size Data],,', 'Size distribution - Volume weighting,\n[Size Data],,'],
		],
		['ZetaView that ends in its second table', ZETA, 'file-truncated', 6_000],
		['ZetaView that ends in its first table', ZETA, 'file-truncated', 14_000],
		['protein without its end', PROTEIN, 'file-truncated', [LINE, '\n']],
		['endotoxin that ends in a row', LAL, 'file-truncated', 30],
		['a log that lost a row', COLD, 'file-truncated', [/2026-11-18T05[^\n]*\n/, '']],
		['bins that skip one', FILMS, 'bins-uneven', [/\n120\.5,[^\n]*\n/, '\n']],
		['films that saw nothing', FILM, 'nothing-counted', [/(\n\d+\.5,)\d+,/g, '$10,']],
		['ZetaView that traced nothing', ZETA, 'nothing-counted', [/Traces:\t\d+/, 'Traces:\t0']],
		['a count that its bins do not make', FILM, 'sum-differs', ['ml),5.31e+10', 'ml),7.31e+10']],
		['traces that the table does not hold', ZETA, 'sum-differs', [/Traces:\t\d+/, 'Traces:\t990']],
		[
			'a middle that the table does not have',
			ZETA,
			'sum-differs',
			[/Number \(D50\):\t\d+/, 'Number (D50):\t88'],
		],
		['ZetaView without its dilution', ZETA, 'dilution-missing', ['Dilution::', 'Thinned::']],
		[
			'a factor that may be in the counts or not',
			ZETA,
			'correction-unsure',
			['Factor:\t1.0', 'Factor:\t1.2'],
		],
		['a curve of two standards', PROTEIN, 'too-few', [/,(?:1000|750|500|250|125|25),/g, ',500,']],
		['a plate without a sample', PROTEIN, 'too-few', [/,sample,,[\d.]+,/g, ',blank,,,']],
		['a log of one reading', COLD, 'too-few', [/(00:00:00Z;[^\n]*\n)[\s\S]*/, '$1end;1\n']],
		['a curve that is no line', PROTEIN, 'curve-poor', [/(standard,1000,,)[\d.]+/g, '$10.2']],
		['a lysate whose curve is no line', LAL, 'curve-poor', ['-0.998', '-0.9']],
		[
			'a sample above the highest standard',
			PROTEIN,
			'outside-curve',
			[/(sample,,1,)[\d.]+/, '$13.1'],
		],
		['a spike that was not found again', LAL, 'spike-lost', [',104,', ',41,']],
		['a spike that was found twice over', LAL, 'spike-lost', [',104,', ',231,']],
		['a log that goes back', COLD, 'times-disordered', ['17T03:', '17T01:']],
	])('%s', (_, name, code, change) => {
		const text = textOf(name);
		const changed = changedBy(text, change);
		expect(changed).not.toBe(text);
		expect(read(changed)).toMatchObject({ refused: code });
	});

	test.each<readonly [string, string, string, Given]>([
		['another dilution than the file has', FILMS, 'dilution-differs', { ...NOTHING, dilution: 10 }],
		['another day than the file has', ZETA, 'date-differs', { ...NOTHING, date: '2026-11-14' }],
		[
			'another day than the wells have',
			PROTEIN,
			'date-differs',
			{ ...NOTHING, date: '2026-11-13' },
		],
	])('%s', (_, name, code, given) => {
		expect(readInstrument(bytesOf(name), given)).toMatchObject({ refused: code });
	});

	test('a file over the cap, before it is looked at', () => {
		const long = new Uint8Array(MOST_FILE + 1).fill(44);
		expect(readInstrument(long, NOTHING)).toEqual({
			refused: 'file-large',
			facts: { most: MOST_FILE },
		});
	});

	test.each([
		['nothing', ''],
		['blanks', ' \r\n,,\n'],
		['remarks alone', '# SAMPLE\n'],
	])('%s', (_, text) => {
		expect(read(text)).toMatchObject({ refused: 'file-empty' });
	});

	test.each([
		['a workbook', 'PK\u0003\u0004\u0014'],
		['half a letter of UTF-16', '\u00ff\u00fea\u0000b'],
	])('%s', (_, text) => {
		expect(read(text)).toMatchObject({ refused: 'not-text' });
	});

	test('with the columns that were most likely meant', () => {
		expect(read('time,logger,degrees\n')).toEqual({
			refused: 'header-unknown',
			facts: { found: 'time, logger, degrees', expected: 'time, logger, temperature_degC' },
		});
		const { facts } = Object(read('Sample,Result\n'));
		expect(facts.expected).toMatch(/absorbance \| date.*correlation \| time/);
	});
});

describe('no file', () => {
	const given = fc.record({
		dilution: fc.option(fc.double({ min: 0.1, max: 1e6, noNaN: true })),
		date: fc.constantFrom(null, '2026-11-13'),
	});
	const isWhole = (file: Uint8Array, asked: Given): boolean => {
		const reading = readInstrument(file, asked);
		if (isFileRefused(reading)) return true;
		return Object.values(reading.fields).every(
			({ value }) => typeof value !== 'number' || (Number.isFinite(value) && value >= -273.15),
		);
	};

	test('of any bytes is read to anything but values or a refusal', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), given, isWhole), { numRuns: 2_000 });
	});

	test('that was an export and has any bytes in it is', () => {
		const spot = fc.record({ at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }) });
		const small = fc.constantFrom(FILM, ZETA, ZETA_CSV, PROTEIN, LAL, COLD);
		const broken = fc.tuple(small, fc.array(spot, { minLength: 1, maxLength: 4 }));
		fc.assert(
			fc.property(broken, given, ([name, spots], asked) => {
				const file = Uint8Array.from(bytesOf(name));
				for (const { at, bytes: some } of spots) file.set(some, at % (file.length - 9));
				return isWhole(file, asked);
			}),
			{ numRuns: 600 },
		);
	});

	test('that was cut anywhere before its last line is read at all', () => {
		for (const name of [FILM, ZETA, PROTEIN, LAL, COLD]) {
			const whole = bytesOf(name);
			const last = textOf(name)
				.replace(/[\s,]+$/, '')
				.lastIndexOf('\n');
			const dice = seeded(0xc07);
			for (let round = 0; round < 40; round += 1) {
				const part = whole.subarray(0, Math.floor(dice() * last));
				expect([name, part.length, isFileRefused(readInstrument(part, NOTHING))]).toEqual([
					name,
					part.length,
					true,
				]);
			}
		}
	});
});
