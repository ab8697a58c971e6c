/** Regions in which a code can be seen: countries of ten million people and more, the others together. */
import { REGION_POINTS, SMALLER_COUNTRIES } from './region-table.ts';

const rowsOf = (table: string): readonly (readonly string[])[] =>
	table
		.split(';')
		.map((row) => row.trim().split(' '))
		.filter(([first]) => first !== '');

type Point = { readonly latitude: number; readonly longitude: number };

const POINTS: ReadonlyMap<string, Point> = new Map(
	rowsOf(REGION_POINTS).map(([region = '', latitude, longitude]) => [
		region,
		{ latitude: Number(latitude), longitude: Number(longitude) },
	]),
);

const SMALLER: ReadonlyMap<string, string> = new Map(
	rowsOf(SMALLER_COUNTRIES).map(([country = '', region = '']) => [country, region]),
);

/** All of them: ISO 3166-1 for a country, UN M49 for a part of the world. */
export const REGIONS: readonly string[] = [...POINTS.keys()];

/** Every country that somebody can be in. */
export const COUNTRIES: readonly string[] = [
	...REGIONS.filter((region) => /^[A-Z]{2}$/.test(region)),
	...SMALLER.keys(),
].sort();

/** The region of a country, or that region itself; null for what is neither. */
export function regionOf(place: string): string | null {
	if (POINTS.has(place)) return place;
	return SMALLER.get(place) ?? null;
}

/** Mean radius of the earth, in kilometres (IUGG). */
const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between the points of two regions, along a great circle. 0 where one of them is not known. */
export function kilometresBetween(one: string, other: string): number {
	const [from, to] = [POINTS.get(one), POINTS.get(other)];
	if (from === undefined || to === undefined) return 0;
	const north = radians(to.latitude - from.latitude);
	const east = radians(to.longitude - from.longitude);
	const chord =
		Math.sin(north / 2) ** 2 +
		Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
	return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(chord)));
}
