/** The calm plan made this person's: uses are taken away, none is added. */
import { type Cap, cadenceOf, keeps, personalCaps } from './cadence.ts';
import { calmPace, type Pace, personalPace, type Start, startsOf } from './patch-test.ts';
import { isLeftOut } from './rules/index.ts';
import type { Block, Said } from './said.ts';
import { has, type Item, type Scene } from './scene.ts';
import { calmSittings, type Sitting } from './schedule.ts';
import type { PatchTest, Slot } from './schema.ts';

/** Days between what comes back after a procedure (PROC-28). */
const RETURN_APART = 3;

type Track = {
	readonly item: Item;
	readonly caps: readonly Cap[];
	readonly blocks: readonly Block[];
	readonly start: Start | null;
	readonly uses: { readonly day: number; readonly slot: Slot }[];
	/** The last day of a window that has not been returned from. */
	readonly windows: number[];
	/** Left out of the whole plan for this person: it holds its place among what starts, and is not used. */
	readonly held: boolean;
	/** Nothing limits it: neither rhythm nor window, and it does not start anew. */
	readonly isFree: boolean;
	/** The gentlest first; of two alike the first by id. */
	readonly rank: number;
};

type Clock = { lastStart: number; lastReturn: number; readonly apart: number };

export type Thinned = {
	readonly sittings: readonly Sitting[];
	readonly tests: readonly PatchTest[];
};

/**
 * The calm plan is thinned at the calm pace for what is left out; what stayed, at this person's; what stayed of that, for
 * a steroid on the test area. So a slower start of one product never lets another come sooner or come back sooner.
 */
export function thinned(scene: Scene, said: Said): Thinned {
	const common = said.blocks.filter(({ own }) => !own);
	const pass = (sittings: readonly Sitting[], pace: Pace, personal: boolean) => {
		const starts = startsOf(scene, common, pace);
		const tracks = tracksOf(scene, said, starts, personal);
		return { starts, tracks, sittings: keptOf(sittings, tracks, pace.apart) };
	};
	const pace = personalPace(scene);
	const calm = pass(calmSittings(scene, said), calmPace(), false);
	const own = pass(calm.sittings, { ...pace, delay: 0 }, true);
	const { starts, tracks, sittings } = pace.delay === 0 ? own : pass(own.sittings, pace, true);
	return {
		sittings: sittings
			.map(({ day, slot, ids }) => ({
				day,
				slot,
				ids: ids.filter((id) => tracks.get(id)?.held === false),
			}))
			.filter(({ ids }) => ids.length > 0),
		tests: testsOf(starts, tracks, scene.horizon),
	};
}

function tracksOf(
	scene: Scene,
	said: Said,
	starts: readonly Start[],
	personal: boolean,
): ReadonlyMap<string, Track> {
	const halved = new Set(said.halved);
	return new Map(
		scene.items.map((item, at) => {
			const caps = personal ? personalCaps(item, scene, halved) : [];
			return [
				item.id,
				{ ...trackOf(item, scene, said, starts, caps), rank: rankOf(item) + at / 1_000 },
			] as const;
		}),
	);
}

/** The uses that stay open when they are gone through in order; what is held keeps its place among them. */
function keptOf(
	sittings: readonly Sitting[],
	tracks: ReadonlyMap<string, Track>,
	apart: number,
): Sitting[] {
	const clock: Clock = { lastStart: -Infinity, lastReturn: -Infinity, apart };
	return sittings.map((sitting) => keptIn(sitting, tracks, clock));
}

/** A loop, and no chain of lists: this is where a plan spends its time. */
function keptIn(
	{ day, slot, ids }: Sitting,
	tracks: ReadonlyMap<string, Track>,
	clock: Clock,
): Sitting {
	const kept: string[] = [];
	const open: Track[] = [];
	for (const id of ids) {
		const track = tracks.get(id);
		if (track?.isFree === true) kept.push(id);
		else if (track !== undefined && isOpen(track, day, slot, clock)) open.push(track);
	}
	if (open.length > 1) open.sort((one, other) => one.rank - other.rank);
	for (const track of oneSunscreen(open)) {
		// What came before in this session may have started or come back.
		if (!isOpen(track, day, slot, clock)) continue;
		note(track, day, slot, clock);
		kept.push(track.item.id);
	}
	return { day, slot, ids: kept };
}

function trackOf(
	item: Item,
	scene: Scene,
	said: Said,
	starts: readonly Start[],
	caps: readonly Cap[],
): Omit<Track, 'rank'> {
	const blocks = said.blocks.filter(({ product }) => product === item.id);
	const held = isLeftOut(blocks, item.id, scene.horizon);
	const windows = blocks
		.filter(({ window, to }) => window && to !== null && to >= 0 && to < scene.horizon)
		.map(({ to }) => to ?? 0)
		.sort((one, other) => one - other);
	const returns = has(item, 'strong', 'exosome') ? windows : [];
	const limits = [...cadenceOf(item, scene).caps, ...caps];
	const start = starts.find((one) => one.item === item) ?? null;
	const closed = held
		? blocks.filter((block) => !isLeftOut([block], item.id, scene.horizon))
		: blocks;
	return {
		item,
		caps: limits,
		blocks: closed,
		held,
		isFree: limits.length + closed.length === 0 && start === null && !has(item, 'spf'),
		start,
		uses: [],
		windows: returns,
	};
}

function rankOf(item: Item): number {
	if (has(item, 'retinoid')) return 2;
	return has(item, 'strong') ? 1 : 0;
}

function testsOf(
	starts: readonly Start[],
	tracks: ReadonlyMap<string, Track>,
	horizon: number,
): PatchTest[] {
	return starts
		.filter(({ item }) => tracks.get(item.id)?.held === false)
		.flatMap(({ test }) => (test === null ? [] : [test]))
		.filter(({ start_day }) => start_day < horizon);
}

function isOpen(track: Track, day: number, slot: Slot, clock: Clock): boolean {
	const { blocks, start, uses, windows, caps } = track;
	for (const { from, to } of blocks) {
		if (day >= from && (to === null || day <= to)) return false;
	}
	if (start !== null && uses.length === 0) {
		if (day < start.from || day - clock.lastStart < clock.apart) return false;
	}
	const [end = Infinity] = windows;
	if (end < day && day - clock.lastReturn < RETURN_APART) return false;
	return keeps(caps, uses, day, slot);
}

function note({ start, uses, windows }: Track, day: number, slot: Slot, clock: Clock): void {
	if (start !== null && uses.length === 0) clock.lastStart = day;
	while ((windows[0] ?? Infinity) < day) {
		clock.lastReturn = day;
		windows.shift();
	}
	uses.push({ day, slot });
}

/** One sunscreen a morning: the strongest that is open, mineral before others of the same strength. */
function oneSunscreen(open: readonly Track[]): readonly Track[] {
	const worth = ({ item, held }: Track) =>
		held || !has(item, 'spf') ? -1 : (item.product.spf ?? 0) + (has(item, 'spf_mineral') ? 0.5 : 0);
	if (open.length < 2) return open;
	const sunscreens = open.filter((track) => worth(track) >= 0);
	if (sunscreens.length < 2) return open;
	const [best] = sunscreens.sort((one, other) => worth(other) - worth(one));
	return open.filter((track) => worth(track) < 0 || track === best);
}
