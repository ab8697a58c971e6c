import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { confusionDistance, EDIT } from './confusion.ts';

const key = fc.string({ unit: fc.constantFrom(...'abcdefilmnorstul'), maxLength: 14 });
const NO_LIMIT = 100_000;

test('is never more than the plain edit distance at its dearest', () => {
	fc.assert(
		fc.property(
			key,
			key,
			(left, right) =>
				confusionDistance(left, right, NO_LIMIT) <= distance(left, right) * 1.3 * EDIT,
		),
	);
});

test('another figure is another name, a figure taken for a letter is not', () => {
	expect(confusionDistance('peg40stearate', 'peg60stearate', NO_LIMIT)).toBeGreaterThan(2 * EDIT);
	expect(confusionDistance('peg4ostearate', 'peg40stearate', NO_LIMIT)).toBeLessThan(EDIT);
});

test('two letters read as one cost the same from either side, at the limit itself', () => {
	expect(confusionDistance('rn', 'm', 45)).toBe(45);
	expect(confusionDistance('m', 'rn', 45)).toBe(45);
});

test('is zero for equal keys alone', () => {
	fc.assert(
		fc.property(
			key,
			key,
			(left, right) => (confusionDistance(left, right, NO_LIMIT) === 0) === (left === right),
		),
	);
});

test('is the same both ways', () => {
	fc.assert(
		fc.property(
			key,
			key,
			(left, right) =>
				confusionDistance(left, right, NO_LIMIT) === confusionDistance(right, left, NO_LIMIT),
		),
		{ numRuns: 3000 },
	);
});

test('a limit changes nothing but to refuse', () => {
	fc.assert(
		fc.property(key, key, fc.nat({ max: 600 }), (left, right, limit) => {
			const free = confusionDistance(left, right, NO_LIMIT);
			expect(confusionDistance(left, right, limit)).toBe(free <= limit ? free : -1);
		}),
		{ numRuns: 3000 },
	);
});

test.each([
	['phen0xyethanol', 'phenoxyethanol'],
	['sodiurn', 'sodium'],
	['propyleneg1ycol', 'propyleneglycol'],
])('%s costs less than one edit from %s', (left, right) => {
	expect(confusionDistance(left, right, NO_LIMIT)).toBeLessThan(EDIT);
});
