import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { describeIssue } from './issue.ts';

const schema = z.strictObject({
	text: z.string().check(z.minLength(2), z.maxLength(4)),
	market: z.optional(z.nullable(z.enum(['EU', 'UK']))),
	names: z.optional(z.array(z.string()).check(z.maxLength(1))),
	day: z.optional(z.iso.date()),
});

function said(value: object): string {
	return describeIssue(schema.safeParse(value).error?.issues[0]);
}

describe('what is wrong with a field', () => {
	it.each([
		[{ text: 'abcde' }, 'At most 4 characters are taken.'],
		[{ text: 'a' }, 'At least 2 characters are needed.'],
		[{ text: 7 }, 'Expected string.'],
		[{ text: 'abc', market: 'MARS' }, 'Expected one of EU, UK.'],
		[{ text: 'abc', names: ['a', 'b'] }, 'At most 1 items are taken.'],
		[{ text: 'abc', score: 1 }, 'Not known here: score.'],
		[{ text: 'abc', day: 'soon' }, 'Invalid input'],
	])('%j: %s', (value, words) => {
		expect(said(value)).toBe(words);
	});

	it('is told even where nothing is known of it', () => {
		expect(describeIssue(undefined)).toBe('Not understood.');
	});
});
