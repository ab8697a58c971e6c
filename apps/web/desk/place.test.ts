import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlace, printPlace } from './place.ts';

test('an address leads back to the place that it was made of', () => {
	const lots = fc.record({
		kind: fc.constant('lot' as const),
		gtin: fc.stringMatching(/^\d{14}$/),
		lot: fc.stringMatching(/^[!-~]{1,20}$/),
	});
	fc.assert(
		fc.property(lots, (place) => {
			expect(parsePlace(printPlace(place))).toEqual(place);
		}),
	);
});

test.each(['', '#', '#nowhere', '#lot/1', '#lot/1/%E0%A4', '#invite/', '#draft'])(
	'%s leads to the passports',
	(hash) => {
		expect(parsePlace(hash)).toEqual({ kind: 'passports' });
	},
);
