import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BatchReport } from '../batch/index.ts';
import type { Json } from '../encoding/index.ts';
import { checkEpcis } from './check-epcis.ts';
import { epcisOf } from './epcis-of-batch.ts';

const PLACE = {
	origin: 'https://id.example.org',
	passport: 'https://id.example.org/v1/verify/passports/00',
	created: '2026-11-26T08:00:00Z',
};
const REPORT: BatchReport = {
	gtin: '09521234001010',
	lot: 'A/1',
	expiry: '2028-05-31',
	produced: '2026-10-01',
	fields: {
		endotoxin: { bound: 'below-detection', lod: 0.05, unit: 'EU/mL', lab: 'L', date: '2026-10-09' },
		ph: { bound: 'measured', value: 5.5, lab: 'L', date: '2026-10-09' },
		cold_chain_log: {
			bound: 'measured',
			value: '2.1..7.9',
			unit: 'degC',
			date: '2026-10-12',
			raw: 'ab'.repeat(32),
		},
		mkt: { bound: 'measured', value: 5.1, unit: 'degC', date: '2026-10-12' },
	},
};
const events = (report: BatchReport): readonly Json[] =>
	JSON.parse(JSON.stringify(epcisOf(report, PLACE))).epcisBody.eventList;

test('a batch is made, tested once a day and lab, and kept cold', () => {
	expect(checkEpcis(epcisOf(REPORT, PLACE))).toEqual([]);
	expect(events(REPORT)).toMatchObject([
		{ bizStep: 'commissioning', eventTime: '2026-10-01T00:00:00Z' },
		{ bizStep: 'inspecting', certificationInfo: PLACE.passport },
		{
			sensorElementList: [
				{
					sensorMetadata: { rawData: `urn:sha-256:${'ab'.repeat(32)}` },
					sensorReport: [
						{ type: 'Temperature', minValue: 2.1, maxValue: 7.9, meanValue: 5.1, uom: 'CEL' },
					],
				},
			],
		},
	]);
});

test('numbered bottles are named one by one', () => {
	expect(events({ ...REPORT, serials: ['S/1', 'S2'] })[0]).toMatchObject({
		epcList: [
			'https://id.example.org/01/09521234001010/10/A%2F1/21/S%2F1',
			'https://id.example.org/01/09521234001010/10/A%2F1/21/S2',
		],
	});
});

test('a temperature in another unit is not turned into degrees', () => {
	const { cold_chain_log: _, ...fields } = REPORT.fields;
	const report = { ...REPORT, fields: { ...fields, mkt: { ...REPORT.fields['mkt'], unit: 'K' } } };
	expect(JSON.stringify(events(report as BatchReport))).not.toContain('Temperature');
});

test('whatever days a report leaves out, the document conforms', () => {
	fc.assert(
		fc.property(fc.subarray(Object.entries(REPORT.fields)), fc.boolean(), (kept, isDated) => {
			const { produced, ...rest } = REPORT;
			const fields = Object.fromEntries(kept);
			const report = isDated ? { ...rest, produced, fields } : { ...rest, fields };
			expect(checkEpcis(epcisOf(report as BatchReport, PLACE))).toEqual([]);
		}),
	);
});
