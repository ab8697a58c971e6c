/** Days that cannot be: tests of a lot before it was made or after it was over, and days that are still to come. */
import { type BatchReport, batchFieldOf } from '../batch/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { statedFields } from './stated-number.ts';

const DAY = 86_400_000;
/** Days in a month, on average. */
const MONTH = 30.44;
/** What may be lost to rounding and to the end of a month, in months. */
const SLACK = 1.1;

/** `today` is an ISO date; a day more is allowed, since days end at other times elsewhere. */
export function checkDates(report: BatchReport, today: string): readonly Contradiction[] {
	const { produced, expiry } = report;
	return [
		...(produced !== undefined && produced > expiry
			? [contradiction('made-after-expiry', ['produced'], { produced, expiry })]
			: []),
		...checkTests(report, dayAfter(today)),
		...checkShelfLife(report),
	];
}

const dayAfter = (day: string): string =>
	new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

type Tested = readonly [id: string, date: string];

/** One finding a fault, however many values share it. */
function checkTests(report: BatchReport, tomorrow: string): readonly Contradiction[] {
	const { produced, expiry } = report;
	const tested = statedFields(report).flatMap(([id, { date }]): Tested[] =>
		date === undefined ? [] : [[id, date]],
	);
	const ofLot = tested.filter(([id]) => batchFieldOf(id)?.isOfLot === true);
	const early = ofLot.filter(([, date]) => produced !== undefined && date < produced);
	const late = ofLot.filter(([, date]) => date > expiry);
	const ahead = tested.filter(([, date]) => date > tomorrow && date <= expiry);
	return [
		...together('tested-before-made', early, { produced: produced ?? '' }),
		...together('tested-after-expiry', late, { expiry }),
		...together('tested-in-future', ahead, {}),
	];
}

function together(
	code: 'tested-before-made' | 'tested-after-expiry' | 'tested-in-future',
	tested: readonly Tested[],
	facts: Readonly<Record<string, string>>,
): readonly Contradiction[] {
	const [first, ...others] = tested;
	if (first === undefined) return [];
	const fields = [first[0], ...others.map(([id]) => id)] as const;
	return [contradiction(code, fields, { date: first[1], ...facts })];
}

/** Is the lot dated longer than what it is said to keep? */
function checkShelfLife({ fields, produced, expiry }: BatchReport): readonly Contradiction[] {
	const { value: stated, unit } = fields['shelf_life'] ?? {};
	if (typeof stated !== 'number' || produced === undefined || !/^months?$/.test(unit ?? ''))
		return [];
	const months = (Date.parse(expiry) - Date.parse(produced)) / DAY / MONTH;
	if (months <= stated + SLACK) return [];
	return [
		contradiction('shelf-life-short', ['shelf_life'], { months: Math.round(months), stated }),
	];
}
