import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BatchReport, batchReportSchema } from '../../../src/verify/index.ts';
import { numberOf, textOf, withPart, withValue } from './edit-report.ts';

const EMPTY: BatchReport = { gtin: '09521234001010', lot: 'A1', expiry: '2028-01-31', fields: {} };

describe('a number', () => {
	// Zero has one sign in a report: JSON knows no other.
	it('is read back as it is shown', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				expect(numberOf(textOf(value))).toBe(value + 0);
			}),
		);
	});
	it.each([
		['1,5', 1.5],
		['1.2e10', 1.2e10],
		[' 7 ', 7],
		['.5', 0.5],
	])('is %s', (text, value) => expect(numberOf(text)).toBe(value));
	it.each(['', 'plant', '1 000', '1e', '0x10', 'Infinity', '1e999', '1,2,3'])('is not %s', (text) =>
		expect(numberOf(text)).toBeNull(),
	);
});

describe('a value', () => {
	it('takes the unit of its field when it is a number, and none when it is text', () => {
		const counted = withValue(EMPTY, 'particle_conc', '1.2e10', 'particles/mL');
		expect(counted.fields['particle_conc']).toEqual({
			bound: 'measured',
			value: 1.2e10,
			unit: 'particles/mL',
		});
		const named = withValue(EMPTY, 'species', 'plant', null);
		expect(named.fields['species']).toEqual({ bound: 'claimed', value: 'plant' });
	});
	it('is gone when it is emptied', () => {
		const counted = withValue(EMPTY, 'ph', '5.5', null);
		expect(withValue(counted, 'ph', ' ', null)).toEqual(EMPTY);
	});
	it('may be empty where nothing was found', () => {
		const found = withPart(
			withValue(EMPTY, 'endotoxin', '0.1', 'EU/mL'),
			'endotoxin',
			'bound',
			'below-detection',
		);
		const none = withPart(withValue(found, 'endotoxin', '', 'EU/mL'), 'endotoxin', 'lod', '0.05');
		expect(none.fields['endotoxin']).toEqual({
			bound: 'below-detection',
			unit: 'EU/mL',
			lod: 0.05,
		});
	});
	it('keeps what was said of it when its figure changes, and loses a part that is emptied', () => {
		const said = withPart(withValue(EMPTY, 'ph', '5', null), 'ph', 'method', 'electrode');
		expect(withValue(said, 'ph', '6', null).fields['ph']).toMatchObject({
			value: 6,
			method: 'electrode',
		});
		expect(withPart(said, 'ph', 'method', '').fields['ph']).not.toHaveProperty('method');
	});
	it('makes a report that the desk takes', () => {
		const texts = fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.double().map(String));
		fc.assert(
			fc.property(texts, (text) => {
				const report = withValue(EMPTY, 'particle_conc', text, 'particles/mL');
				expect(batchReportSchema.safeParse(report).success).toBe(true);
			}),
		);
	});
});
