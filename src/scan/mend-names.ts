/**
 * Ingredient names out of words that an engine was not sure of. The cheapest chain of spans over all the words of a label
 * decides which belong together: a span that is a known name costs nothing, one near a known name costs its edits, a lost
 * or an intruding comma costs its share, and what nobody knows costs most. How far off a name may be depends on how
 * unsure the engine was, so that a plainly printed unknown name (a trade form, say) is never rewritten.
 */
import {
	isListedName,
	isName,
	isNearVesicle,
	type NearName,
	nearestName,
	type Vocabulary,
} from '../read/index.ts';

export type Token = {
	/** The word as read. */
	readonly text: string;
	/** 0 to 1. */
	readonly confidence: number;
	readonly line: number;
};

export type Mended = {
	/** First token and the one after the last. */
	readonly from: number;
	readonly to: number;
	readonly name: string;
};

type Step = { readonly cost: number; readonly from: number; readonly name: string | null };

const MOST_WORDS = 8;
const COMMA_LOST = 1.3;
const COMMA_CROSSED = 1.4;
const UNKNOWN = 0.6;
const UNKNOWN_LETTER = 0.34;
const ENDS = /[,;.•·:]$/u;

/** Names that stand for spans of tokens that were misread; those read well are not among them. */
export function mendNames(tokens: readonly Token[], vocabulary: Vocabulary): Mended[] {
	const isKept = keptWith(tokens, vocabulary);
	const best: Step[] = [{ cost: 0, from: 0, name: null }];
	for (let to = 1; to <= tokens.length; to += 1) {
		best.push(isKept[to - 1] ? keptStep(best, to) : bestStep(tokens, best, to, isKept, vocabulary));
	}
	return chainOf(best).filter((one): one is Mended => one.name !== null);
}

/** A word that stays as it was read costs nothing and joins nothing. */
const keptStep = (best: readonly Step[], to: number): Step => ({
	cost: best[to - 1]?.cost ?? 0,
	from: to - 1,
	name: null,
});

/** The cheapest way to end a span before `to`. */
function bestStep(
	tokens: readonly Token[],
	best: readonly Step[],
	to: number,
	isKept: readonly boolean[],
	vocabulary: Vocabulary,
): Step {
	let least: Step = { cost: Number.POSITIVE_INFINITY, from: to - 1, name: null };
	for (let from = to - 1; from >= Math.max(0, to - MOST_WORDS) && !isKept[from]; from -= 1) {
		const before = best[from]?.cost ?? 0;
		if (before >= least.cost) continue;
		const span = spanCost(tokens, from, to, least.cost - before, vocabulary);
		if (before + span.cost < least.cost) {
			least = { cost: before + span.cost, from, name: span.name };
		}
	}
	return least;
}

/**
 * Which tokens stay as they were read: all that stand between the same commas as a word that is a vesicle word or nearly
 * one. To mend the organism before it would make a vesicle name of what was not read as one.
 */
function keptWith(tokens: readonly Token[], vocabulary: Vocabulary): boolean[] {
	const kept = tokens.map(() => false);
	let from = 0;
	tokens.forEach((token, at) => {
		if (!ENDS.test(token.text) && at < tokens.length - 1) return;
		const item = tokens.slice(from, at + 1);
		if (isNearVesicle(item.map((one) => one.text).join(' '), vocabulary))
			kept.fill(true, from, at + 1);
		from = at + 1;
	});
	return kept;
}

function chainOf(best: readonly Step[]): { from: number; to: number; name: string | null }[] {
	const chain = [];
	for (let to = best.length - 1; to > 0; ) {
		const { from, name } = best[to] ?? { from: to - 1, name: null };
		chain.push({ from, to, name });
		to = from;
	}
	return chain.reverse();
}

function spanCost(
	tokens: readonly Token[],
	from: number,
	to: number,
	limit: number,
	vocabulary: Vocabulary,
): { cost: number; name: string | null } {
	const span = tokens.slice(from, to);
	const crossed = span.slice(0, -1).filter((one) => ENDS.test(one.text)).length;
	const ended = to === tokens.length || ENDS.test(tokens[to - 1]?.text ?? '');
	const commas = crossed * COMMA_CROSSED + (ended ? 0 : COMMA_LOST);
	const text = lettersOf(span);
	const unknown =
		span.length === 1 ? UNKNOWN + UNKNOWN_LETTER * text.length : Number.POSITIVE_INFINITY;
	if (commas >= limit) return { cost: unknown, name: null };
	const known = knownCost(text, crossed, span, vocabulary);
	if (known === 0) return { cost: commas, name: null };
	const kept = Math.min(unknown, known + commas);
	const near = nearestName(text, Math.min(allowed(span, text), kept - commas), vocabulary);
	const spelled = near === null || near.margin < MARGIN ? null : spelling(near, text);
	if (near === null || spelled === null) return { cost: kept, name: null };
	const cost = commas + near.edits;
	return cost < kept ? { cost, name: spelled } : { cost: kept, name: null };
}

/**
 * How the name that was near is spelled; null where it cannot be told. Figures are never mended: they say which of a
 * family it is. Of another name for an ingredient only the letters are known: one word is no more than that.
 */
function spelling({ name, key }: NearName, text: string): string | null {
	const figures = (one: string): string => one.replace(/\D+/gu, ' ').trim();
	if (lettersIn(name) === key) return figures(name) === figures(text) ? name : null;
	if (/\s/u.test(text) || figures(key) !== figures(text)) return null;
	return (key[0] ?? '').toUpperCase() + key.slice(1);
}

const lettersIn = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Nothing for a listed name. A name that only the grammar knows costs what the engine doubts of it, for a misread letter
 * may make one; and it never joins what a comma parts. Infinity for what is no name.
 */
function knownCost(
	text: string,
	crossed: number,
	span: readonly Token[],
	vocabulary: Vocabulary,
): number {
	if (isListedName(text, vocabulary)) return 0;
	if (crossed > 0 || !isName(text, vocabulary)) return Number.POSITIVE_INFINITY;
	return DOUBT * (1 - Math.min(...span.map((one) => one.confidence)));
}

const DOUBT = 2.5;

/** How much nearer the best name must be than the next, in edits. */
const MARGIN = 0.3;

/** The span without what ends or parts names; a word broken at the end of its line is joined. */
function lettersOf(span: readonly Token[]): string {
	return span
		.map(({ text }) => text.replace(/[,;.•·:]+$/u, ''))
		.join(' ')
		.replace(/- /g, '-');
}

/** Edits believed, by how sure the engine was of the least sure word that counts. */
function allowed(span: readonly Token[], text: string): number {
	const letters = span.reduce((sum, one) => sum + one.text.length, 0);
	const sure = span.reduce((sum, one) => sum + one.text.length * one.confidence, 0) / letters;
	const share = SHARES.find(([least]) => sure > least)?.[1] ?? 0;
	if (lettersIn(text).length < SHORT) return Math.min(SHORT_EDITS, share * text.length);
	return Math.min(MOST_EDITS, share * text.length);
}

/** Short names are near many others: only letters that are taken for each other may differ there. */
const SHORT = 6;
const SHORT_EDITS = 0.5;

const SHARES = [
	[0.92, 0.08],
	[0.85, 0.16],
	[0.72, 0.24],
	[-1, 0.32],
] as const;
const MOST_EDITS = 7;
