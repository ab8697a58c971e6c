/** Endotoxin by LAL or recombinant factor C: a row for each replicate, with the checks that make it a valid test. */
import type { FieldValue } from '../batch/index.ts';
import { agreedDay, dayIn } from './day.ts';
import { type Entry, entriesOf, sharedIn } from './own-form.ts';
import type { Given, Reading } from './reading.ts';
import { numberIn, refuse, type Sheet, short } from './sheet.ts';
import { threeDigits } from './sizes-of-counts.ts';

/** Percent of an added amount that must be found again; source: usp-85 in data/instruments/sources.tsv. */
const RECOVERY = { least: 50, most: 200 } as const;
/** How straight the standard curve must be, rising or falling; source: usp-85. */
const LEAST_CORRELATION = 0.98;

type Replicate = {
	/** In the sample as it was, EU/mL; null where the test did not see it. */
	readonly found: number | null;
	readonly lod: number;
};

/** Reads a test. */
export function readEndotoxin(sheet: Sheet, given: Given): Reading | null {
	const entries = entriesOf(sheet, 'endotoxin');
	const method = sharedIn(sheet, entries, 'method');
	const date = agreedDay(
		sheet,
		dayIn(sheet, entries[0]?.line ?? 0, sharedIn(sheet, entries, 'date')),
		given,
	);
	sharedIn(sheet, entries, 'sample');
	if (entries.length === 0) refuse(sheet, 'too-few', { part: 'sample', count: 0, least: 1 });
	const replicates = entries.map((entry) => replicateOf(sheet, entry));
	if (sheet.refused !== null) return null;
	const value = endotoxinOf(replicates);
	return {
		form: 'endotoxin',
		fields: { endotoxin: { ...value, unit: 'EU/mL', method, ...(date === null ? {} : { date }) } },
		doubts: [],
		journey: null,
	};
}

const BELOW = /^<\s*(?=\d)/;

function replicateOf(sheet: Sheet, { line, of }: Entry): Replicate {
	const dilution = numberIn(sheet, line, of('dilution'), 1);
	const lod = numberIn(sheet, line, of('lod_EU_per_mL'), Number.MIN_VALUE);
	const cell = of('endotoxin_EU_per_mL');
	const number = numberIn(sheet, line, cell.replace(BELOW, ''), 0);
	const correlation = numberIn(sheet, line, of('correlation'), -1, 1);
	if (Math.abs(correlation) < LEAST_CORRELATION)
		refuse(sheet, 'curve-poor', { correlation, least: LEAST_CORRELATION });
	const recovery = numberIn(sheet, line, of('spike_recovery_percent'), 0);
	if (recovery < RECOVERY.least || recovery > RECOVERY.most)
		refuse(sheet, 'spike-lost', { line, found: short(`${recovery}`), ...RECOVERY });
	const isBelow = BELOW.test(cell) || number < lod;
	return { found: isBelow ? null : number * dilution, lod: lod * dilution };
}

/** Seen by none: below detection. Seen by some: at most what the highest saw. Seen by all: their mean. */
function endotoxinOf(replicates: readonly Replicate[]): FieldValue {
	const lod = threeDigits(Math.max(...replicates.map((one) => one.lod)));
	const seen = replicates.flatMap(({ found }) => found ?? []);
	if (seen.length === 0) return { bound: 'below-detection', lod };
	if (seen.length < replicates.length)
		return { bound: 'at-most', value: threeDigits(Math.max(...seen, lod)), lod };
	const sum = seen.reduce((all, value) => all + value, 0);
	return { bound: 'measured', value: threeDigits(sum / seen.length), lod };
}
