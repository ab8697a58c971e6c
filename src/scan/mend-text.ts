/** Puts mended names back into the lines they were read from, word for word. */
import type { Vocabulary } from '../read/index.ts';
import { nearContents, nearHeading } from './mend-frame.ts';
import { mendNames, type Token } from './mend-names.ts';
import type { ReadWord } from './read-word.ts';

export type MendedWord = ReadWord & {
	/** What the engine saw, where that was mended. */
	readonly read?: string;
};

/** The lines with misread names as the vocabulary spells them, in the case of the label. */
export function mendLines(
	lines: readonly (readonly ReadWord[])[],
	vocabulary: Vocabulary,
): readonly (readonly MendedWord[])[] {
	const placed = lines.flatMap((words, line) => words.map((word) => ({ word, line })));
	const tokens = placed.map(
		({ word, line }): Token => ({ text: word.text, confidence: word.confidence, line }),
	);
	const words: (MendedWord | null)[] = placed.map(({ word }) => word);
	const isUpper = mostlyUpper(tokens);
	for (const { from, to, name } of mendNames(tokens, vocabulary)) {
		const parts = share(name.split(' '), tokens.slice(from, to));
		parts.forEach((part, step) => {
			const old = placed[from + step]?.word;
			if (old === undefined) return;
			words[from + step] =
				part === '' ? null : mendedWord(old, isUpper ? part.toUpperCase() : part);
		});
	}
	return lines.map((_, line) =>
		mendFrame(
			words.filter((word, at): word is MendedWord => word !== null && placed[at]?.line === line),
		),
	);
}

/** The set phrases of a line: a heading at its start, or all of it a net content. */
function mendFrame(words: readonly MendedWord[]): readonly MendedWord[] {
	const text = words.map((word) => word.text).join(' ');
	const contents = nearContents(text);
	if (contents !== null) return respelled(words, contents.split(' '));
	const colon = words.slice(0, MOST_HEADING).findIndex((word) => word.text.endsWith(':'));
	const end = colon === -1 ? 1 : colon + 1;
	const head = words.slice(0, end);
	const alone = isFirstName(words[1]?.text ?? '') || (words[0]?.text.length ?? 0) > 8;
	if (colon === -1 && !alone) return words;
	const heading = nearHeading(head.map((word) => word.text).join(' '));
	return heading === null ? words : [...respelled(head, heading.split(' ')), ...words.slice(end)];
}

const MOST_HEADING = 4;
/** Nearly every list begins with water: what stands before it on its line is its heading. */
const isFirstName = (text: string): boolean => /^(?:aqua|water|eau)\b/iu.test(text);

/** Other words over the same stretch of the line, each as sure as the least sure of the old ones. */
function respelled(old: readonly MendedWord[], texts: readonly string[]): readonly MendedWord[] {
	const read = old.map((word) => word.read ?? word.text).join(' ');
	if (read === texts.join(' ')) return old;
	const [left, right] = [old[0]?.left ?? 0, old.at(-1)?.right ?? 0];
	const confidence = Math.min(...old.map((word) => word.confidence));
	const letters = texts.reduce((sum, text) => sum + text.length, 0);
	let passed = 0;
	return texts.map((text) => {
		const from = left + ((right - left) * passed) / letters;
		passed += text.length;
		return {
			text,
			confidence,
			read: from === left ? read : '',
			left: from,
			right: left + ((right - left) * passed) / letters,
		};
	});
}

function mendedWord(old: ReadWord, text: string): MendedWord {
	const end = /[,;.]+$/u.exec(old.text)?.[0] ?? '';
	const whole = text + end;
	return whole === old.text ? old : { ...old, text: whole, read: old.text };
}

/** Words of a name over the tokens that held it: one each, or by their lengths where the numbers differ. */
function share(words: readonly string[], tokens: readonly Token[]): string[] {
	if (words.length === tokens.length) return [...words];
	const parts = tokens.map(() => [] as string[]);
	const total = tokens.reduce((sum, one) => sum + one.text.length, 0);
	const letters = words.reduce((sum, one) => sum + one.length, 0);
	let passed = 0;
	for (const word of words) {
		const middle = ((passed + word.length / 2) / letters) * total;
		let [at, reached] = [0, tokens[0]?.text.length ?? 0];
		while (at < tokens.length - 1 && reached < middle) {
			at += 1;
			reached += tokens[at]?.text.length ?? 0;
		}
		parts[at]?.push(word);
		passed += word.length;
	}
	return parts.map((part) => part.join(' '));
}

function mostlyUpper(tokens: readonly Token[]): boolean {
	const text = tokens.map((one) => one.text).join('');
	const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
	const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
	return upper > 2 * lower;
}
