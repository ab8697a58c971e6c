import { describe, expect, it } from 'vitest';
import { REGIONS, usageSourceOf } from '../../vet/index.ts';
import { EMERGENCY_REGIONS, emergencyNumberOf } from './emergency.ts';

describe('the emergency number of a region', () => {
	it('is there for every region of a profile', () => {
		for (const region of REGIONS) expect(emergencyNumberOf(region).number).toMatch(/^\d{3}$/);
	});

	it('is offered with any other region last', () => {
		expect(EMERGENCY_REGIONS.at(-1)).toBe('OTHER');
		expect(new Set(EMERGENCY_REGIONS).size).toBe(EMERGENCY_REGIONS.length);
	});

	it('names a source with a title and a link', () => {
		const unread = EMERGENCY_REGIONS.filter(
			(region) => (usageSourceOf(emergencyNumberOf(region).source)?.url ?? null) === null,
		);
		expect(unread).toEqual([]);
	});

	it('keeps its leading noughts', () => {
		expect(emergencyNumberOf('AU').number).toBe('000');
	});

	it('says where it was read at second hand', () => {
		const second = EMERGENCY_REGIONS.filter(
			(region) => emergencyNumberOf(region).status !== 'confirmed',
		);
		expect(second).toEqual(['CN', 'IN', 'IR', 'SA', 'OTHER']);
	});
});
