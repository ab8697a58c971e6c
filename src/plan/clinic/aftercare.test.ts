import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGINS, PROCEDURES, usageSourceOf, VET_MARKETS } from '../../vet/index.ts';
import { aftercareOf, controlOf } from './index.ts';

const PLANT_EU = { isSterileForBrokenSkin: true, origin: 'plant' as const, market: 'EU' };

describe('the days about a procedure', () => {
	it('are right to the day across a change of clocks and a leap day', () => {
		const march = aftercareOf('microneedling', '2027-03-26', PLANT_EU).days;
		expect(march.find(({ rule }) => rule === 'PROC-04')).toMatchObject({
			from: '2027-03-26',
			to: '2027-04-02',
		});
		const leap = aftercareOf('peel_superficial', '2028-03-02', PLANT_EU).days;
		expect(leap.find(({ rule }) => rule === 'PROC-19')?.from).toBe('2028-02-26');
		expect(leap.find(({ rule }) => rule === 'PROC-20')?.to).toBe('2028-03-09');
	});
});

describe('a vesicle product', () => {
	it('enters with a sterile label where a confirmed rule does not bar it', () => {
		expect(aftercareOf('microneedling', '2027-03-26', PLANT_EU).vesiclesOut).toEqual([]);
	});

	it('stays out without a sterile label, and where the rules bar it', () => {
		const out = (given: Partial<typeof PLANT_EU> | { origin: 'human' }) =>
			aftercareOf('laser_ablative', '2027-03-26', { ...PLANT_EU, ...given }).vesiclesOut;
		expect(out({ isSterileForBrokenSkin: false })).toEqual(['not-sterile']);
		expect(out({ origin: 'human' })).toEqual(['not-permitted']);
		expect(out({ market: 'IN' })).toEqual(['law-unknown']);
	});

	it('is never injected, whatever the label says and wherever', () => {
		for (const market of VET_MARKETS) {
			const { vesiclesOut } = aftercareOf('injection_exosome', '2027-03-26', {
				...PLANT_EU,
				market,
			});
			expect(vesiclesOut).toContain('injection');
		}
	});

	it('never enters broken skin without a sterile label, anywhere', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PROCEDURES),
				fc.constantFrom(...VET_MARKETS),
				fc.constantFrom(...ORIGINS),
				(type, market, origin) => {
					const product = { isSterileForBrokenSkin: false, origin, market };
					expect(aftercareOf(type, '2027-03-26', product).vesiclesOut).toContain('not-sterile');
				},
			),
		);
	});
});

describe('the control side', () => {
	it('is told with a source that can be opened, where a trial was read', () => {
		for (const type of ['laser_ablative', 'microneedling'] as const) {
			expect(usageSourceOf(controlOf(type)?.because.source ?? '')?.url).toMatch(/^https:/);
		}
		expect(controlOf('wax_face')).toBeNull();
	});

	it('is told for the kind of procedure that was tried, with how its figures were read', () => {
		for (const type of ['ipl', 'laser_hair_removal', 'rf_microneedling'] as const) {
			expect(controlOf(type)).toBeNull();
		}
		expect(controlOf('laser_ablative')).toMatchObject({
			control: { low: 19.9, high: 19.9 },
			because: { status: 'confirmed' },
		});
		expect(controlOf('microneedling')).toMatchObject({
			treated: { low: 12.4, high: 14.4 },
			because: { status: 'secondary' },
		});
	});
});
