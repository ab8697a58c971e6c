import { expect, test } from 'vitest';
import { FEWEST, type SeenCode, tellLot } from './tell-lot.ts';

const seen = (count: number, more: Partial<SeenCode> = {}): readonly SeenCode[] =>
	Array.from({ length: count }, (_, at) => ({
		serial: `S${at}`,
		day: '2026-03-01',
		region: 'FR',
		...more,
	}));
const NOTHING = { sightings: null, regions: [], months: [], hasApart: null, apart: [] };
/** Seen on so many days, in one region after the other. */
const apart = (serial: string, days: number): readonly SeenCode[] =>
	Array.from({ length: days }, (_, at) => ({
		serial,
		day: new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10),
		region: ['KR', 'FR', 'BR', 'US'][at % 4] ?? 'FR',
	}));

test('says nothing at all of nineteen codes, however often one of them was seen', () => {
	expect(tellLot(seen(FEWEST - 1))).toEqual(NOTHING);
	expect(tellLot([...seen(FEWEST - 1), ...apart('S1', 40)])).toEqual(NOTHING);
	expect(tellLot(apart('S1', 200))).toEqual(NOTHING);
});

test('says of twenty codes where and when they were seen', () => {
	expect(tellLot(seen(FEWEST))).toEqual({
		sightings: 20,
		regions: [{ name: 'FR', sightings: 20 }],
		months: [{ name: '2026-03', sightings: 20 }],
		hasApart: false,
		apart: [],
	});
});

test('leaves out a cell of nineteen, and what is left cannot be reckoned out', () => {
	const told = tellLot([...seen(39), ...seen(19, { region: 'KR' })]);
	expect(told.regions).toEqual([{ name: 'FR', sightings: 20 }]);
	expect(told.sightings).toBe(40);
});

test('tells the same after one scan more', () => {
	expect(tellLot(seen(39))).toEqual(tellLot(seen(38)));
	expect(tellLot(seen(39))).toEqual(tellLot([...seen(38), ...seen(1, { region: 'MX' })]));
});

test('says that a code was seen apart, and names it only where it was seen twenty times', () => {
	expect(tellLot([...seen(30), ...apart('X', 8)])).toMatchObject({ hasApart: true, apart: [] });
	expect(tellLot([...seen(30), ...apart('X', 20)]).apart).toEqual(['X']);
});
