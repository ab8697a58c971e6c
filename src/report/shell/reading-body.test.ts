import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf } from './reading-body.tsx';

const spans = fc
	.uniqueArray(fc.nat(500), { maxLength: 40 })
	.map((cuts) => cuts.sort((a, b) => a - b))
	.map((cuts) =>
		cuts.flatMap((end, at) => (at % 2 === 1 ? [{ start: cuts[at - 1] ?? 0, end }] : [])),
	);

describe('the drawn part of a long text', () => {
	it('is bounded in characters and marks, and never ends inside a marked name', () => {
		fc.assert(
			fc.property(
				spans,
				fc.nat(600),
				fc.integer({ min: 1, max: 20 }),
				(all, mostText, mostMarks) => {
					const end = endOf('x'.repeat(501), all, mostText, mostMarks);
					expect(end).toBeLessThanOrEqual(mostText);
					expect(all.filter((span) => span.end <= end).length).toBeLessThanOrEqual(mostMarks);
					expect(all.some((span) => span.start < end && span.end > end)).toBe(false);
				},
			),
		);
	});

	it('is all of a short one', () => {
		expect(endOf('Aqua, Parfum', [{ start: 6, end: 12 }], 2_400, 300)).toBe(12);
	});
});
