/**
 * Lives of bottle codes: when and where people tell of having scanned them. Honest ones are seen by a shop, an owner and
 * their household, on holiday and after a resale; one in a hundred is printed on many other bottles as well. Every
 * figure of `LIVES` says where it comes from; most are assumptions, for nobody has published such counts.
 */
import { judgeCode, kilometresBetween, REGIONS } from '../src/verify/copies/index.ts';
import { seeded } from './dice.ts';
import { type Dice, oneOf, whole } from './honest-report.ts';

export type Scan = { readonly day: number; readonly region: string };
export type CodeLife = { readonly isCopied: boolean; readonly scans: readonly Scan[] };

export type Lives = {
	readonly [Name in keyof typeof LIVES]: (typeof LIVES)[Name] extends number
		? number
		: readonly [number, number];
};

export const LIVES = {
	/** Assumption: somebody in the shop or the warehouse tries the code before it is sold. */
	shop: 0.1,
	/** Assumption: that was in another country than the buyer's, as with orders from abroad. */
	abroad: 0.15,
	/** Assumption: how often an owner scans again while the bottle lasts, on average. */
	again: 2,
	/** Assumption: days in which a bottle is used up. */
	lasts: 120,
	/**
	 * Assumption: who is asked to tell of a new and closed bottle only, once, and does it all the same: in a shop, a second
	 * time, for a bottle that somebody of the household told of, or that they got second-hand.
	 */
	slips: 0.3,
	/** Assumption: browsers that remember nothing, so that every scan is told as if it were the first. */
	forgetful: 0.08,
	/** Assumption: a device that does remember has lost it, or a press is repeated elsewhere. */
	lost: 0.05,
	/** Eurostat 2017: 1.3 thousand million trips, 27 % abroad, of 5.1 nights, by 447 million people: 1.1 % of days, and some more. */
	away: 0.02,
	/** Assumption: people who are abroad every fourth day. */
	travellers: 0.05,
	travellersAway: 0.25,
	/** Eurostat 2012: 85 % of trips abroad stay in the same part of the world. */
	near: 0.85,
	/** Assumption: somebody else of the household tells of it with their own device. */
	household: 0.2,
	/** Assumption: the bottle is sold on or given away, and where to. */
	resale: 0.08,
	resaleAbroad: 0.3,
	/** Assumption: one code in a hundred is copied. */
	copied: 0.01,
	/** Assumption: bottles that carry one copied code, drawn evenly by logarithm. */
	copies: [50, 2000],
	/** Assumption: holders of a copy who tell of it. */
	told: 0.1,
	/** OECD and EUIPO 2018: 63 % of seizures are small parcels; the others are sold together in one market. */
	parcels: 0.63,
	/** Assumption: regions that one seller by parcel reaches. */
	reached: [4, 12],
	/** Assumption: copies that leave the market they are sold in. */
	leaves: 0.05,
	days: 400,
} as const;

/** Assumption: where such products are sold, in hundredths. */
const MARKET = Object.entries({
	US: 22,
	KR: 9,
	CN: 12,
	JP: 7,
	FR: 6,
	DE: 6,
	GB: 6,
	IT: 4,
	ES: 4,
	BR: 4,
	MX: 3,
	TH: 3,
	VN: 2,
	ID: 2,
	AE: 2,
	CA: 2,
	AU: 2,
	'154': 2,
	'030': 1,
	'035': 1,
});

function weighted(dice: Dice, table: readonly (readonly [string, number])[]): string {
	let left = dice() * table.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [name, weight] of table) {
		left -= weight;
		if (left < 0) return name;
	}
	return table[0]?.[0] ?? '';
}

const chance = (dice: Dice, share: number): boolean => dice() < share;

/** Knuth's way, for small means. */
function poisson(dice: Dice, mean: number): number {
	const end = Math.exp(-mean);
	let count = 0;
	for (let product = dice(); product > end; product *= dice()) count += 1;
	return count;
}

const NEIGHBOURS = new Map<string, readonly string[]>();
function neighboursOf(region: string): readonly string[] {
	const known = NEIGHBOURS.get(region);
	if (known !== undefined) return known;
	const near = REGIONS.filter((other) => other !== region)
		.toSorted((one, other) => kilometresBetween(region, one) - kilometresBetween(region, other))
		.slice(0, 8);
	NEIGHBOURS.set(region, near);
	return near;
}

/** Where somebody who lives there is when they are not at home. */
function tripFrom(dice: Dice, home: string, lives: Lives): string {
	const near = neighboursOf(home);
	return chance(dice, lives.near)
		? (near[whole(dice, 0, near.length - 1)] ?? home)
		: weighted(dice, MARKET);
}

