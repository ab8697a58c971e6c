import { expect, test } from 'vitest';
import { openAllowance } from './allowance.ts';

function open(aMinute: number) {
	const time = { now: 0 };
	const allowance = openAllowance(aMinute, { now: () => new Date(time.now) });
	const took = (count: number) =>
		Array.from({ length: count }, () => allowance.take()).filter((wait) => wait === null).length;
	return { time, allowance, took };
}

test('lets through as many as it is told, and says when to come again', () => {
	const { took, allowance } = open(3);
	expect(took(10)).toBe(3);
	expect(allowance.take()).toBe(20);
});

test('fills again with time, and never over', () => {
	const { took, time } = open(3);
	took(3);
	time.now = 20_000;
	expect(took(10)).toBe(1);
	time.now = 3_600_000;
	expect(took(10)).toBe(3);
});

test('gives nothing for a clock that goes back', () => {
	const { took, time } = open(3);
	time.now = 60_000;
	took(3);
	time.now = 0;
	expect(took(3)).toBe(0);
});
