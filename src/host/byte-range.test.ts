import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangeOf } from './byte-range.ts';

it.each([
	['bytes=0-9', 100, { first: 0, last: 9 }],
	['bytes=90-', 100, { first: 90, last: 99 }],
	['bytes=90-400', 100, { first: 90, last: 99 }],
	['bytes=-10', 100, { first: 90, last: 99 }],
	['bytes=-400', 100, { first: 0, last: 99 }],
	['bytes=100-', 100, 'none'],
	['bytes=-0', 100, 'none'],
	['bytes=0-', 0, 'none'],
])('takes "%s" of %i bytes', (header, size, range) => {
	expect(rangeOf(header, size)).toEqual(range);
});

it.each([null, '', 'bytes=-', 'bytes=9-0', 'bytes=0-1,3-4', 'lines=0-9', 'bytes=a-b'])(
	'means the whole by "%s"',
	(header) => {
		expect(rangeOf(header, 100)).toBeNull();
	},
);

it('never leaves the file', () => {
	fc.assert(
		fc.property(fc.nat(), fc.nat(), fc.nat(5_000), (first, last, size) => {
			const range = rangeOf(`bytes=${first}-${last}`, size);
			if (range === null || range === 'none') return;
			expect(range.first).toBeLessThanOrEqual(range.last);
			expect(range.last).toBeLessThan(size);
		}),
	);
});
