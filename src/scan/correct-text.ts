/** A name that was misread, typed by whoever holds the bottle: the text changes, the places in the photo stay. */
import type { ScannedLine, ScannedWord } from './schema.ts';

export type ScannedText = { readonly text: string; readonly lines: readonly ScannedLine[] };

/** Puts `typed` where the text stood between `start` and `end`. The words it replaces become one word a line. */
export function correctText(
	{ text, lines }: ScannedText,
	start: number,
	end: number,
	typed: string,
): ScannedText {
	const grows = typed.length - (end - start);
	const place = (offset: number): number => (offset >= end ? offset + grows : offset);
	let isPlaced = false;
	const moved = lines.map((line): ScannedLine => {
		const replaced = line.words.filter((word) => word.start < end && word.end > start);
		if (replaced.length === 0) return moveLine(line, place);
		const [first, last] = [replaced[0], replaced.at(-1)];
		// What goes on in the next line keeps its place in the photo there, but all its letters stand in the first.
		const isRest = isPlaced;
		const from = isRest ? start + typed.length : Math.min(start, first?.start ?? start);
		const to = isRest ? from : Math.max(start + typed.length, place(last?.end ?? end));
		isPlaced = true;
		const word = joined(replaced, from, to);
		const words = line.words.flatMap((one) => {
			if (one === first) return [word];
			return replaced.includes(one) ? [] : [moveWord(one, place)];
		});
		const lineStart = isRest ? from : Math.min(line.start, start);
		return { ...line, words, start: lineStart, end: Math.max(place(line.end), to) };
	});
	const corrected = text.slice(0, start) + typed + text.slice(end);
	return {
		text: corrected,
		lines: moved.map((line) => ({
			...line,
			text: corrected.slice(line.start, line.end),
			words: line.words.map((word) => ({ ...word, text: corrected.slice(word.start, word.end) })),
		})),
	};
}

function moveLine(line: ScannedLine, place: (offset: number) => number): ScannedLine {
	return {
		...line,
		start: place(line.start),
		end: place(line.end),
		words: line.words.map((word) => moveWord(word, place)),
	};
}

function moveWord(word: ScannedWord, place: (offset: number) => number): ScannedWord {
	return { ...word, start: place(word.start), end: place(word.end) };
}

/** Typed by a person, so as sure as can be. */
function joined(words: readonly ScannedWord[], start: number, end: number): ScannedWord {
	const half = (word: ScannedWord): number => Math.ceil(word.outline.length / 2);
	const upper = words.flatMap((word) => word.outline.slice(0, half(word)));
	const lower = words.map((word) => word.outline.slice(half(word)));
	return { text: '', start, end, confidence: 1, outline: [...upper, ...lower.reverse().flat()] };
}
