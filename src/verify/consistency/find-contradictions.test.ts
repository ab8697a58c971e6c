import { describe, expect, test } from 'vitest';
import { LIES, type PlantedCase, plantedCases } from '../../../testing/planted-lies.ts';
import type { BatchReport } from '../batch/index.ts';
import { findContradictions } from './find-contradictions.ts';

const found = ({ report, labs, earlier, today }: PlantedCase) =>
	findContradictions(report, { labs, earlier, today });
const open = plantedCases('open', 20 * LIES.length);

test('finds what was planted and lets honest reports be, as far as the open part goes', () => {
	const lies = open.filter(({ lie }) => lie !== null);
	const honest = open.filter(({ lie }) => lie === null);
	const missed = lies.filter((one) => found(one).length === 0).map(({ lie }) => lie);
	const alarms = honest.flatMap((one) => found(one).map(({ code }) => code));
	expect(1 - missed.length / lies.length, missed.join(' ')).toBeGreaterThanOrEqual(0.95);
	expect(alarms.length / honest.length, alarms.join(' ')).toBeLessThanOrEqual(0.02);
});

test('names for every finding its fields, a rule and a source', () => {
	for (const { facts, because } of open.flatMap(found)) {
		expect(facts['field']).toMatch(/^[a-z0-9_]+$/);
		expect(because.length).toBeGreaterThan(0);
		for (const { rule, source } of because) expect(rule && source).toBeTruthy();
	}
});

describe('a report', () => {
	const REPORT: BatchReport = {
		gtin: '09521234001010',
		lot: 'LS2610A',
		produced: '2026-10-05',
		expiry: '2028-04-30',
		fields: {},
	};
	const codes = (fields: BatchReport['fields'], more: Partial<BatchReport> = {}) =>
		findContradictions(
			{ ...REPORT, ...more, fields },
			{ labs: [], earlier: [], today: '2026-11-26' },
		).map(({ code }) => code);

	test.each([
		[
			'a unit of another quantity',
			'unit-strange',
			{ endotoxin: { bound: 'measured', value: 1, unit: 'EU/mg' } },
		],
		[
			'more than all',
			'value-impossible',
			{ viability: { bound: 'measured', value: 120, unit: '%' } },
		],
		[
			'grams for micrograms',
			'unit-slip',
			{
				protein: { bound: 'measured', value: 17.6, unit: 'g/L' },
				particle_conc: { bound: 'measured', value: 5, unit: '1/mL' },
			},
		],
		[
			'a test from before the lot',
			'tested-before-made',
			{ ph: { bound: 'measured', value: 5.6, date: '2026-10-04' } },
		],
		[
			'a test that is still to come',
			'tested-in-future',
			{ ph: { bound: 'measured', value: 5.6, date: '2026-12-24' } },
		],
		[
			'a bound above the borrowed one',
			'limit-looser',
			{ endotoxin: { bound: 'at-most', value: 5, unit: 'EU/mL' } },
		],
		[
			'a half above nine tenths',
			'sizes-disordered',
			{
				size_d50: { bound: 'measured', value: 200, unit: 'nm' },
				size_d90: { bound: 'measured', value: 120, unit: 'nm' },
			},
		],
		[
			'a warm parcel',
			'cold-chain-left',
			{
				storage_temp_max: { bound: 'claimed', value: 8, unit: 'degC' },
				cold_chain_log: { bound: 'measured', value: '3.1..17.5', unit: 'degC' },
			},
		],
		[
			'tetraspanins of a plant',
			'markers-foreign',
			{
				species: { bound: 'claimed', value: 'plant' },
				cd9: { bound: 'measured', value: 'positive' },
			},
		],
	] as const)('is contradicted by %s', (_, code, fields) => {
		expect(codes(fields)).toContain(code);
	});

	test('keeps its word where a unit is only written otherwise', () => {
		expect(
			codes({
				protein: { bound: 'measured', value: 1.76, unit: 'mg/mL' },
				particle_conc: { bound: 'measured', value: 5.2e12, unit: '1/mL' },
				ratio: { bound: 'measured', value: 2.95e9, unit: 'particles/ug' },
			}),
		).toEqual([]);
	});
});
