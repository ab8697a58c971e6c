import { describe, expect, it } from 'vitest';
import { effectAnswerSchema, poolAnswerSchema } from '../schema.ts';
import { answerEffect, answerPool } from './pool-input.ts';

const codeOf = (given: ReturnType<typeof answerPool>): string | null =>
	'error' in given && given.error !== undefined ? given.error.code : null;

describe('a line of weigh pool', () => {
	it.each([
		['numbers past reason', { yi: [1e308, -1e308], vi: [1e-300, 1e-300] }, 'too-extreme'],
		['a variance of nought', { yi: [1, 2], vi: [0, 1] }, 'variance-not-positive'],
		['nothing', { yi: [], vi: [] }, 'no-studies'],
		['a word', { yi: ['x'], vi: [1] }, 'input-invalid_type'],
	])('with %s is refused by name', (_name, request, code) => {
		expect(codeOf(answerPool(request))).toBe(code);
	});

	it('says where an interval has no width', () => {
		const given = answerPool({ id: 1, yi: [0.3, 0.3], vi: [0.1, 0.1] });
		const answer = poolAnswerSchema.parse({ id: 1, ...('answer' in given ? given.answer : {}) });
		expect(answer.notes).toEqual(['no-spread']);
		expect(answer.stat).toBeNull();
	});
});

describe('a line of weigh effect', () => {
	it.each([
		[{ measure: 'OR', a: 0, b: 10, c: 0, d: 10 }, 'no-events', 'measure'],
		[{ measure: 'SMCC', m1: 1, sd1: 1, m2: 2, sd2: 1, n: 2 }, 'too-few-people', 'measure'],
		[{ measure: 'SMD', m1: 1, sd1: 1, m2: 2, sd2: 1, n2: 9 }, 'missing', 'n1'],
		[{ measure: 'SMCR', m1: 1, m2: 2, n: 9 }, 'missing', 'sd1'],
		[{ measure: 'RD', a: 1, c: 2, d: 3 }, 'missing', 'b'],
	])('%j is refused by name, and says where', (request, code, path) => {
		const given = answerEffect(request);
		expect('error' in given ? given.error : null).toMatchObject({ code, path });
	});

	it('needs no second spread for a change in units of the first', () => {
		const given = answerEffect({ measure: 'SMCR', m1: 1, sd1: 1, m2: 2, n: 9 });
		const answer = effectAnswerSchema.parse({ id: 1, ...('answer' in given ? given.answer : {}) });
		expect(answer.yi).toBeLessThan(0);
	});
});