/** What one household tells of a bottle from the day on which it gets it. */
function householdScans(dice: Dice, home: string, from: number, lives: Lives): Scan[] {
	const away = chance(dice, lives.travellers) ? lives.travellersAway : lives.away;
	const where = (): string => (chance(dice, away) ? tripFrom(dice, home, lives) : home);
	const kept = chance(dice, lives.forgetful) ? 1 : lives.lost;
	const scans = [{ day: from, region: home }];
	for (let left = poisson(dice, lives.again); left > 0; left -= 1)
		if (chance(dice, kept * lives.slips))
			scans.push({ day: from + whole(dice, 0, lives.lasts), region: where() });
	if (chance(dice, lives.household * lives.slips))
		scans.push({ day: from + whole(dice, 0, lives.lasts), region: where() });
	return scans;
}

/** The one bottle that carries a code by right. */
function honestScans(dice: Dice, lives: Lives): Scan[] {
	const home = weighted(dice, MARKET);
	const sold = whole(dice, 60, lives.days);
	const scans = householdScans(dice, home, sold, lives);
	if (chance(dice, lives.shop * lives.slips)) {
		const region = chance(dice, lives.abroad) ? weighted(dice, MARKET) : home;
		scans.push({ day: sold - whole(dice, 1, 60), region });
	}
	if (chance(dice, lives.resale * lives.slips)) {
		const next = chance(dice, lives.resaleAbroad) ? weighted(dice, MARKET) : home;
		scans.push(...householdScans(dice, next, sold + whole(dice, 7, 200), lives));
	}
	return scans;
}

/** Bottles that carry the same code without any right. */
function copiedScans(dice: Dice, lives: Lives): Scan[] {
	const [least, most] = lives.copies;
	const holders = Math.ceil(least * (most / least) ** dice() * lives.told);
	const isPosted = chance(dice, lives.parcels);
	const count = isPosted ? whole(dice, lives.reached[0], lives.reached[1]) : 1;
	const places = Array.from({ length: count }, () => weighted(dice, MARKET));
	const begins = whole(dice, 0, lives.days / 2);
	return Array.from({ length: holders }).flatMap(() => {
		const place = oneOf(dice, [places[0] ?? '', ...places.slice(1)]);
		const home = chance(dice, lives.leaves) ? tripFrom(dice, place, lives) : place;
		return householdScans(dice, home, whole(dice, begins, lives.days), lives);
	});
}

/** The life of a code, in the order of its days. The same seed lives the same life. */
function lifeOf(seed: number, lives: Lives): CodeLife {
	const dice = seeded(seed);
	const isCopied = chance(dice, lives.copied);
	const scans = honestScans(dice, lives);
	if (isCopied) scans.push(...copiedScans(dice, lives));
	return { isCopied, scans: scans.toSorted((one, other) => one.day - other.day) };
}

export type Part = 'open' | 'closed';

/** The part that a seed belongs to: its own dice say, so that nobody chooses. Rules are tuned on the open one alone. */
const partOf = (seed: number): Part => (seeded(seed ^ 0xc0de)() < 1 / 3 ? 'closed' : 'open');

/** So many lives of a part. */
export function* codeLives(part: Part, count: number, lives: Lives = LIVES): Generator<CodeLife> {
	for (let [seed, left] = [1, count]; left > 0; seed += 1) {
		if (partOf(seed) !== part) continue;
		yield lifeOf(seed, lives);
		left -= 1;
	}
}

export type CopiesScore = {
	readonly honest: number;
	/** Honest codes told as seen apart, ever. */
	readonly falseAlarms: number;
	/** Copied codes that were scanned five times and more. */
	readonly copied: number;
	/** Those of them told as seen apart by their fifth scan. */
	readonly found: number;
};

/** How the detector does on these lives. */
export function scoreCopies(codes: Iterable<CodeLife>): CopiesScore {
	const score = { honest: 0, falseAlarms: 0, copied: 0, found: 0 };
	for (const { isCopied, scans } of codes) {
		const seen = sightingsOf(scans);
		if (!isCopied) {
			score.honest += 1;
			if (judgeCode(seen).isApart) score.falseAlarms += 1;
		} else if (scans.length >= FIRST) {
			score.copied += 1;
			if (judgeCode(seen.slice(0, FIRST)).isApart) score.found += 1;
		}
	}
	return score;
}

/** Scans within which a copied code is to be found. */
const FIRST = 5;

const START = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;

/** The scans of a life as they are kept. */
const sightingsOf = (scans: readonly Scan[]) =>
	scans.map(({ day, region }) => ({
		day: new Date(START + day * DAY_MS).toISOString().slice(0, 10),
		region,
	}));
