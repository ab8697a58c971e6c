import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkChange,
	checkInterval,
	checkT,
	chiUpper,
	cumulative,
	grim,
	impliedCorrelation,
	METHODS,
	normalTwoSided,
	poolEffects,
	printed,
	refusalOf,
	sensitivityOfPairs,
	sizeOfEvents,
	sizeOfMeans,
	sizeOfPairs,
	subgroups,
	TESTS,
	trimAndFill,
	tTwoSided,
	welchP,
} from './index.ts';

const study = fc.record({
	yi: fc.double({ min: -3, max: 3, noNaN: true }),
	vi: fc.double({ min: 0.01, max: 2, noNaN: true }),
});
const studies = fc.array(study, { minLength: 2, maxLength: 12 });
const how = fc.record({
	method: fc.constantFrom(...METHODS),
	test: fc.constantFrom(...TESTS),
});
const split = (given: readonly { readonly yi: number; readonly vi: number }[]) =>
	[given.map((one) => one.yi), given.map((one) => one.vi)] as const;

describe('the tails', () => {
	// R: pnorm, pt, pchisq.
	it.each([
		[normalTwoSided(1.96), 0.049_995_790_296_440_9],
		[normalTwoSided(12), 3.552_964_224_155_358e-33],
		[tTwoSided(2.5, 4), 0.066_766_544_811_988_13],
		[chiUpper(20, 3), 0.000_169_742_435_552_825],
	])('%d', (given, expected) => {
		expect(Math.abs(given - expected) / expected).toBeLessThan(1e-10);
	});
});

describe('a pool', () => {
	it('does not hang on the order of the studies', () => {
		fc.assert(
			fc.property(studies, how, (given, options) => {
				const one = poolEffects(...split(given), options);
				const other = poolEffects(...split([...given].reverse()), options);
				expect(other.beta).toBeCloseTo(one.beta, 6);
				expect(other.tau2).toBeCloseTo(one.tau2, 5);
			}),
			{ numRuns: 200 },
		);
	});

	it('moves as its studies move, and its spread stays', () => {
		fc.assert(
			fc.property(studies, how, fc.integer({ min: -5, max: 5 }), (given, options, shift) => {
				const one = poolEffects(...split(given), options);
				const moved = given.map(({ yi, vi }) => ({ yi: yi + shift, vi }));
				const other = poolEffects(...split(moved), options);
				expect(other.beta).toBeCloseTo(one.beta + shift, 6);
				expect(other.se).toBeCloseTo(one.se, 6);
			}),
			{ numRuns: 200 },
		);
	});

	it('of one study is that study, whatever the method', () => {
		for (const method of METHODS) {
			const one = poolEffects([0.3], [0.05], { method, test: 'knha' });
			expect(one).toMatchObject({ k: 1, tau2: 0, Q: 0, Qp: 1, pi_lb: null });
			expect(one.beta).toBeCloseTo(0.3, 12);
		}
	});

	it.each([
		['no studies', [], [], 'no-studies'],
		['a variance of nought', [1, 2], [0.1, 0], 'variance-not-positive'],
		['a negative variance', [1, 2], [0.1, -1], 'variance-not-positive'],
		['one variance fewer', [1, 2], [0.1], 'unequal-lengths'],
		['a number that is none', [1, Number.NaN], [0.1, 0.1], 'not-finite'],
	])('refuses %s', (_name, yi, vi, refusal) => {
		expect(refusalOf(yi, vi)).toBe(refusal);
	});
});

describe('an effect size', () => {
	const MEANS = { m1: 10, sd1: 2, n1: 20, m2: 12, sd2: 2, n2: 20 };

	it.each([
		['a negative spread', sizeOfMeans('MD', { ...MEANS, sd1: -1 }), 'sd-negative'],
		['no spread at all', sizeOfMeans('SMD', { ...MEANS, sd1: 0, sd2: 0 }), 'spread-zero'],
		['one person', sizeOfMeans('MD', { ...MEANS, n1: 1 }), 'too-few-people'],
		['a ratio of a negative mean', sizeOfMeans('ROM', { ...MEANS, m1: -1 }), 'mean-not-positive'],
		['no events', sizeOfEvents('RR', { a: 0, b: 10, c: 0, d: 10 }), 'no-events'],
		['everybody with the event', sizeOfEvents('OR', { a: 10, b: 0, c: 10, d: 0 }), 'no-events'],
		['a negative count', sizeOfEvents('RD', { a: -1, b: 10, c: 0, d: 10 }), 'count-negative'],
		[
			'a correlation past one',
			sizeOfPairs('MC', { m1: 1, sd1: 1, m2: 2, sd2: 1, n: 9, r: 1.2 }),
			'correlation-out-of-range',
		],
	])('refuses %s', (_name, size, refusal) => {
		expect(size).toEqual({ refusal });
	});

	it('turns its sign with the sides', () => {
		const turned = { m1: 12, sd1: 2, n1: 20, m2: 10, sd2: 2, n2: 20 };
		const [one, other] = [sizeOfMeans('SMD', MEANS), sizeOfMeans('SMD', turned)];
		if ('refusal' in one || 'refusal' in other) throw new Error('refused');
		expect(other.yi).toBeCloseTo(-one.yi, 12);
		expect(other.vi).toBeCloseTo(one.vi, 12);
	});
});

