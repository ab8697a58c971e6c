/** One line out of several readings of it: the chain of words, none over another, that are likeliest. */
import type { ReadWord, WordJudge } from './read-word.ts';

const PLAIN = 0.15;
const SURE = 0.5;
const KNOWN = 1;
const AGREED = 1;
/** Words may overlap by this share of the shorter one. */
const OVERLAP = 0.3;

/** The best chain from left to right. Work: words times words of one line. */
export function mergeWords(
	readings: readonly (readonly ReadWord[])[],
	judge: WordJudge,
): readonly ReadWord[] {
	const [only, ...others] = readings;
	if (only === undefined) return [];
	if (others.length === 0) return only;
	const words = readings
		.flatMap((reading, pass) =>
			reading.map((word) => ({ word, worth: worthOf(word, pass, readings, judge) })),
		)
		.sort((one, other) => one.word.right - other.word.right);
	const best: { worth: number; before: number }[] = [];
	words.forEach(({ word, worth }, at) => {
		let [most, before] = [0, -1];
		for (let other = 0; other < at; other += 1) {
			const left = words[other]?.word;
			if (left === undefined || overlaps(left, word)) continue;
			const sum = best[other]?.worth ?? 0;
			if (sum > most) [most, before] = [sum, other];
		}
		best.push({ worth: most + worth, before });
	});
	let at = best.reduce((top, one, place) => (one.worth > (best[top]?.worth ?? 0) ? place : top), 0);
	const chain: ReadWord[] = [];
	while (at >= 0) {
		const one = words[at];
		if (one !== undefined) chain.push(one.word);
		at = best[at]?.before ?? -1;
	}
	return chain.reverse();
}

function overlaps(one: ReadWord, other: ReadWord): boolean {
	const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
	return shared > OVERLAP * Math.min(one.right - one.left, other.right - other.left);
}

function worthOf(
	word: ReadWord,
	pass: number,
	readings: readonly (readonly ReadWord[])[],
	judge: WordJudge,
): number {
	const key = letters(word.text);
	const agreed = readings.some(
		(reading, other) =>
			other !== pass && reading.some((one) => overlaps(one, word) && letters(one.text) === key),
	);
	const known = key.length > 1 && judge.isKnown(word.text);
	const width = word.right - word.left;
	return width * (PLAIN + SURE * word.confidence + (known ? KNOWN : 0) + (agreed ? AGREED : 0));
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
