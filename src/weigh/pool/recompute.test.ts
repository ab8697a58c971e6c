import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkChange,
	checkInterval,
	checkP,
	checkT,
	grim,
	type Printed,
	type PrintedP,
	printed,
	printedP,
	tTwoSided,
	welchP,
} from './index.ts';

function print(text: string): Printed {
	const value = printed(text);
	if (value === null) throw new Error(`${text} is no number`);
	return value;
}

function printP(text: string): PrintedP {
	const value = printedP(text);
	if (value === null) throw new Error(`${text} is no p`);
	return value;
}

const arm = fc.record({
	mean: fc.double({ min: 0, max: 20, noNaN: true }),
	sd: fc.double({ min: 0.2, max: 5, noNaN: true }),
	n: fc.integer({ min: 2, max: 60 }),
});
const places = fc.integer({ min: 0, max: 3 });
type Arm = { readonly mean: number; readonly sd: number; readonly n: number };

const shown = (one: Arm, other: Arm, digits: number) => ({
	m1: print(one.mean.toFixed(digits)),
	sd1: print(one.sd.toFixed(digits)),
	n1: one.n,
	m2: print(other.mean.toFixed(digits)),
	sd2: print(other.sd.toFixed(digits)),
	n2: other.n,
});
const pooledT = (one: Arm, other: Arm): number => {
	const df = one.n + other.n - 2;
	const variance = ((one.n - 1) * one.sd ** 2 + (other.n - 1) * other.sd ** 2) / df;
	return (one.mean - other.mean) / Math.sqrt(variance * (1 / one.n + 1 / other.n));
};
const asTwo = (one: Arm, other: Arm) => ({
	m1: one.mean,
	sd1: one.sd,
	n1: one.n,
	m2: other.mean,
	sd2: other.sd,
	n2: other.n,
});

describe('numbers that were worked out and rounded honestly', () => {
	it('are never called misprints: t and p', () => {
		fc.assert(
			fc.property(arm, arm, places, (one, other, digits) => {
				const given = shown(one, other, digits);
				const t = pooledT(one, other);
				expect(checkT(print(t.toFixed(2)), given)).toBeNull();
				for (const p of [welchP(asTwo(one, other)), tTwoSided(t, one.n + other.n - 2)]) {
					expect(checkP(printP((p ?? 1).toFixed(3)), given)).toBeNull();
					expect(checkP(printP(((p ?? 1) / 2).toFixed(3)), given)).toBeNull();
					if (p !== null && p < 0.05) expect(checkP(printP('p<0.05'), given)).toBeNull();
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('are never called misprints: means of whole numbers', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(500), places, (n, sum, digits) => {
				expect(grim(print((sum / n).toFixed(digits)), n)).toBeNull();
			}),
			{ numRuns: 500 },
		);
	});

	it('are never called misprints: changes and intervals', () => {
		const value = fc.double({ min: 1, max: 40, noNaN: true });
		fc.assert(
			fc.property(value, value, places, (one, other, digits) => {
				const [a, b] = [print(one.toFixed(digits)), print(other.toFixed(digits))];
				const change = ((100 * (other - one)) / one).toFixed(1);
				expect(checkChange(print(change), a, b)).toBeNull();
				expect(checkChange(print(change.replace('-', '')), a, b)).toBeNull();
				expect(checkInterval(print(((one + other) / 2).toFixed(digits)), a, b)).toBeNull();
				const middle = print(Math.sqrt(one * other).toFixed(digits));
				expect(checkInterval(middle, a, b, 'ratio')).toBeNull();
			}),
			{ numRuns: 500 },
		);
	});
});

describe('numbers that cannot be', () => {
	const means = {
		m1: print('10.74'),
		sd1: print('2.50'),
		n1: 27,
		m2: print('15.78'),
		sd2: print('3.26'),
		n2: 18,
	};

	it('are named: a p that the means do not give', () => {
		expect(checkP(printP('<0.001'), means)).toBeNull();
		expect(checkP(printP('0.44'), means)).toMatchObject({ code: 'p-from-means', printed: 0.44 });
		expect(checkP(printP('>0.05'), means)?.code).toBe('p-from-means');
		const near = { ...means, m2: print('10.80') };
		expect(checkP(printP('p < .001'), near)?.code).toBe('p-from-means');
	});

	it('are named: an interval of a ratio that is even where it must not be', () => {
		const [low, high] = [print('0.50'), print('2.00')];
		expect(checkInterval(print('1.00'), low, high, 'ratio')).toBeNull();
		expect(checkInterval(print('1.25'), low, high, 'ratio')?.code).toBe('interval-lopsided');
	});
});

describe('what cannot be worked out', () => {
	it('accuses nobody', () => {
		const alone = {
			m1: print('1.0'),
			sd1: print('0.0'),
			n1: 1,
			m2: print('2.0'),
			sd2: print('0.0'),
			n2: 1,
		};
		expect(checkT(print('9.99'), alone)).toBeNull();
		expect(checkP(printP('0.99'), alone)).toBeNull();
		expect(welchP({ m1: 5, sd1: 1, n1: 1, m2: 3, sd2: 1, n2: 10 })).toBeNull();
		expect(welchP({ m1: 5, sd1: 0, n1: 9, m2: 3, sd2: 0, n2: 9 })).toBeNull();
		expect(grim(print('3.47'), 2.5)).toBeNull();
	});

	it('is a comma that may part thousands', () => {
		expect(printed('1,234')).toBeNull();
		expect(printed('0,234')).toEqual({ value: 0.234, decimals: 3 });
		expect(printed('1,23')).toEqual({ value: 1.23, decimals: 2 });
	});

	it('is a t of nought between means that rounding may turn', () => {
		const near = {
			m1: print('3.4'),
			sd1: print('1.00'),
			n1: 5000,
			m2: print('3.43'),
			sd2: print('1.00'),
			n2: 5000,
		};
		expect(checkT(print('0.10'), near)).toBeNull();
		expect(checkP(printP('0.92'), near)).toBeNull();
	});
});
