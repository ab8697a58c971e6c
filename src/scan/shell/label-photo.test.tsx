import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SCAN_STAGES } from '../schema.ts';
import { freePlace } from './label-photo.tsx';
import { shareDone } from './scan-stages.tsx';

const FRAME = { top: 0, height: 100 };

it('leaves a slip beside its name where nothing is in the way', () => {
	expect(freePlace(40, 10, [[0, 20]], FRAME)).toBe(40);
});

it('moves a slip to the nearest place where it hides no word', () => {
	expect(
		freePlace(
			40,
			10,
			[
				[30, 47],
				[60, 70],
			],
			FRAME,
		),
	).toBe(52);
	expect(freePlace(40, 10, [[12, 95]], FRAME)).toBe(7);
});

it('lays a slip over words where the whole photo is full of them, and never outside', () => {
	const places = fc.double({ min: -50, max: 150, noNaN: true });
	fc.assert(
		fc.property(places, (wanted) => {
			const place = freePlace(wanted, 10, [[0, 100]], FRAME);
			expect(place).toBeGreaterThanOrEqual(5);
			expect(place).toBeLessThanOrEqual(95);
		}),
	);
});

it('never goes back while a scan goes on', () => {
	const steps = SCAN_STAGES.flatMap((stage) =>
		[0, 1, 2, 3].map((done) => shareDone({ stage, done, of: 3 })),
	);
	expect(steps).toEqual([...steps].sort((one, other) => one - other));
	expect([steps[0], steps.at(-1)]).toEqual([0, 1]);
});
