/** Sets on which programs for pooling go wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	eggerTest,
	METHODS,
	poolEffects,
	profileInterval,
	refusalOf,
	sizeOfPairs,
	subgroups,
	TESTS,
	trimAndFill,
} from './index.ts';

const study = fc.record({
	yi: fc.double({ min: -3, max: 3, noNaN: true }),
	vi: fc.double({ min: 0.01, max: 2, noNaN: true }),
});

describe('a pool', () => {
	// Paule and Mandel's root is found to an absolute 6e-5, as the reference finds it.
	it.each(METHODS.filter((one) => one !== 'PM'))('by %s does not hang on the unit', (method) => {
		fc.assert(
			fc.property(
				fc.array(study, { minLength: 2, maxLength: 8 }),
				fc.constantFrom(1e-6, 1e-3, 1e3, 1e6),
				(given, unit) => {
					const [yi, vi] = [given.map((one) => one.yi), given.map((one) => one.vi)];
					const one = poolEffects(yi, vi, { method, test: 'z' });
					const other = poolEffects(
						yi.map((y) => y * unit),
						vi.map((v) => v * unit ** 2),
						{ method, test: 'z' },
					);
					expect(other.beta / unit).toBeCloseTo(one.beta, 6);
					expect(other.se / unit).toBeCloseTo(one.se, 6);
					expect(other.tau2 / unit ** 2).toBeCloseTo(one.tau2, 5);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('of tiny effects is not swallowed by the tolerance of a root finder', () => {
		const [yi, vi] = [
			[1.1e-4, 0.9e-4, 1.4e-4],
			[2e-11, 3e-11, 2e-11],
		];
		const { tau2, se } = poolEffects(yi, vi, { method: 'PM', test: 'z' });
		expect(tau2).toBeLessThan(1e-8);
		expect(se).toBeLessThan(1e-4);
		const [, high] = profileInterval(yi, vi, tau2).tau2;
		expect(high).toBeLessThan(1e-6);
	});

	it.each(METHODS.filter((one) => one !== 'EE'))(
		'by %s of studies far apart finds that they differ and does not fall back to 0',
		(method) => {
			const apart = poolEffects([-900, 40, 1300], [0.5, 0.01, 0.9], { method, test: 'z' });
			expect(apart.hasFallenBack).toBe(false);
			expect(apart.tau2).toBeGreaterThan(10_000);
		},
	);

	it('about a great mean keeps the digits of a small spread', () => {
		const [yi, vi] = [
			[0.4, -1.1, 0.7],
			[0.5, 0.4, 0.9],
		];
		const near = poolEffects(yi, vi, { method: 'ML', test: 'z' });
		const far = poolEffects(
			yi.map((y) => y + 1e6),
			vi,
			{ method: 'ML', test: 'z' },
		);
		expect(far.tau2).toBeCloseTo(near.tau2, 8);
		expect(far.hasFallenBack).toBe(false);
	});

	it('of effects that are all alike says that its interval has no width', () => {
		const alike = poolEffects([0.3, 0.3, 0.3], [0.1, 0.2, 0.1], { method: 'REML', test: 'knha' });
		expect(alike).toMatchObject({ isWithoutSpread: true, se: 0, stat: null, p: 0 });
		const nought = poolEffects([0, 0], [0.1, 0.1], { method: 'DL', test: 'knha' });
		expect(nought).toMatchObject({ isWithoutSpread: true, stat: null, p: null });
	});

	it('of numbers past what a double can square is refused', () => {
		expect(refusalOf([1e308, -1e308], [1, 1])).toBe('too-extreme');
		expect(refusalOf([1, 2], [1e-320, 1])).toBe('too-extreme');
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						fc.double({ min: -1e60, max: 1e60, noNaN: true }),
						fc.double({ min: 1e-60, max: 1e60, noNaN: true }),
					),
					{ minLength: 2, maxLength: 5 },
				),
				fc.constantFrom(...METHODS),
				fc.constantFrom(...TESTS),
				(given, method, test) => {
					const [yi, vi] = [given.map(([y]) => y), given.map(([, v]) => v)];
					const { beta, se, ci_lb, tau2, Q } = poolEffects(yi, vi, { method, test });
					for (const value of [beta, se, ci_lb, tau2, Q]) expect(value).not.toBeNaN();
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe('around a pool', () => {
	it('an end of an interval that was not reached is said to be open', () => {
		expect(profileInterval([-30, 30], [0.1, 0.1], 1).isOpen).toBe(true);
		expect(profileInterval([0.1, 0.3, 0.2], [0.1, 0.1, 0.1], 0)).toMatchObject({ isOpen: false });
	});

	it('studies that lie on the centre are on no side of it', () => {
		const filled = trimAndFill([0.3, 0.3, 0.3, 0.3], [0.1, 0.2, 0.3, 0.1], { side: 'right' });
		expect(filled).toMatchObject({ missing: 0, side: 'right' });
	});

	it('groups of studies that are all alike are not set against each other', () => {
		const [yi, vi] = [
			[0.3, 0.3, 0.5, 0.9],
			[0.1, 0.2, 0.1, 0.1],
		];
		const names = ['a', 'a', 'b', 'b'];
		expect(subgroups(yi, vi, names, { method: 'REML', test: 'knha' }).between).toBeNull();
		expect(subgroups(yi, vi, names, { method: 'REML', test: 'z' }).between?.df).toBe(1);
	});

	it('errors that differ by rounding alone have no slope', () => {
		expect(eggerTest([1, 2, 3], [0.09, 0.3 * 0.3, (0.1 + 0.2) ** 2])).toBeNull();
	});

	it('two pairs are too few for a standardised change', () => {
		const pairs = { m1: 1, sd1: 1, m2: 2, sd2: 1, n: 2, r: 0.5 };
		expect(sizeOfPairs('SMCC', pairs)).toEqual({ refusal: 'too-few-people' });
		expect(sizeOfPairs('MC', pairs)).toMatchObject({ yi: -1 });
	});
});
