/**
 * Summaries that NanoSight NTA 3.x writes: `-ExperimentSummary.csv` of several films, `_Summary.csv` of one. The forms
 * were learned from the repositories that data/instruments/SOURCES.md names.
 */
import type { FieldValue } from '../batch/index.ts';
import { agreedDay, agreedDilution, isDay } from './day.ts';
import { type Block, openSections, type Sections, sizeBlock } from './nanosight-sections.ts';
import type { Given, Reading } from './reading.ts';
import { numberIn, type Row, refuse, type Sheet, short } from './sheet.ts';
import { type Counted, countedOf, sizeFields, tenth, threeDigits } from './sizes-of-counts.ts';

/** First cells of the two forms. */
export const NANOSIGHT_FORMS = [
	'NTA Experiment Summary File',
	'NTA Single Analysis Summary File',
] as const;

/** How far the sum of all bins may lie from the count that is printed in three digits. */
const SUM_SLACK = 0.05;

/** Reads a summary; every film counts alike. */
export function readNanosight(sheet: Sheet, given: Given): Reading | null {
	const sections = openSections(sheet);
	const films = filmsOf(sheet, sections);
	const block = sizeBlock(sheet, sections);
	if (block === null || films.length === 0) return null;
	const counts = perFilm(
		sheet,
		sections.find('[Results]', CONCENTRATION),
		films.length,
		CONCENTRATION,
	);
	const counted = countedOf(sheet, binsOf(sheet, block, films.length));
	if (counted === null) return null;
	checkSum(sheet, mean(counts), counted);
	const dilution = dilutionOf(sheet, sections, films.length, given);
	const common = {
		method: methodOf(sections, films.length),
		...dated(agreedDay(sheet, dayOf(sections, films), given)),
	};
	const count: FieldValue = {
		bound: 'measured',
		value: threeDigits(mean(counts) * dilution),
		unit: 'particles/mL',
		...common,
	};
	return {
		form: 'nanosight',
		fields: {
			particle_conc: count,
			...sizeFields(counted, statedSizes(sheet, block, films.length), common),
		},
		doubts: doubtsOf(sections, films.length),
		journey: null,
	};
}

const CONCENTRATION = 'Concentration (Particles / ml)';
const DILUTION = 'Dilution factor (concentrations adjusted for this factor)';
const UNKNOWN = 'Not recorded';

const dated = (date: string | null) => (date === null ? {} : { date });
const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** Names of films, as the row `Filename:` lists them. */
function filmsOf(sheet: Sheet, sections: Sections): readonly string[] {
	const films =
		sections
			.find('', 'Filename:')
			?.cells.slice(1)
			.filter((cell) => cell !== '') ?? [];
	if (films.length === 0) refuse(sheet, 'part-missing', { part: 'Filename:' });
	return films;
}

/** A figure for each film; averages that stand behind them are left alone. */
function perFilm(sheet: Sheet, row: Row | null, films: number, part: string): readonly number[] {
	if (row === null) refuse(sheet, 'part-missing', { part });
	const cells = row?.cells.slice(1, 1 + films) ?? [];
	if (row !== null && cells.length < films)
		refuse(sheet, 'row-wrong', { line: row.line, found: cells.length, expected: films });
	return cells.map((cell) => numberIn(sheet, row?.line ?? 0, cell, 0));
}

/** By what the printed counts must still be multiplied: they are adjusted for a factor that is recorded. */
function dilutionOf(sheet: Sheet, sections: Sections, films: number, given: Given): number {
	const row = sections.find('[Results]', DILUTION);
	const cells = row?.cells.slice(1, 1 + films) ?? [];
	const isKnown = cells.length > 0 && !cells.includes(UNKNOWN);
	const stated = isKnown ? mean(perFilm(sheet, row, films, DILUTION)) : null;
	const agreed = agreedDilution(sheet, stated, given);
	if (agreed === null) refuse(sheet, 'dilution-missing');
	else if (agreed < 1)
		refuse(sheet, 'number-impossible', { line: row?.line ?? 0, found: `${agreed}` });
	return stated === null ? (agreed ?? 1) : 1;
}

function binsOf(sheet: Sheet, { bins }: Block, films: number) {
	return bins.map(({ line, cells }) => ({
		line,
		size: numberIn(sheet, line, cells[0], 0),
		count: mean(cells.slice(1, 1 + films).map((cell) => numberIn(sheet, line, cell, 0))),
	}));
}

function checkSum(sheet: Sheet, stated: number, { counts }: Counted): void {
	const counted = counts.reduce((sum, count) => sum + count, 0);
	if (Math.abs(counted - stated) > stated * SUM_SLACK)
		refuse(sheet, 'sum-differs', { part: CONCENTRATION, stated, counted });
}

const SIZES = { size_mode: 'Mode', size_d10: 'D10', size_d50: 'D50', size_d90: 'D90' } as const;

function statedSizes(sheet: Sheet, { figures }: Block, films: number) {
	const of = (part: string): number => {
		const row = figures.find(({ cells }) => cells[0] === part) ?? null;
		return tenth(mean(perFilm(sheet, row, films, part)));
	};
	return {
		size_mode: of(SIZES.size_mode),
		size_d10: of(SIZES.size_d10),
		size_d50: of(SIZES.size_d50),
		size_d90: of(SIZES.size_d90),
	};
}

/** The software names itself in the second line. */
function methodOf(sections: Sections, films: number): string {
	const created = sections.rows[1]?.cells[0] ?? '';
	const software = /^Created with (.{1,80})/.exec(created)?.[1] ?? 'NTA';
	return `NTA (NanoSight, ${software}, ${films} ${films === 1 ? 'film' : 'films'})`;
}

const FILM_DAY = /(\d{4}-\d{2}-\d{2}) \d{2}-\d{2}-\d{2}/;
const CAPTURED = /(\d{2})\/(\d{2})\/(\d{4})/;

/** Films carry their day in their names; the row `Time Captured` may mean two days, and counts only where it cannot. */
function dayOf(sections: Sections, films: readonly string[]): string | null {
	const named = FILM_DAY.exec(films[0] ?? '')?.[1];
	if (named !== undefined && isDay(named)) return named;
	const captured = sections.find('[Experiment Details]', 'Time Captured')?.cells[1] ?? '';
	const [, one = '', other = '', year = ''] = CAPTURED.exec(captured) ?? [];
	const days = new Set([`${year}-${other}-${one}`, `${year}-${one}-${other}`].filter(isDay));
	const [only] = days;
	return days.size === 1 ? (only ?? null) : null;
}

const VALIDITY = 'Validity of concentration measurement';

/** What the instrument says against its own count. */
function doubtsOf(sections: Sections, films: number): Reading['doubts'] {
	const cells =
		sections.find('[Concentration Warnings]', VALIDITY)?.cells.slice(1, 1 + films) ?? [];
	const found = new Set(cells.filter((cell) => cell !== '' && cell !== 'OK'));
	return [...found].map((doubt) => ({ found: short(doubt) }));
}
