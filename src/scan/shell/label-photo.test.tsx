import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SCAN_STAGES } from '../schema.ts';
import { spread } from './label-photo.tsx';
import { shareDone } from './scan-stages.tsx';

it('keeps slips apart, in their order and on the photo, wherever their names stand', () => {
	const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7 });
	fc.assert(
		fc.property(places, (given) => {
			const wanted = [...given].sort((one, other) => one - other);
			const spaced = spread(wanted, 0.1);
			expect(spaced).toHaveLength(wanted.length);
			spaced.forEach((place, at) => {
				expect(place).toBeGreaterThanOrEqual(0.049);
				expect(place).toBeLessThanOrEqual(0.951);
				if (at > 0) expect(place - (spaced[at - 1] ?? 0)).toBeGreaterThan(0.099);
			});
		}),
	);
});

it('leaves slips beside their names where there is room', () => {
	expect(spread([0.2, 0.5, 0.8], 0.1)).toEqual([0.2, 0.5, 0.8]);
});

it('never goes back while a scan goes on', () => {
	const steps = SCAN_STAGES.flatMap((stage) =>
		[0, 1, 2, 3].map((done) => shareDone({ stage, done, of: 3 })),
	);
	expect(steps).toEqual([...steps].sort((one, other) => one - other));
	expect([steps[0], steps.at(-1)]).toEqual([0, 1]);
});
