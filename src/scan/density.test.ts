import { expect, test } from 'vitest';
import { densityOf, nominalWidth } from './density.ts';

/** Words on a cylinder of half-angle `degrees` at the ends of the text. */
function wordsOn(degrees: number) {
	const sine = Math.sin((degrees * Math.PI) / 180);
	return Array.from({ length: 12 }, (_, at) => {
		const x = 100 + at * 70;
		const across = (2 * at) / 11 - 1;
		const nominal = nominalWidth('Glycerin');
		return { x, nominal, width: nominal * Math.sqrt(1 - (sine * across) ** 2) };
	});
}

test.each([20, 45, 60])('a cylinder that turns away by %d degrees is found', (degrees) => {
	const density = densityOf(wordsOn(degrees));
	expect(density?.(485)).toBeCloseTo(1, 1);
	const atEnd = (Math.acos(1 / (density?.(100) ?? 1)) * 180) / Math.PI;
	expect(Math.abs(atEnd - degrees)).toBeLessThan(5);
});

test('a word read at a wrong width does not bend the rest', () => {
	const words = wordsOn(45).map((one, at) => (at === 6 ? { ...one, width: one.width * 3 } : one));
	const density = densityOf(words);
	expect(density?.(100)).toBeGreaterThan(1.2);
});

test('too few words tell nothing', () => {
	expect(densityOf(wordsOn(45).slice(0, 4))).toBeNull();
});
