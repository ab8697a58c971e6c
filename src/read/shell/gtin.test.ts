import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseGtin } from './gtin.ts';

// Numbers of GS1's own examples: General Specifications, and the prefix 952 that GS1 keeps for demonstration.
it.each([
	['9521234567899', '09521234567899'],
	['09521234567899', '09521234567899'],
	['614141000036', '00614141000036'],
	['96385074', '00000096385074'],
	['952 1234-56789 9', '09521234567899'],
])('reads %s', (text, gtin) => {
	expect(parseGtin(text)).toBe(gtin);
});

it.each(['', '9521234567890', '952123456789', '1234567', 'GTIN 9521234567899', '٩٥٢١٢٣٤٥٦٧٨٩٩'])(
	'refuses "%s"',
	(text) => expect(parseGtin(text)).toBeNull(),
);

it('refuses a number of which one digit was changed', () => {
	const digits = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }));
	fc.assert(
		fc.property(digits, ([at, by]) => {
			const changed = [...'9521234567899'].map((digit, place) =>
				place === at ? String((Number(digit) + by) % 10) : digit,
			);
			expect(parseGtin(changed.join(''))).toBeNull();
		}),
	);
});
