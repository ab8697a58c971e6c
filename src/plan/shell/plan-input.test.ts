import { describe, expect, it } from 'vitest';
import { parseScenario } from './plan-input.ts';

const GOOD = {
	start_date: '2027-03-01',
	horizon_days: 56,
	profile: { pregnancy: 'no' },
	products: [{ id: 'exo', kind: 'serum', tags: ['exosome'] }],
};
const pathOf = (given: object) => {
	const parsed = parseScenario(given);
	return 'error' in parsed ? parsed.error.path : null;
};

describe('a scenario', () => {
	it('of the vocabulary is taken', () => {
		expect(pathOf(GOOD)).toBeNull();
	});

	it('may carry what a judge adds', () => {
		expect(pathOf({ ...GOOD, title: 'x', constraints: [] })).toBeNull();
	});

	it.each([
		['start_date', { start_date: '2027-02-29' }],
		['start_date', { start_date: undefined }],
		['horizon_days', { horizon_days: 0 }],
		['horizon_days', { horizon_days: 5_000 }],
		['profile.region', { profile: { region: 'XX' } }],
		['profile.medicines.0', { profile: { medicines: ['aspirine'] } }],
		['profile.allergies.0', { profile: { allergies: ['snake_oil'] } }],
		[
			'profile.medicines',
			{ profile: { medicines: ['isotretinoin_oral', 'isotretinoin_oral_stopped'] } },
		],
		['products.0.kind', { products: [{ id: 'a', kind: 'potion' }] }],
		['products.0.tags.0', { products: [{ id: 'a', kind: 'serum', tags: ['magic'] }] }],
		[
			'products',
			{ products: Array.from({ length: 200 }, (_, at) => ({ id: `${at}`, kind: 'serum' })) },
		],
		['products', { products: [GOOD.products[0], GOOD.products[0]] }],
		['procedures.0.type', { procedures: [{ type: 'haircut', day: 1 }] }],
		['symptoms.0', { symptoms: ['boredom'] }],
		['requests.0', { requests: ['a_pony'] }],
	])('is refused at %s for %j', (path, change) => {
		expect(pathOf({ ...GOOD, ...change })).toBe(path);
	});
});
