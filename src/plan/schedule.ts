/**
 * The calm plan: what would be used on which day if nothing spoke against it. A person's limits are taken from it
 * afterwards and add nothing, so that one more reason for care never means one more use.
 */
import { type Cadence, cadenceOf, keeps } from './cadence.ts';
import { calmPace, type Start, startsOf } from './patch-test.ts';
import { isLeftOut } from './rules/index.ts';
import type { Apart, Said } from './said.ts';
import { has, type Item, type Scene } from './scene.ts';
import type { Slot } from './schema.ts';

/** The products of one session, in no order yet. */
export type Sitting = {
	readonly day: number;
	readonly slot: Slot;
	readonly ids: readonly string[];
};

type Runner = {
	readonly item: Item;
	readonly cadence: Cadence;
	/** The first day it may be used; and whether it has to wait for others that start. */
	readonly from: number;
	readonly starts: boolean;
	readonly uses: { readonly day: number; readonly slot: Slot }[];
};

const SLOTS: readonly Slot[] = ['AM', 'PM'];
const SLOT_DAYS = { AM: 0, PM: 0.5 } as const;

/** Days between the first uses of two new products in the calm plan, and the last of them. */
type Clock = { lastStart: number; readonly apart: number };

/** All sessions of the calm plan, by day, morning first. */
export function calmSittings(scene: Scene, said: Said): Sitting[] {
	const pace = calmPace();
	const common = said.blocks.filter(({ own }) => !own);
	const starts = startsOf(scene, common, pace);
	const runners = scene.items
		.filter(({ id }) => !isLeftOut(common, id, scene.horizon))
		.map((item) => runnerOf(item, scene, starts));
	const partings = partingsOf(said.apart);
	const clock: Clock = { lastStart: -Infinity, apart: pace.apart };
	const bound = runners.filter((runner) => !isFree(runner, partings));
	const free = runners.filter((runner) => isFree(runner, partings));
	const sittings: Sitting[] = [];
	for (let day = 0; day < scene.horizon; day += 1) {
		for (const slot of SLOTS) {
			const taken = sessionOf(bound, partings, clock, day, slot);
			const always = free.filter(({ cadence }) => cadence.slots.includes(slot));
			sittings.push({ day, slot, ids: [...always, ...taken].map(({ item }) => item.id) });
		}
	}
	return sittings;
}

function runnerOf(item: Item, scene: Scene, starts: readonly Start[]): Runner {
	const start = starts.find((one) => one.item === item);
	return {
		item,
		cadence: cadenceOf(item, scene),
		from: start?.from ?? 0,
		starts: start !== undefined,
		uses: [],
	};
}

/** Used whenever its slot comes: it stands in nobody's way. */
function isFree({ item, cadence, from, starts }: Runner, partings: Partings): boolean {
	const limited = cadence.caps.length > 0 || starts || from > 0;
	return !limited && !partings.has(item.id) && !has(item, 'strong');
}

function sessionOf(
	runners: readonly Runner[],
	partings: Partings,
	clock: Clock,
	day: number,
	slot: Slot,
): Runner[] {
	const taken: Runner[] = [];
	const waiting = runners
		.filter((runner) => isDue(runner, clock, day, slot))
		.map((runner) => ({ runner, late: lateness(runner, day, slot) }))
		.sort(
			(one, other) =>
				order(one.late, other.late) ||
				other.runner.cadence.interval - one.runner.cadence.interval ||
				(one.runner.item.id < other.runner.item.id ? -1 : 1),
		);
	for (const { runner } of waiting) {
		if (!fits(runner, taken, partings) || !isDue(runner, clock, day, slot)) continue;
		if (runner.starts && runner.uses.length === 0) clock.lastStart = day;
		runner.uses.push({ day, slot });
		taken.push(runner);
	}
	return taken;
}

function isDue(
	{ cadence, from, starts, uses }: Runner,
	clock: Clock,
	day: number,
	slot: Slot,
): boolean {
	if (day < from || !cadence.slots.includes(slot)) return false;
	if (starts && uses.length === 0 && day - clock.lastStart < clock.apart) return false;
	return keeps(cadence.caps, uses, day, slot);
}

/** How overdue a use is, in its own intervals; what has not been used yet comes first. */
function lateness({ cadence, uses }: Runner, day: number, slot: Slot): number {
	const last = uses.at(-1);
	if (last === undefined) return Infinity;
	return (day + SLOT_DAYS[slot] - last.day - SLOT_DAYS[last.slot]) / cadence.interval;
}

/** The later one first; two that were never used are alike. */
function order(one: number, other: number): number {
	return one === other ? 0 : other - one;
}

type Partings = ReadonlyMap<string, ReadonlySet<string>>;

function partingsOf(apart: readonly Apart[]): Partings {
	const partings = new Map<string, Set<string>>();
	const part = (one: string, other: string) => {
		const others = partings.get(one) ?? new Set();
		partings.set(one, others.add(other));
	};
	for (const { a, b } of apart) {
		part(a, b);
		part(b, a);
	}
	return partings;
}

/** One strong active a session (ORD-12), and nothing beside what it is kept apart from. */
function fits({ item }: Runner, taken: readonly Runner[], partings: Partings): boolean {
	const others = partings.get(item.id);
	const strong = has(item, 'strong');
	return taken.every(
		(one) => others?.has(one.item.id) !== true && !(strong && has(one.item, 'strong')),
	);
}
