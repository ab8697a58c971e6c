import { expect, test } from 'vitest';
import type { BatchReport } from './batch-report-schema.ts';
import { kingdomOf, missingFields } from './missing-fields.ts';
import { unitFactor } from './unit.ts';

const reportOf = (species: string): BatchReport => ({
	gtin: '09506000134352',
	lot: 'A24-17',
	expiry: '2027-03-31',
	fields: { species: { bound: 'claimed', value: species } },
});

test('asks no tetraspanins of plants or bacteria, and plant markers of plants alone', () => {
	for (const species of ['plant', 'bacterial']) {
		const missing = missingFields(reportOf(species));
		for (const id of ['cd9', 'cd63', 'cd81', 'calnexin', 'mycoplasma', 'donor_consent'])
			expect(missing).not.toContain(id);
		expect(missing.includes('plant_markers')).toBe(species === 'plant');
		expect(missing).toContain('particle_conc');
	}
	expect(missingFields(reportOf('human'))).toEqual(
		expect.arrayContaining(['cd9', 'cd63', 'cd81', 'donor_consent']),
	);
});

test('knows a kingdom by its word, and no other', () => {
	expect(kingdomOf(reportOf('Bovine milk'))).toBe('animal');
	expect(kingdomOf(reportOf('Human'))).toBe('human');
	expect(kingdomOf(reportOf('moonstone'))).toBeNull();
});

test('puts units of one quantity into each other, and no others', () => {
	expect(unitFactor('mg/mL', 'ug/mL')).toBe(1_000);
	expect(unitFactor('µg/mL', 'ug/mL')).toBe(1);
	expect(unitFactor('EU/mg', 'EU/mL')).toBeNull();
	expect(unitFactor(undefined, 'EU/mL')).toBeNull();
	expect(unitFactor('toString', 'nm')).toBeNull();
});