describe('two sides of a face', () => {
	it('is the surer the more the sides go together', () => {
		const runs = sensitivityOfPairs('MC', { m1: 12, sd1: 3, m2: 14, sd2: 3, n: 25 });
		expect(runs.map(({ r }) => r)).toEqual([0.2, 0.5, 0.8]);
		const spreads = runs.map(({ size }) => size.vi);
		expect([...spreads].sort((a, b) => b - a)).toEqual(spreads);
	});

	it('shows the correlation that a printed interval implies', () => {
		// Yen 2026: spreads 2.58 and 2.35, 60 people, 3.32 (2.55 to 4.08).
		const r = impliedCorrelation({ sd1: 2.58, sd2: 2.35, n: 60 }, { low: 2.55, high: 4.08 });
		expect(r).toBeCloseTo(0.28, 2);
		expect(impliedCorrelation({ sd1: 1, sd2: 1, n: 60 }, { low: -9, high: 9 })).toBeNull();
	});
});

describe('printed numbers worked out again', () => {
	const print = (text: string) => {
		const value = printed(text);
		if (value === null) throw new Error(`${text} is no number`);
		return value;
	};

	it('a mean that no whole numbers have is named', () => {
		expect(grim(print('3.45'), 20)).toBeNull();
		expect(grim(print('3.47'), 20)).toMatchObject({ code: 'grim', printed: 3.47 });
	});

	it('a t fits by Welch or pooled, within the rounding of what was printed', () => {
		const means = {
			m1: print('10.74'),
			sd1: print('2.50'),
			n1: 27,
			m2: print('15.78'),
			sd2: print('3.26'),
			n2: 18,
		};
		expect(checkT(print('5.54'), means)).toBeNull();
		expect(checkT(print('5.86'), means)).toBeNull();
		expect(checkT(print('7.54'), means)).toMatchObject({ code: 't-from-means', printed: 7.54 });
		const plain = { m1: 10.74, sd1: 2.5, n1: 27, m2: 15.78, sd2: 3.26, n2: 18 };
		expect(welchP(plain)).toBeLessThan(0.0001);
	});

	it('a change that start and end do not give is named', () => {
		expect(checkChange(print('-31.9'), print('15.78'), print('10.74'))).toBeNull();
		expect(checkChange(print('-13.9'), print('15.78'), print('10.74'))?.code).toBe(
			'percent-change',
		);
	});

	it('an estimate beside the middle of its interval is named', () => {
		expect(checkInterval(print('3.32'), print('2.55'), print('4.08'))).toBeNull();
		expect(checkInterval(print('3.52'), print('2.55'), print('4.08'))?.code).toBe(
			'interval-lopsided',
		);
	});

	it('is no number with a word in it', () => {
		expect(printed('about 3')).toBeNull();
		expect(printed('−3,5')).toEqual({ value: -3.5, decimals: 1 });
	});
});

describe('around a pool', () => {
	it('adds up study by study, and compares groups', () => {
		const [yi, vi] = [
			[0.1, 0.3, 0.9, 1.1],
			[0.1, 0.1, 0.1, 0.1],
		];
		const options = { method: 'EE', test: 'z' } as const;
		const steps = cumulative(yi, vi, options);
		expect(steps.map(({ k }) => k)).toEqual([1, 2, 3, 4]);
		expect(steps.at(-1)).toEqual(poolEffects(yi, vi, options));
		const { groups, between } = subgroups(yi, vi, ['laser', 'laser', 'skin', 'skin'], options);
		expect(groups.map(({ name }) => name)).toEqual(['laser', 'skin']);
		expect(between?.df).toBe(1);
		expect(between?.p).toBeLessThan(0.05);
		expect(subgroups(yi, vi, ['a', 'a', 'a', 'a'], options).between).toBeNull();
	});

	it('fills in nothing where the studies lie evenly', () => {
		const filled = trimAndFill([-0.4, -0.2, 0, 0.2, 0.4], [0.1, 0.1, 0.1, 0.1, 0.1]);
		expect(filled?.missing).toBe(0);
		expect(trimAndFill([1, 2], [1, 1])).toBeNull();
	});
});
