/** Several names with no comma between them. */
import { asItem, type Find, trimmed } from './bare-name.ts';
import { nameKey } from './letters.ts';
import type { ListItem, Span } from './list-item.ts';
import type { Vocabulary } from './vocabulary.ts';

const MOST_WORDS = 48;
const LONGEST_RUN = 9;
/** Longest stretch in which dropped commas are looked for, in letters. */
const LONGEST_ROW = 1200;

/** The fewest known names that cover every word of the piece; null if any word is left over. */
export function withoutCommas(
	text: string,
	span: Span,
	vocabulary: Vocabulary,
	find: Find,
): ListItem[] | null {
	if (span.end - span.start > LONGEST_ROW) return null;
	const words = wordSpans(text, span);
	if (words.length < 2 || words.length > MOST_WORDS) return null;
	const steps: Step[] = [{ names: 0, from: -1, item: null }];
	for (let from = 0; from < words.length; from += 1) {
		const here = steps[from];
		if (here === undefined) continue;
		for (const { to, item } of namesFrom(text, words, from, vocabulary, find)) {
			const known = steps[to]?.names ?? Infinity;
			if (here.names + 1 < known) steps[to] = { names: here.names + 1, from, item };
		}
	}
	return traced(steps, words.length);
}

/** The best way to a place between two words: how many names, and the last of them. */
type Step = { readonly names: number; readonly from: number; readonly item: ListItem | null };

function wordSpans(text: string, { start, end }: Span): Span[] {
	const found = text.slice(start, end).matchAll(/\S+/gu);
	return [...found].map((word) => ({
		start: start + word.index,
		end: start + word.index + word[0].length,
	}));
}

function* namesFrom(
	text: string,
	words: readonly Span[],
	from: number,
	vocabulary: Vocabulary,
	find: Find,
) {
	const first = words[from];
	for (let to = from + 1; first && to <= Math.min(words.length, from + LONGEST_RUN); to += 1) {
		const piece = trimmed(text, { start: first.start, end: words[to - 1]?.end ?? first.end });
		const item = piece && asItem(text, piece, vocabulary, find);
		if (item && !isBareVesicleWord(item, vocabulary)) yield { to, item };
	}
}

/** "Extracellular Vesicles" is no name of its own where a source may stand before it. */
function isBareVesicleWord(item: ListItem, vocabulary: Vocabulary): boolean {
	if (item.number === -1 || vocabulary.traits[item.number]?.kind !== 'vesicle') return false;
	return vocabulary.terms.get(nameKey(item.name ?? ''))?.verdict !== 'yes';
}

function traced(steps: readonly (Step | undefined)[], length: number): ListItem[] | null {
	const items: ListItem[] = [];
	for (let at = length; at > 0; ) {
		const step = steps[at];
		if (!step?.item) return null;
		items.push(step.item);
		at = step.from;
	}
	return items.reverse();
}
