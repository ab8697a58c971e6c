import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCursor, printCursor } from './cursor.ts';

it('reads what it printed', () => {
	const places = fc.record({
		rank: fc.constantFrom(0, 1),
		title: fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !text.includes('\0')),
		id: fc.maxSafeNat(),
	});
	fc.assert(
		fc.property(places, (place) => {
			expect(parseCursor(printCursor(place))).toEqual(place);
		}),
	);
});

it('refuses whatever else is sent', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(parseCursor(text)).toBeNull();
		}),
	);
});

it.each(['', 'W10', 'W29', encode('[5,"a",1]'), encode('[0,"\\u0000",1]'), 'x'.repeat(3_000)])(
	'refuses "%s"',
	(text) => expect(parseCursor(text)).toBeNull(),
);

function encode(text: string): string {
	return Buffer.from(text).toString('base64url');
}
