import fc from 'fast-check';
import { expect, it } from 'vitest';
import { correctText, type ScannedText } from './correct-text.ts';
import { frameAround, outlinesOf } from './name-outlines.ts';
import type { Point, ScannedLine } from './schema.ts';

/** Each letter is ten wide; lines are twenty apart. */
function scanned(text: string): ScannedText {
	let start = 0;
	const lines = text.split('\n').map((line, row): ScannedLine => {
		let at = start;
		const words = line.split(' ').map((word) => {
			const [left, right, top] = [(at - start) * 10, (at - start + word.length) * 10, row * 20];
			const corners: Point[] = [
				[left, top],
				[right, top],
				[right, top + 15],
				[left, top + 15],
			];
			const one = { text: word, start: at, end: at + word.length, confidence: 0.9 };
			at += word.length + 1;
			return { ...one, outline: corners };
		});
		const whole = { text: line, start, end: start + line.length, confidence: 0.9, words };
		start += line.length + 1;
		return { ...whole, box: [0, row * 20, line.length * 10, 15] };
	});
	return { text, lines };
}

const GIVEN = scanned('Aqua, Gly cerin,\nCentella Callus Exo\nsomes, Parfum');

it('gives a name one band a line', () => {
	const start = GIVEN.text.indexOf('Callus');
	const bands = outlinesOf(GIVEN.lines, start, GIVEN.text.indexOf(', Parfum'));
	expect(bands).toHaveLength(2);
	expect(bands[0]).toEqual([
		[90, 20],
		[150, 20],
		[160, 20],
		[190, 20],
		[190, 35],
		[160, 35],
		[150, 35],
		[90, 35],
	]);
});

it('puts what was typed in the place of what was read', () => {
	const start = GIVEN.text.indexOf('Gly cerin');
	const { text, lines } = correctText(GIVEN, start, start + 9, 'Glycerin');
	expect(text).toBe('Aqua, Glycerin,\nCentella Callus Exo\nsomes, Parfum');
	expect(lines[0]?.words.map((word) => word.text)).toEqual(['Aqua,', 'Glycerin,']);
	expect(lines[1]?.text).toBe('Centella Callus Exo');
	expect(outlinesOf(lines, start, start + 8)[0]?.[0]).toEqual([60, 0]);
});

it('keeps both places of a name that went over two lines', () => {
	const start = GIVEN.text.indexOf('Exo');
	const { text, lines } = correctText(GIVEN, start, start + 9, 'Exosomes');
	expect(text).toBe('Aqua, Gly cerin,\nCentella Callus Exosomes, Parfum');
	expect(lines.flatMap((line) => line.words).at(-1)?.text).toBe('Parfum');
});

it('finds every word where the text says it is, whatever was typed wherever', () => {
	const words = fc.array(fc.constantFrom('Aqua,', 'Milk', 'Exosomes,', '7', 'CI'), {
		minLength: 1,
	});
	fc.assert(
		fc.property(
			fc.array(words, { minLength: 1, maxLength: 5 }),
			fc.nat(),
			fc.string(),
			(rows, seed, typed) => {
				const given = scanned(rows.map((row) => row.join(' ')).join('\n'));
				const all = given.lines.flatMap((line) => line.words);
				const word = all[seed % all.length];
				if (word === undefined) return;
				const { text, lines } = correctText(given, word.start, word.end, typed);
				for (const line of lines) {
					expect(text.slice(line.start, line.end)).toBe(line.text);
					for (const one of line.words) expect(text.slice(one.start, one.end)).toBe(one.text);
				}
				expect(text.length).toBe(given.text.length + typed.length - word.text.length);
			},
		),
	);
});

it('frames what was read, and the whole photo where nothing was', () => {
	const photo = { width: 400, height: 300 };
	const points: Point[] = [
		[50, 60],
		[200, 80],
	];
	expect(frameAround(points, photo, 30)).toEqual({ left: 20, top: 30, width: 210, height: 80 });
	expect(frameAround([], photo, 30)).toEqual({ left: 0, top: 0, ...photo });
});
