import { expect, test } from 'vitest';
import { componentsOf, visitInk } from './components.ts';
import type { Ink } from './ink.ts';

/** Ink drawn as text: `#` is a dark stroke, `o` a light one. */
function inkOf(rows: readonly string[]): Ink {
	const width = rows[0]?.length ?? 0;
	const signs = rows.join('').split('');
	const depth = Float32Array.from(signs, (sign) => (sign === '#' ? 20 : sign === 'o' ? -20 : 0));
	const plain = new Float32Array(depth.length);
	return { width, height: rows.length, paper: plain, depth, threshold: plain.map(() => 10) };
}

const LETTER = ['......', '.####.', '.#....', '.#....', '.####.', '......'];

test('a mark is what touches, corners too', () => {
	const ink = inkOf(['.......', '.##....', '.##....', '...##..', '...##..', '.......']);
	expect(componentsOf(ink, 'dark')).toEqual([
		{ left: 1, top: 1, right: 5, bottom: 5, area: 8, depth: 20 },
	]);
});

test('dark letters and light ones are told apart', () => {
	const light = LETTER.map((row) => row.replaceAll('#', 'o'));
	expect(componentsOf(inkOf(LETTER), 'light')).toEqual([]);
	expect(componentsOf(inkOf(light), 'light')).toHaveLength(1);
});

test('what touches the frame is cut off and no letter', () => {
	expect(componentsOf(inkOf(LETTER.map((row) => row.slice(1))), 'dark')).toEqual([]);
});

test('a ruled line is no letter', () => {
	expect(
		componentsOf(
			inkOf(['', '#'.repeat(40), '#'.repeat(40), ''].map((row) => `.${row.padEnd(40, '.')}.`)),
			'dark',
		),
	).toEqual([]);
});

test('at most about as many pixels are visited as were asked for', () => {
	const ink = inkOf(LETTER);
	const marks = componentsOf(ink, 'dark');
	let visits = 0;
	visitInk(marks, ink, 1, 5, () => {
		visits += 1;
	});
	expect(visits).toBe(5);
});
