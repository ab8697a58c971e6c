import { expect, test } from 'vitest';
import { COUNTRIES, kilometresBetween, REGIONS, regionOf } from './region.ts';

test('a large country stands for itself, a small one for its part of the world', () => {
	expect(['FR', 'CH', 'MT', 'SG', 'NZ', 'BM'].map(regionOf)).toEqual([
		'FR',
		'155',
		'039',
		'035',
		'009',
		'019',
	]);
});

test.each(['fr', 'FRA', '', 'ZZ', '001', 'FR-75', '48.85,2.35'])('%j is no region', (place) => {
	expect(regionOf(place)).toBeNull();
});

test('every country has a region, and every region a point', () => {
	expect(COUNTRIES.length).toBe(248);
	expect(new Set(COUNTRIES.map(regionOf))).toEqual(new Set(REGIONS));
	for (const region of REGIONS) expect(kilometresBetween('FR', region)).toBeLessThan(20_038);
});

test('distances are those of a great circle', () => {
	// Between (46, 2) and (36, 128), by the haversine formula.
	expect(kilometresBetween('FR', 'KR')).toBeCloseTo(9300, -3);
	expect(kilometresBetween('KR', 'FR')).toBe(kilometresBetween('FR', 'KR'));
	expect(kilometresBetween('FR', 'FR')).toBe(0);
});
