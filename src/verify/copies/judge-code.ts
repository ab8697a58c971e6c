/**
 * Was one code seen in ways that one bottle cannot be? Each further sighting is a step: again in the same region, back
 * where it was seen most, somewhere else, or further off than anyone travels in the time. How likely a step is in
 * the life of an honest code, and in two kinds of copying, stands in data/copies/chances.tsv. The product of the ratios,
 * over both kinds by their shares, is the weight of evidence for copies, a sequential test (Wald 1945): while the
 * chances hold, an honest code ever reaches a weight of 100 with a probability of at most one in a hundred (Ville 1939).
 */

import type { Facts } from '../../kit/index.ts';
import type { CopyCode } from '../findings.ts';
import { CHANCES, SHARES } from './chance-table.ts';
import { kilometresBetween } from './region.ts';
import { daysBetween, type Sighting } from './sighting.ts';

/** From this weight of evidence on a code is told as seen apart. */
export const BAR = 100;

/** A day's travel: ten hours in the air at 900 km/h. Our own figure, and a high one. */
const KM_A_DAY = 9_000;

export type CopyReason = { readonly code: CopyCode; readonly facts: Facts };

export type CodeJudgement = {
	/** Whether it was seen in ways that one bottle cannot be; never that a bottle is genuine. */
	readonly isApart: boolean;
	/** The highest weight of evidence for copies so far. */
	readonly weight: number;
	/** What speaks for copies; empty where nothing is told. */
	readonly reasons: readonly CopyReason[];
};

/** Weighs the sightings of one code. */
export function judgeCode(given: readonly Sighting[]): CodeJudgement {
	const sightings = inOrder(given);
	const steps = stepsOf(sightings);
	const weight = highestWeight(steps);
	const isApart = weight >= BAR;
	return { isApart, weight, reasons: isApart ? reasonsOf(sightings, steps) : [] };
}

type Place = 'same-region' | 'home-again' | 'elsewhere' | 'leap';
type Step = {
	readonly place: Place;
	readonly from: Sighting;
	readonly to: Sighting;
	readonly kilometres: number;
};

/** By day; on one day in the order that needs the least travel, so that doubt is in favour of the bottle. */
function inOrder(given: readonly Sighting[]): readonly Sighting[] {
	const once = new Map(given.map((one) => [key(one), one]));
	const ordered: Sighting[] = [];
	let today: Sighting[] = [];
	const close = (): void => {
		const last = ordered.at(-1);
		const far = new Map(today.map((one) => [one, distance(last, one)]));
		ordered.push(...today.sort((one, other) => (far.get(one) ?? 0) - (far.get(other) ?? 0)));
		today = [];
	};
	for (const one of [...once.values()].sort((a, b) => compare(key(a), key(b)))) {
		if (today[0]?.day !== one.day) close();
		today.push(one);
	}
	close();
	return ordered;
}

const key = ({ day, region }: Sighting): string => `${day} ${region}`;
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const distance = (last: Sighting | undefined, next: Sighting): number =>
	last === undefined || last.region === next.region
		? 0
		: 1 + kilometresBetween(last.region, next.region);

function stepsOf(sightings: readonly Sighting[]): readonly Step[] {
	const places = new Map<string, Seen>();
	const steps: Step[] = [];
	let home: Seen | null = null;
	for (const [at, to] of sightings.entries()) {
		const from = sightings[at - 1];
		if (from !== undefined && home !== null) steps.push(stepOf(from, to, home.region));
		const place = places.get(to.region) ?? { region: to.region, first: at, count: 0 };
		place.count += 1;
		places.set(to.region, place);
		if (home === null || isHomeBefore(place, home)) home = place;
	}
	return steps;
}

type Seen = { readonly region: string; readonly first: number; count: number };

/** Home is where the code was seen most; of several the first. */
const isHomeBefore = (one: Seen, other: Seen): boolean =>
	one.count > other.count || (one.count === other.count && one.first < other.first);

function stepOf(from: Sighting, to: Sighting, home: string): Step {
	const kilometres = kilometresBetween(from.region, to.region);
	const reach = KM_A_DAY * (daysBetween(from.day, to.day) + 1);
	return { place: placeOf(), from, to, kilometres };

	function placeOf(): Place {
		if (from.region === to.region) return 'same-region';
		if (kilometres > reach) return 'leap';
		return to.region === home ? 'home-again' : 'elsewhere';
	}
}

/** Beyond this it says nothing more. */
const MOST_WEIGHT = 1e12;

/** The weight of evidence where it was highest: what was told once stays told. */
function highestWeight(steps: readonly Step[]): number {
	let [local, parcels]: [number, number] = [SHARES.local, SHARES.parcels];
	let highest = 1;
	for (const { place } of steps) {
		local *= ratio('another', 'local') * ratio(place, 'local');
		parcels *= ratio('another', 'parcels') * ratio(place, 'parcels');
		highest = Math.max(highest, local + parcels);
		if (highest >= MOST_WEIGHT) return MOST_WEIGHT;
	}
	return highest;
}

const ratio = (step: keyof typeof CHANCES, kind: 'local' | 'parcels'): number =>
	CHANCES[step][kind] / CHANCES[step].honest;

/** More sightings than this are no longer those of one household. */
const MOST_OF_HOUSEHOLD = 4;
/** From where it was made by way of a shop to its owner. */
const MOST_REGIONS = 2;

function reasonsOf(sightings: readonly Sighting[], steps: readonly Step[]): readonly CopyReason[] {
	const [first] = sightings;
	const regions = new Set(sightings.map(({ region }) => region)).size;
	const scans = sightings.length;
	const elsewhere = sightings.filter(({ region }) => region !== first?.region).length;
	return [
		...steps.filter(({ place }) => place === 'leap').map(leapOf),
		...(regions > MOST_REGIONS ? [reason('more-regions-than-one-bottle', { regions })] : []),
		...(first !== undefined && elsewhere > 0
			? [reason('first-seen-elsewhere', { day: first.day, region: first.region, elsewhere })]
			: []),
		...(scans > MOST_OF_HOUSEHOLD ? [reason('more-scans-than-one-bottle', { scans })] : []),
	];
}

const reason = (code: CopyCode, facts: Facts): CopyReason => ({ code, facts });

const leapOf = ({ from, to, kilometres }: Step): CopyReason =>
	reason('impossible-travel', {
		from: from.region,
		to: to.region,
		day: to.day,
		days: daysBetween(from.day, to.day),
		kilometres,
	});
