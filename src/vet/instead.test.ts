import { describe, expect, it } from 'vitest';
import { costOfWeek, insteadFor, usageSourceOf, WISHES } from './index.ts';

describe('instead', () => {
	it.each(WISHES)('%s has at least one option, each with a source that can be opened', (wish) => {
		const options = insteadFor(wish);
		expect(options.length).toBeGreaterThan(0);
		for (const { because } of options) {
			expect(usageSourceOf(because.source)?.url).toMatch(/^https:/);
		}
	});

	it('calls a laboratory a laboratory', () => {
		const weak = insteadFor('lines').find(({ made }) => made === 'bacteria');
		expect(weak?.evidence).toBe('laboratory');
	});
});

describe('the cost of a week', () => {
	it.each([
		[60, 8, 7.5],
		[0, 8, null],
		[60, 0, null],
	])('of %d over %d weeks is %s', (amount, weeks, cost) => {
		expect(costOfWeek(amount, weeks)).toBe(cost);
	});
});
