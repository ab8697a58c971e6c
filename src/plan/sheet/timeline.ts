/** When products started and the skin reacted, as marks on one line: for a drawing, and for words beside it. */
import { dateAfter, daysBetween } from '../day.ts';
import type { SkinSheet } from './skin-sheet.ts';

export type TimelineMark = {
	readonly kind: 'start' | 'planned' | 'reaction';
	/** Number of the product or letter of the reaction, as the tables name it. */
	readonly label: string;
	readonly date: string;
	/** From 0 at the left end to 1 at the right end. */
	readonly at: number;
	/** Row counted from the line: marks that would touch stand in rows. */
	readonly row: number;
};

export type Timeline = {
	readonly from: string;
	readonly to: string;
	readonly marks: readonly TimelineMark[];
	/** First days of months between the ends. */
	readonly months: readonly { readonly date: string; readonly at: number }[];
};

/** Shortest line drawn, in days: below that a day would look like a week. */
const SHORTEST = 28;
/** Marks nearer than this part of the line would touch. */
const TOUCH = 0.022;

/** Number of a product in its table. */
export const productLabel = (place: number): string => String(place + 1);
/** Letter of a reaction in its table. */
export const reactionLabel = (place: number): string => String.fromCharCode(97 + place);

/** The line from the first mark, or four weeks before printing, to the last one or the day of printing; null without marks. */
export function timelineOf(sheet: SkinSheet): Timeline | null {
	const starts = sheet.products.flatMap(({ start }, place) =>
		start.date === null
			? []
			: [{ kind: startKind(start.kind), label: productLabel(place), date: start.date }],
	);
	const reactions = sheet.reactions.map(({ date }, place) => ({
		kind: 'reaction' as const,
		label: reactionLabel(place),
		date,
	}));
	const found = [...starts, ...reactions].sort((one, other) => one.date.localeCompare(other.date));
	if (found.length === 0) return null;
	const dates = [...found.map(({ date }) => date), sheet.printed_on].sort();
	const to = dates.at(-1) ?? sheet.printed_on;
	const first = dates[0] ?? to;
	const from = daysBetween(first, to) < SHORTEST ? dateAfter(to, -SHORTEST) : first;
	const at = (date: string) => daysBetween(from, date) / daysBetween(from, to);
	return { from, to, marks: inRows(found, at), months: monthsBetween(from, to, at) };
}

const startKind = (kind: string): 'start' | 'planned' => (kind === 'planned' ? 'planned' : 'start');

type Found = Pick<TimelineMark, 'kind' | 'label' | 'date'>;

/** Starts above the line and reactions below it, each in the first row where it touches none. */
function inRows(found: readonly Found[], at: (date: string) => number): readonly TimelineMark[] {
	const ends = { above: [] as number[], below: [] as number[] };
	return found.map((mark) => {
		const rows = mark.kind === 'reaction' ? ends.below : ends.above;
		const place = at(mark.date);
		const free = rows.findIndex((end) => place - end >= TOUCH);
		const row = free === -1 ? rows.length : free;
		rows[row] = place;
		return { ...mark, at: place, row };
	});
}

function monthsBetween(from: string, to: string, at: (date: string) => number): Timeline['months'] {
	const months = [];
	let [year = 0, month = 1] = from.split('-').map(Number);
	for (;;) {
		[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
		const date = `${year}-${String(month).padStart(2, '0')}-01`;
		if (date > to) return months;
		months.push({ date, at: at(date) });
	}
}
