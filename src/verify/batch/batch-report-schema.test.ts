import { expect, test } from 'vitest';
import { batchReportSchema } from './batch-report-schema.ts';

const REPORT = {
	gtin: '09506000134352',
	lot: 'A24-17',
	expiry: '2027-03-31',
	fields: { endotoxin: { bound: 'below-detection', unit: 'EU/mL', lod: 0.05, date: '2026-10-02' } },
};
const takes = (report: unknown) => batchReportSchema.safeParse(report).success;

test('takes a report of one lot', () => {
	expect(takes(REPORT)).toBe(true);
	expect(takes({ ...REPORT, produced: '2026-09-30', serials: ['S1', 'S2'], sample: true })).toBe(
		true,
	);
});

test.each([
	['a key that no report has', { ...REPORT, price: 40 }],
	['a GTIN of thirteen digits', { ...REPORT, gtin: '9506000134352' }],
	['a lot with a blank', { ...REPORT, lot: 'A 24' }],
	['a day that no calendar has', { ...REPORT, expiry: '2027-02-30' }],
	['a value without its bound', { ...REPORT, fields: { endotoxin: { value: 0.1 } } }],
	['a bound that nobody knows', { ...REPORT, fields: { endotoxin: { bound: 'about', value: 1 } } }],
	[
		'a negative limit of detection',
		{ ...REPORT, fields: { endotoxin: { bound: 'measured', lod: -1 } } },
	],
	['a field by another spelling', { ...REPORT, fields: { 'Endo toxin': { bound: 'absent' } } }],
	['an empty list of serial numbers', { ...REPORT, serials: [] }],
	['a sample mark that says no', { ...REPORT, sample: false }],
])('refuses %s', (_, report) => {
	expect(takes(report)).toBe(false);
});
