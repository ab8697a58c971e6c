/** Figures of another lot: files that were sent in twice, and more equal figures than chance allows. */
import { type BatchReport, batchFieldOf, type FieldValue } from '../batch/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { statedFields, statedNumber } from './stated-number.ts';

/** How likely equal figures may be by chance, among all the lots that were looked at. */
const CHANCE = 2e-3;
const FEWEST = 2;

/** Was a file or a set of figures of an older report used again? A newer version of the same lot may do so. */
export function checkReuse(
	report: BatchReport,
	earlier: readonly BatchReport[],
): readonly Contradiction[] {
	const others = earlier.filter(({ gtin, lot }) => gtin !== report.gtin || lot !== report.lot);
	return [
		...firstOf(others, (other) => fileReused(report, other)),
		...firstOf(others, (other) => figuresReused(report, other, others.length)),
	];
}

/** One lot is enough to tell. */
function firstOf(
	others: readonly BatchReport[],
	look: (other: BatchReport) => Contradiction | null,
): readonly Contradiction[] {
	for (const other of others) {
		const found = look(other);
		if (found !== null) return [found];
	}
	return [];
}

function fileReused(report: BatchReport, other: BatchReport): Contradiction | null {
	const files = new Set(Object.values(other.fields).flatMap(({ raw }) => raw ?? []));
	const [first, ...more] = statedFields(report)
		.filter(([, { raw }]) => raw !== undefined && files.has(raw))
		.map(([id]) => id);
	return first === undefined
		? null
		: contradiction('file-reused', [first, ...more], { lot: other.lot });
}

function figuresReused(
	report: BatchReport,
	other: BatchReport,
	lots: number,
): Contradiction | null {
	const compared = statedFields(report).filter(
		([id]) => batchFieldOf(id)?.spread !== undefined && statedNumber(other, id) !== null,
	);
	const equal = compared.filter(([id, field]) => isEqual(field, other.fields[id]));
	const [first, ...more] = equal.map(([id]) => id);
	if (first === undefined || equal.length < FEWEST || isOneTest(report, other, equal)) return null;
	const chance = equal.reduce(
		(product, [id, field]) => product * chanceOf(id, field),
		waysTo(compared.length, equal.length) * lots,
	);
	return chance < CHANCE
		? contradiction('figures-reused', [first, ...more], { count: equal.length, lot: other.lot })
		: null;
}

const isEqual = (field: FieldValue, old: FieldValue | undefined): boolean =>
	old !== undefined && old.value === field.value && old.unit === field.unit;

/** One bulk that was filled as two products was tested once, and says so by one date. */
const isOneTest = (
	report: BatchReport,
	other: BatchReport,
	equal: readonly (readonly [string, FieldValue])[],
): boolean =>
	report.gtin !== other.gtin &&
	equal.every(([id, { date }]) => date !== undefined && date === other.fields[id]?.date);

/** How likely two lots agree in all the digits of a figure, where lots drift in a bell. */
function chanceOf(id: string, { value }: FieldValue): number {
	const spread = batchFieldOf(id)?.spread ?? 1;
	if (typeof value !== 'number' || value === 0) return 1;
	return Math.min(1, stepOf(value) / (2 * Math.sqrt(Math.PI) * spread * Math.abs(value)));
}

/** What the last written digit is worth; a short whole number is taken to be written out. */
function stepOf(value: number): number {
	if (Number.isInteger(value) && Math.abs(value) < 1_000) return 1;
	const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
	return 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
}

/** In how many ways so many can be chosen. */
function waysTo(all: number, chosen: number): number {
	let ways = 1;
	for (let at = 1; at <= chosen; at += 1) ways = (ways * (all - chosen + at)) / at;
	return ways;
}
