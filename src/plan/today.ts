/** One day of a plan as a person meets it: what to do, what was done, which spot to look at, what rests today. */
import { reviewDates } from './calendar/index.ts';
import { dateAfter, daysBetween } from './day.ts';
import { planRoutine } from './plan-routine.ts';
import {
	type PatchRead,
	type ReadGrade,
	type Routine,
	type StepMark,
	scenarioOf,
} from './routine-schema.ts';
import {
	type Exclusion,
	type PatchTest,
	type Plan,
	type Slot,
	type Step,
	scenarioSchema,
} from './schema.ts';

export type StepState = 'open' | StepMark['state'];
export type TodayStep = { readonly step: Step; readonly state: StepState };
export type TodaySession = { readonly slot: Slot; readonly steps: readonly TodayStep[] };

/** A look at the test spot: already noted, due, or still to come. */
export type Look = {
	readonly day: number;
	readonly date: string;
	readonly grade: ReadGrade | null;
	readonly when: 'noted' | 'due' | 'later';
};
export type TestCard = {
	readonly test: PatchTest;
	/** Of the test, counted from its start. */
	readonly day: number;
	readonly looks: readonly Look[];
};

/** How a session of a day stands in the strip. */
export type SessionMark = 'none' | 'open' | 'done' | 'partly';
export type StripDay = {
	readonly date: string;
	readonly day: number;
	readonly marks: Readonly<Record<Slot, SessionMark>>;
	readonly hasLook: boolean;
};

export type Today = {
	/** Day of the plan, from 0; negative before its start. */
	readonly day: number;
	readonly sessions: readonly TodaySession[];
	readonly tests: readonly TestCard[];
	/** What is left out today. */
	readonly resting: readonly Exclusion[];
	readonly isReview: boolean;
	readonly strip: readonly StripDay[];
};

/** Grades at which a test is over: the product does not meet the face. */
const REACTED: ReadonlySet<ReadGrade> = new Set(['red-raised', 'blisters']);
const STRIP_DAYS = 7;

/** Whether a look at a product's spot showed a reaction (PT-10). */
export function reactedTo({ reads }: Routine, product: string): boolean {
	return reads.some((read) => read.product === product && REACTED.has(read.grade));
}

/** The plan of a routine; what a spot reacted to stays on the shelf and out of the plan. */
export function planOf(routine: Routine): Plan {
	const { products, ...rest } = scenarioOf(routine);
	const kept = products.filter(({ id }) => !reactedTo(routine, id));
	return planRoutine(scenarioSchema.parse({ ...rest, products: kept }));
}

/** The day that a date is, with what was marked on it. */
export function todayOf(plan: Plan, routine: Routine, date: string): Today {
	const day = daysBetween(routine.start_date, date);
	return {
		day,
		sessions: plan.sessions
			.filter((session) => session.day === day)
			.map(({ slot, steps }) => ({
				slot,
				steps: steps.map((step) => ({ step, state: stateOf(routine, day, slot, step) })),
			})),
		tests: plan.patch_tests
			.map((test) => cardOf(test, routine, day))
			.filter((card) => card.day >= 0 && card.looks.some(({ when }) => when !== 'noted')),
		resting: plan.excluded.filter(
			({ from_day, to_day }) => day >= from_day && day <= (to_day ?? Infinity),
		),
		isReview: reviewDates(plan, { ...routine, products: routine.shelf }).includes(date),
		strip: Array.from({ length: STRIP_DAYS }, (_, at) => stripDay(plan, routine, day - 1 + at)),
	};
}

function stateOf({ marks }: Routine, day: number, slot: Slot, { product }: Step): StepState {
	const mark = marks.findLast(
		(one) => one.day === day && one.slot === slot && one.product === product,
	);
	return mark?.state ?? 'open';
}

function cardOf(test: PatchTest, routine: Routine, today: number): TestCard {
	const day = today - test.start_day;
	const looks = test.read_days.map((read): Look => {
		const noted = noteOf(routine.reads, test.product, read);
		const date = dateAfter(routine.start_date, test.start_day + read);
		if (noted !== undefined) return { day: read, date, grade: noted.grade, when: 'noted' };
		return { day: read, date, grade: null, when: day >= read ? 'due' : 'later' };
	});
	return { test, day, looks };
}

function noteOf(reads: readonly PatchRead[], product: string, day: number): PatchRead | undefined {
	return reads.findLast((read) => read.product === product && read.day === day);
}

function stripDay(plan: Plan, routine: Routine, day: number): StripDay {
	const markOf = (slot: Slot): SessionMark => {
		const session = plan.sessions.find((one) => one.day === day && one.slot === slot);
		if (session === undefined) return 'none';
		const states = session.steps.map((step) => stateOf(routine, day, slot, step));
		const done = states.filter((state) => state === 'done').length;
		if (done === states.length) return 'done';
		return done > 0 ? 'partly' : 'open';
	};
	return {
		date: dateAfter(routine.start_date, day),
		day,
		marks: { AM: markOf('AM'), PM: markOf('PM') },
		hasLook: plan.patch_tests.some(({ start_day, read_days }) =>
			read_days.includes(day - start_day),
		),
	};
}

/** A routine with a step marked, or its mark taken back. Other days stay as they are, and nothing missed is made up for (FREQ-11). */
export function withMark(
	routine: Routine,
	mark: Omit<StepMark, 'state'>,
	state: StepState,
): Routine {
	const others = routine.marks.filter(
		(one) => !(one.day === mark.day && one.slot === mark.slot && one.product === mark.product),
	);
	return { ...routine, marks: state === 'open' ? others : [...others, { ...mark, state }] };
}

/** A routine with what was seen at a spot; a later word on the same day replaces the first. */
export function withRead(routine: Routine, read: PatchRead): Routine {
	const others = routine.reads.filter(
		(one) => !(one.product === read.product && one.day === read.day),
	);
	return { ...routine, reads: [...others, read] };
}
