import { expect, test } from 'vitest';
import { UNSTRETCHED } from './line-image.ts';
import type { ReadWord } from './read-word.ts';
import { isReadable, scannedLines } from './scanned-lines.ts';
import type { View } from './view.ts';

const flat = { left: 0, right: 900, top: 0, bottom: 100, p: [0, 0, 0, 0], q: [0, 0, 0, 0] };
const plane = { width: 1, height: 1, data: new Float32Array(1) };
const line = {
	base: 40,
	cap: 20,
	contrast: 90,
	left: 0,
	right: 900,
	sureLeft: 0,
	sureRight: 900,
	marks: [],
};
const view: View = {
	turn: 0,
	label: {
		polarity: 'dark',
		warp: flat,
		lines: [line],
		source: plane,
		photo: new Uint8Array(1),
		stretch: UNSTRETCHED,
	},
	toPhoto: (x, y) => [2 * x, 2 * y],
};
const judge = { isKnown: (text: string) => text === 'Glycerin' };
const word = (text: string, left: number, right: number, confidence = 0.9): ReadWord => ({
	text,
	left,
	right,
	confidence,
});

test('words stand where the text says, and in the pixels of the photo', () => {
	const [scanned] = scannedLines(view, [[word('Aqua,', 10, 60), word('Glycerin', 70, 150)]], judge);
	expect(scanned?.text).toBe('Aqua, Glycerin');
	expect(scanned?.words.map(({ start, end }) => [start, end])).toEqual([
		[0, 5],
		[6, 14],
	]);
	expect(scanned?.box).toEqual([20, 34, 280, 56]);
});

test.each([
	[
		'Hangul told letter by letter is one word',
		[word('병', 0, 20), word('풀', 22, 42), word('소포,', 44, 90)],
		'병풀소포,',
	],
	['a blank of Hangul stays', [word('인체', 0, 40), word('줄기세포', 55, 130)], '인체 줄기세포'],
	['kana are set wide', [word('エク', 0, 40), word('ソ', 52, 70)], 'エクソ'],
	['Latin after Han is parted', [word('酸', 0, 20), word('Na、', 22, 60)], '酸 Na、'],
])('%s', (_, words, text) => {
	expect(scannedLines(view, [words], judge)[0]?.text).toBe(text);
});

test.each([
	['two letters that are hardly believed', [word('ee', 0, 9, 0.3)], false],
	[
		'a line that is hardly believed, with a known name',
		[word('Glycerin', 0, 80, 0.2), word('xq', 90, 99, 0.2)],
		true,
	],
	['one word that is hardly believed', [word('Molasses', 0, 80, 0.05)], false],
	['a sure number', [word('12', 0, 20, 0.95)], true],
	['nothing', [], false],
])('%s: readable or not', (_, words, readable) => {
	expect(isReadable(words, judge)).toBe(readable);
});
