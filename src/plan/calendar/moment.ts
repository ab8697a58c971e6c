/** What a plan puts on a day: sessions, reads of patch tests, reviews, and a look at what runs out. */
import { dateAfter } from '../day.ts';
import type { Plan, Scenario, Slot } from '../schema.ts';

export const MOMENT_KINDS = ['am', 'pm', 'read', 'review', 'discard'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** One thing on one day. */
export type Moment = {
	readonly kind: MomentKind;
	readonly date: string;
	/** Ids of the products it is about, in the order of use; none for a review. */
	readonly products: readonly string[];
	/** Minutes it takes, waits included. */
	readonly minutes: number;
};

/** Days before a product's last day on which to say so (EXP-08). */
const DISCARD_DAYS = 14;
/** Smallest step of a length, and the length of what has no waits, in minutes. */
const MINUTES = 5;

const KIND_OF_SLOT: Readonly<Record<Slot, MomentKind>> = { AM: 'am', PM: 'pm' };

/** The days a plan is about: from when, and how many. */
export type PlannedDays = Pick<Scenario, 'start_date' | 'horizon_days' | 'products'>;

/** Everything a plan asks for on a day, by date and then in the order of `MOMENT_KINDS`. */
export function momentsOf(plan: Plan, days: PlannedDays): readonly Moment[] {
	const moments = [
		...sessions(plan),
		...merged('read', readDays(plan, days)),
		...merged(
			'review',
			reviewDates(plan, days).map((date) => ({ date, products: [] })),
		),
		...merged('discard', discardDays(plan, days)),
	];
	return moments.sort(
		(one, other) =>
			one.date.localeCompare(other.date) ||
			MOMENT_KINDS.indexOf(one.kind) - MOMENT_KINDS.indexOf(other.kind),
	);
}

/** Dates of the reviews: they count from the first use of what is new, or from the start. */
export function reviewDates(plan: Plan, { start_date, products }: PlannedDays): readonly string[] {
	const fresh = new Set(products.filter((product) => product.new).map(({ id }) => id));
	const uses = plan.sessions.filter(({ steps }) => steps.some(({ product }) => fresh.has(product)));
	const first = uses.length === 0 ? 0 : Math.min(...uses.map(({ day }) => day));
	return plan.review_days.map((day) => dateAfter(start_date, first + day));
}

function sessions(plan: Plan): Moment[] {
	return plan.sessions
		.filter(({ steps }) => steps.length > 0)
		.map(({ date, slot, steps }) => ({
			kind: KIND_OF_SLOT[slot],
			date,
			products: steps.map(({ product }) => product),
			minutes: minutesOf(steps.map(({ wait_before_s }) => wait_before_s)),
		}));
}

/** A minute a step and the waits, rounded up so that a wait changed by seconds changes no calendar. */
function minutesOf(waits: readonly number[]): number {
	const whole = waits.reduce((sum, seconds) => sum + seconds, 0) / 60 + waits.length;
	return Math.ceil(whole / MINUTES) * MINUTES;
}

type About = { readonly date: string; readonly products: readonly string[] };

function readDays(plan: Plan, { start_date }: PlannedDays): readonly About[] {
	return plan.patch_tests.flatMap(({ product, start_day, read_days }) =>
		read_days.map((day) => ({ date: dateAfter(start_date, start_day + day), products: [product] })),
	);
}

/** Fourteen days before the last day, or at the start where that is earlier; what is past already is not told. */
function discardDays(plan: Plan, { start_date, horizon_days }: PlannedDays): readonly About[] {
	const last = dateAfter(start_date, horizon_days);
	return plan.discard
		.filter(({ date }) => date >= start_date)
		.map(({ product, date }) => {
			const told = dateAfter(date, -DISCARD_DAYS);
			return { date: told < start_date ? start_date : told, products: [product] };
		})
		.filter(({ date }) => date <= last);
}

/** One moment a date, however many products it is about. */
function merged(kind: MomentKind, abouts: readonly About[]): Moment[] {
	const byDate = new Map<string, Set<string>>();
	for (const { date, products } of abouts) {
		const known = byDate.get(date) ?? new Set();
		for (const product of products) known.add(product);
		byDate.set(date, known);
	}
	return [...byDate].map(([date, products]) => ({
		kind,
		date,
		products: [...products],
		minutes: MINUTES,
	}));
}
