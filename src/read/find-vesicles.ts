/** Every vesicle, medium and platelet name of the lists, with its span, place, amount and bound; and, without a list, of the text. */
import { withoutCounts } from './amount.ts';
import { boundAfter } from './amount-bound.ts';
import { bare } from './bare-name.ts';
import { nameKey } from './letters.ts';
import type { ListItem } from './list-item.ts';
import type { FoundList } from './list-zone.ts';
import { unbracketed } from './name-lookup.ts';
import { LINKING, PROSE_WORDS } from './prose-words.ts';
import type { Vesicle } from './schema.ts';
import { mayName } from './vesicle-hint.ts';
import { readTerm, type TermReading } from './vesicle-term.ts';
import type { Vocabulary } from './vocabulary.ts';

export type FoundVesicle = { readonly vesicle: Vesicle; readonly reading: TermReading };

/** Reads the items of one list. */
export function vesiclesOfList(
	text: string,
	list: FoundList,
	vocabulary: Vocabulary,
): FoundVesicle[] {
	const found: FoundVesicle[] = [];
	list.items.forEach((item, at) => {
		const hit = termOfItem(text, item, vocabulary);
		if (hit === null) return;
		const { reading, start, end } = hit;
		const atMost = item.marks.includes('may-contain')
			? null
			: boundAfter(list.items, at, vocabulary);
		const place = { position: at + 1, of: list.items.length };
		found.push({
			reading,
			vesicle: vesicleOf(text, start, end, reading, {
				...place,
				...(item.amount ? { amount: item.amount } : {}),
				...(atMost ? { atMost } : {}),
			}),
		});
	});
	return found;
}

type Placed = Pick<Vesicle, 'position' | 'of'> & Partial<Pick<Vesicle, 'amount' | 'atMost'>>;

function vesicleOf(
	text: string,
	start: number,
	end: number,
	reading: TermReading,
	placed: Placed,
): Vesicle {
	const { kind, kingdom, source, form, rule } = reading;
	return { text: text.slice(start, end), start, end, kind, kingdom, source, form, rule, ...placed };
}

type Hit = { readonly reading: TermReading; readonly start: number; readonly end: number };

/** The strongest reading of an item: whole, without its brackets, in each bracket, in each slash part. */
export function termOfItem(text: string, item: ListItem, vocabulary: Vocabulary): Hit | null {
	if (isOrdinary(item, vocabulary)) return null;
	const slice = text.slice(item.start, item.end);
	const listed = item.number !== -1 && vocabulary.traits[item.number]?.kind === 'vesicle';
	if (!listed && !mayName(slice)) return null;
	const hits = slicesOf(slice).flatMap((one) => {
		const reading = readTerm(withoutCounts(bare(one.text).rest), vocabulary);
		return reading ? [{ reading, start: item.start + one.start, end: item.start + one.end }] : [];
	});
	const yes = hits.filter((hit) => hit.reading.verdict === 'yes');
	// Of a translation and its INCI gloss the gloss is the proof.
	return yes.find((hit) => hit.reading.form === 'inci') ?? yes[0] ?? hits[0] ?? null;
}

/** A known name that stands alone and has no such word in it, nor in an alias: most of every list. */
function isOrdinary({ by, number, synonyms }: ListItem, vocabulary: Vocabulary): boolean {
	if (by !== 'vocabulary' || synonyms.length > 0 || number === -1) return false;
	return vocabulary.hinted[number] === 0 && vocabulary.traits[number]?.kind !== 'vesicle';
}

type Slice = { readonly text: string; readonly start: number; readonly end: number };

function slicesOf(slice: string): Slice[] {
	const { outer, inner } = unbracketed(slice);
	const whole = { text: slice, start: 0, end: slice.length };
	if (inner.length === 0) return [whole, ...slashParts(slice)];
	const first = slice.search(/[([{（【［]/u);
	const head = slice.slice(0, first).trimEnd();
	if (inner.every((one) => nameKey(bare(one).rest) === ''))
		return [{ ...whole, text: outer }, ...slashParts(head)];
	const outside =
		nameKey(head) === nameKey(outer) && head !== ''
			? { text: head, start: 0, end: head.length }
			: { ...whole, text: outer };
	const insides = inner.map((one) => ({
		text: one,
		start: slice.indexOf(one, first),
		end: slice.indexOf(one, first) + one.length,
	}));
	return [outside, ...slashParts(head), ...insides];
}

function slashParts(slice: string): Slice[] {
	if (!slice.includes('/')) return [];
	return [...slice.matchAll(/[^/]+/gu)]
		.map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
		.map(narrowed);
}

function narrowed(slice: Slice): Slice {
	const lead = slice.text.length - slice.text.trimStart().length;
	const text = slice.text.trim();
	return { text, start: slice.start + lead, end: slice.start + lead + text.length };
}

const CLAUSE = /[^,;:.!?()[\]{}|/+•·\n、，。；：（）「」『』]+/gu;
const MOST_CLAUSES = 400;

/** A text without a list: each clause read by itself; a complete name can make a yes, any other word an unclear. */
export function vesiclesOfText(text: string, vocabulary: Vocabulary): FoundVesicle[] {
	if (!mayName(text)) return [];
	const found: FoundVesicle[] = [];
	const clauses = [...text.matchAll(CLAUSE)].filter((clause) => mayName(clause[0]));
	for (const clause of clauses.slice(0, MOST_CLAUSES)) {
		for (const part of unfilled(clause[0], clause.index)) {
			const term = mayName(part.text) ? readTerm(part.text, vocabulary) : null;
			if (term === null) continue;
			const reading = inProse(term, part.text);
			const placed = { position: null, of: null };
			found.push({ reading, vesicle: vesicleOf(text, part.start, part.end, reading, placed) });
		}
	}
	return found;
}

/** In prose an English singular ("Milk Exosome Serum") is no complete INCI name. */
function inProse(reading: TermReading, text: string): TermReading {
	if (reading.verdict === 'yes' && !/\b(?:exosome|vesicle)\b/iu.test(text)) return reading;
	return {
		...reading,
		verdict: 'unclear',
		form: reading.form === 'trade' ? 'trade' : 'prose',
		rule: reading.rule === 'READ-V01' || reading.rule === 'READ-V02' ? 'READ-U01' : reading.rule,
	};
}

/** A clause cut at words that no name holds. */
function unfilled(clause: string, offset: number): Slice[] {
	const parts: Slice[] = [];
	let from = -1;
	let to = 0;
	for (const word of clause.matchAll(/\S+/gu)) {
		if (PROSE_WORDS.has(nameKey(word[0])) && !LINKING.has(nameKey(word[0]))) {
			if (from !== -1)
				parts.push({ text: clause.slice(from, to), start: offset + from, end: offset + to });
			from = -1;
			continue;
		}
		if (from === -1) from = word.index;
		to = word.index + word[0].length;
	}
	if (from !== -1)
		parts.push({ text: clause.slice(from, to), start: offset + from, end: offset + to });
	return parts;
}
