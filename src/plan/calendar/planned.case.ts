/** Plans for tests of calendars: one to read, and any. */
import fc from 'fast-check';
import { dateAfter } from '../day.ts';
import { type Plan, type Scenario, type Session, scenarioSchema } from '../schema.ts';
import type { CalendarPage, CalendarWords, PlannedDays } from './index.ts';

export type Planned = { readonly plan: Plan; readonly days: PlannedDays };

const EMPTY: Plan = {
	status: 'ok',
	sessions: [],
	excluded: [],
	patch_tests: [],
	warnings: [],
	referrals: [],
	refusals: [],
	asks: [],
	discard: [],
	review_days: [],
	allowed: [],
};

export const PLAIN_WORDS: CalendarWords = {
	name: 'Routine',
	title: ({ kind }) => `title ${kind}`,
	details: () => null,
};

export const PAGE: CalendarPage = {
	id: 'b7k2',
	stamp: '2026-11-27T08:15:30.250Z',
	times: { am: '07:30', pm: '21:30' },
	words: PLAIN_WORDS,
	alarms: true,
};

function scenarioOf(start_date: string, horizon_days: number): Scenario {
	return scenarioSchema.parse({
		start_date,
		horizon_days,
		profile: {},
		products: [
			{ id: 'cleanser', kind: 'cleanser' },
			{ id: 'exo', kind: 'serum', tags: ['exosome_plant'], new: true },
			{ id: 'retinol', kind: 'serum', tags: ['retinoid_cosmetic'] },
			{ id: 'spf50', kind: 'spf', spf: 50 },
		],
	});
}

const stepsOf = (products: readonly string[]): Session['steps'] =>
	products.map((product, at) => ({
		product,
		wait_before_s: at === 0 ? 0 : 60,
		how: [],
		rules: [],
	}));

/** Sunscreen each morning, retinol every third evening, the new serum in the other evenings from day 7 on. */
export function planFrom(start: string, horizon = 84): Planned {
	const sessions = Array.from({ length: horizon }, (_, day) => day).flatMap((day): Session[] => {
		const evening = day % 3 === 0 ? ['retinol'] : day < 7 ? [] : ['exo'];
		const date = dateAfter(start, day);
		return [
			{ day, date, slot: 'AM', steps: stepsOf(['cleanser', 'spf50']) },
			{ day, date, slot: 'PM', steps: stepsOf(['cleanser', ...evening]) },
		];
	});
	return {
		days: scenarioOf(start, horizon),
		plan: {
			...EMPTY,
			sessions,
			patch_tests: [
				{ product: 'exo', start_day: 0, min_days: 7, read_days: [2, 7], rules: ['PT-03'] },
			],
			review_days: [28, 84],
			discard: [
				{ product: 'spf50', date: dateAfter(start, 40), rules: ['EXP-01'] },
				{ product: 'exo', date: dateAfter(start, 5), rules: ['EXP-01'] },
				{ product: 'retinol', date: dateAfter(start, -1), rules: ['EXP-03'] },
			],
		},
	};
}

const PRODUCTS = ['cleanser', 'exo', 'retinol', 'spf50'];

/** Plans with any sessions on any days, from any date; no order in the list of sessions is taken for granted. */
export const anyPlanned: fc.Arbitrary<Planned> = fc
	.record({
		start: fc
			.date({
				min: new Date('2000-01-01'),
				max: new Date('2099-01-01'),
				noInvalidDate: true,
			})
			.map((date) => date.toISOString().slice(0, 10)),
		horizon: fc.integer({ min: 1, max: 120 }),
		sets: fc.array(fc.subarray(PRODUCTS), { minLength: 1, maxLength: 3 }),
		picks: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 120, maxLength: 120 }),
		reads: fc.uniqueArray(fc.nat(21), { maxLength: 4 }),
		discard: fc.integer({ min: -20, max: 160 }),
	})
	.map(({ start, horizon, sets, picks, reads, discard }) => {
		const sessions = picks.slice(0, horizon).flatMap(([am, pm], day) =>
			([am, pm] as const).flatMap((pick, slot): Session[] => {
				const set = sets[pick];
				if (set === undefined) return [];
				const date = dateAfter(start, day);
				return [{ day, date, slot: slot === 0 ? 'AM' : 'PM', steps: stepsOf(set) }];
			}),
		);
		const test = { product: 'exo', start_day: 1, min_days: 7, read_days: reads };
		return {
			days: scenarioOf(start, horizon),
			plan: {
				...EMPTY,
				sessions,
				patch_tests: [{ ...test, rules: ['PT-03'] }],
				review_days: [28],
				discard: [{ product: 'spf50', date: dateAfter(start, discard), rules: ['EXP-01'] }],
			},
		};
	});
