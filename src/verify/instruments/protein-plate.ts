/** Protein by a plate reader (BCA, micro-BCA): the wells as they were read, so that anyone can do the sum again. */
import type { FieldValue } from '../batch/index.ts';
import { agreedDay, dayIn } from './day.ts';
import { fitLine, type Line, scatterOf } from './fit-line.ts';
import { type Entry, entriesOf, sharedIn } from './own-form.ts';
import type { Given, Reading } from './reading.ts';
import { numberIn, refuse, type Sheet, short } from './sheet.ts';
import { threeDigits } from './sizes-of-counts.ts';

const ROLES = ['blank', 'standard', 'sample'] as const;
/** Ours: a curve that bends more is not a line. */
const LEAST_CORRELATION = 0.98;
/** Different known contents, the blank included, that a line needs; blanks that a limit of detection needs. */
const LEAST = { standard: 3, sample: 1, blank: 3 } as const;
/** Deviations of the blank by slope that make a limit of detection; source: ich-q2 in data/instruments/sources.tsv. */
const DETECTION = 3.3;

type Well = {
	readonly line: number;
	readonly known: number;
	readonly dilution: number;
	readonly read: number;
};

/** Reads a plate. */
export function readProtein(sheet: Sheet, given: Given): Reading | null {
	const entries = entriesOf(sheet, 'protein-plate');
	const method = sharedIn(sheet, entries, 'method');
	const date = agreedDay(
		sheet,
		dayIn(sheet, entries[0]?.line ?? 0, sharedIn(sheet, entries, 'date')),
		given,
	);
	const [blanks = [], standards = [], samples = []] = ROLES.map((role) =>
		entries.filter((entry) => entry.of('role') === role).map((entry) => wellOf(sheet, entry, role)),
	);
	checkRoles(sheet, entries);
	checkEnough(sheet, [...blanks, ...standards], samples);
	if (sheet.refused !== null) return null;
	const line = fitLine([...blanks, ...standards].map(({ known, read }) => ({ x: known, y: read })));
	const { correlation } = line;
	if (!(line.slope > 0 && correlation >= LEAST_CORRELATION))
		refuse(sheet, 'curve-poor', { correlation, least: LEAST_CORRELATION });
	const most = Math.max(...standards.map(({ known }) => known));
	const found = samples.map((well) => foundIn(sheet, well, line, most));
	const value = proteinOf(found, samples, detectionOf(blanks, line));
	return {
		form: 'protein-plate',
		fields: { protein: { ...value, unit: 'ug/mL', method, ...(date === null ? {} : { date }) } },
		doubts: [],
		journey: null,
	};
}

function wellOf(sheet: Sheet, entry: Entry, role: (typeof ROLES)[number]): Well {
	const { line, of } = entry;
	return {
		line,
		known: role === 'standard' ? numberIn(sheet, line, of('known_ug_per_mL'), Number.MIN_VALUE) : 0,
		dilution: role === 'sample' ? numberIn(sheet, line, of('dilution'), 1) : 1,
		read: numberIn(sheet, line, of('absorbance'), -1, 10),
	};
}

function checkRoles(sheet: Sheet, entries: readonly Entry[]): void {
	const odd = entries.find((entry) => !ROLES.some((role) => role === entry.of('role')));
	if (odd === undefined) return;
	const found = short(odd.of('role'));
	refuse(sheet, 'word-unknown', { line: odd.line, found, expected: ROLES.join(', ') });
}

function checkEnough(sheet: Sheet, curve: readonly Well[], samples: readonly Well[]): void {
	const levels = new Set(curve.map(({ known }) => known)).size;
	if (levels < LEAST.standard)
		refuse(sheet, 'too-few', { part: 'standard', count: levels, least: LEAST.standard });
	if (samples.length < LEAST.sample)
		refuse(sheet, 'too-few', { part: 'sample', count: samples.length, least: LEAST.sample });
}

/** What a well holds by the line; beyond the highest standard nobody knows. */
function foundIn(
	sheet: Sheet,
	{ line, read }: Well,
	{ slope, intercept }: Line,
	most: number,
): number {
	const found = (read - intercept) / slope;
	if (!(found <= most)) refuse(sheet, 'outside-curve', { line });
	return Math.max(0, found);
}

function detectionOf(blanks: readonly Well[], { slope }: Line): number | null {
	if (blanks.length < LEAST.blank) return null;
	return (DETECTION * scatterOf(blanks.map(({ read }) => read))) / slope;
}

/** The mean of all wells in the sample as it was before it was thinned; or that nothing was seen. */
function proteinOf(
	found: readonly number[],
	samples: readonly Well[],
	detection: number | null,
): FieldValue {
	const thinned = Math.max(...samples.map(({ dilution }) => dilution));
	const lod = detection === null ? {} : { lod: threeDigits(detection * thinned) };
	if (detection !== null && found.every((value) => value < detection))
		return { bound: 'below-detection', ...lod };
	const sum = found.reduce((all, value, at) => all + value * (samples[at]?.dilution ?? 1), 0);
	return { bound: 'measured', value: threeDigits(sum / found.length), ...lod };
}
