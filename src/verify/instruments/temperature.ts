/** A temperature logger on its way: the coldest and warmest it saw, and the one temperature that would have aged a batch alike. */
import { agreedDay, momentIn } from './day.ts';
import { type Entry, entriesOf, sharedIn } from './own-form.ts';
import type { Given, Reading } from './reading.ts';
import { numberIn, refuse, type Sheet } from './sheet.ts';

const KELVIN = 273.15;
/** Activation energy by gas constant, in kelvin: 83.144 kJ/mol; source: usp-1079 in data/instruments/sources.tsv. */
const ACTIVATION = 10_000;
/** What loggers can stand, in degrees Celsius. */
const RANGE = { least: -200, most: 100 } as const;
const LEAST_READINGS = 2;

type Point = { readonly line: number; readonly time: number; readonly degrees: number };

/** Reads a log. */
export function readTemperature(sheet: Sheet, given: Given): Reading | null {
	const entries = entriesOf(sheet, 'temperature');
	const logger = sharedIn(sheet, entries, 'logger');
	const points = entries.map((entry) => pointOf(sheet, entry));
	if (points.length < LEAST_READINGS)
		refuse(sheet, 'too-few', { part: 'time', count: points.length, least: LEAST_READINGS });
	const odd = points.find(
		({ time }, at) => time <= (points[at - 1]?.time ?? Number.NEGATIVE_INFINITY),
	);
	if (odd !== undefined) refuse(sheet, 'times-disordered', { line: odd.line });
	const [from = '', until = ''] = [entries[0]?.of('time'), entries.at(-1)?.of('time')];
	const date = agreedDay(sheet, until.slice(0, 10), given) ?? '';
	if (sheet.refused !== null) return null;
	const { low, high, mean, kinetic } = summaryOf(points);
	const common = { unit: 'degC', method: 'temperature logger', date } as const;
	return {
		form: 'temperature',
		fields: {
			cold_chain_log: { bound: 'measured', value: `${low}..${high}`, ...common },
			mkt: { bound: 'measured', value: kinetic, ...common },
		},
		doubts: [],
		journey: { logger, from, until, low, high, mean },
	};
}

function pointOf(sheet: Sheet, { line, of }: Entry): Point {
	return {
		line,
		time: momentIn(sheet, line, of('time')),
		degrees: numberIn(sheet, line, of('temperature_degC'), RANGE.least, RANGE.most),
	};
}

const tenth = (degrees: number): number => Number(degrees.toFixed(1));

/** Every reading stands for half the time to its neighbours. */
function summaryOf(points: readonly Point[]) {
	const weights = points.map(({ time }, at) => {
		const [before, after] = [points[at - 1]?.time ?? time, points[at + 1]?.time ?? time];
		return (after - before) / 2;
	});
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const meanOf = (of: (degrees: number) => number): number =>
		points.reduce((sum, { degrees }, at) => sum + of(degrees) * (weights[at] ?? 0), 0) / all;
	const aged = meanOf((degrees) => Math.exp(-ACTIVATION / (degrees + KELVIN)));
	let [low, high] = [RANGE.most as number, RANGE.least as number];
	for (const { degrees } of points) [low, high] = [Math.min(low, degrees), Math.max(high, degrees)];
	return {
		low: tenth(low),
		high: tenth(high),
		mean: tenth(meanOf((degrees) => degrees)),
		kinetic: tenth(ACTIVATION / -Math.log(aged) - KELVIN),
	};
}
