/** One case of `test/vectors/read`, and how far an answer misses it. The fields are told in SOURCES.md there. */
import * as z from 'zod/mini';
import type { Ingredient, Reading, Vesicle } from '../src/read/index.ts';

const oneOrMore = <T extends z.core.$ZodType>(type: T) => z.union([type, z.array(type)]);
const text = z.string();

const expectedSchema = z.strictObject({
	has_vesicle: z.optional(oneOrMore(text)),
	span: z.optional(oneOrMore(text)),
	kind: z.optional(oneOrMore(text)),
	kingdom: z.optional(oneOrMore(text)),
	position: z.optional(oneOrMore(z.number())),
	source_word: z.optional(oneOrMore(text)),
	ingredients: z.optional(oneOrMore(z.number())),
	names: z.optional(z.array(z.strictObject({ text, name: oneOrMore(text) }))),
	not_named: z.optional(z.array(text)),
	lookalikes: z.optional(z.array(text)),
});

export const labelCaseSchema = z.strictObject({
	id: text,
	group: text,
	ingredients_text: z.optional(text),
	ingredients_text_repeat: z.optional(z.tuple([text, z.number()])),
	product: z.optional(text),
	brand: z.optional(text),
	claims_text: z.optional(text),
	lang: z.optional(text),
	expected: expectedSchema,
	rule: text,
	why: text,
	source: text,
});
export type LabelCase = z.infer<typeof labelCaseSchema>;
type Expected = LabelCase['expected'];

/** The text that a case asks about. */
export function textOf(one: LabelCase): string {
	const [piece = '', times = 0] = one.ingredients_text_repeat ?? [];
	return one.ingredients_text ?? piece.repeat(times);
}

type Some<T extends string | number | null> = T | readonly T[];

function listOf<T extends string | number | null>(value: Some<T>): readonly T[] {
	return typeof value === 'object' && value !== null ? value : [value];
}

const holds = <T extends string | number | null>(allowed: Some<T> | undefined, value: T): boolean =>
	allowed === undefined || listOf(allowed).includes(value);

/** What an answer misses, in words for the person who mends it; empty where it meets the case. */
export function missesOf(one: LabelCase, reading: Reading): string[] {
	const label = textOf(one);
	const { expected } = one;
	return [
		...spanMisses(label, reading),
		...verdictMisses(expected, reading),
		...vesicleMisses(label, expected, reading),
		...nameMisses(label, expected, reading),
	];
}

function spanMisses(label: string, reading: Reading): string[] {
	const located = [...reading.ingredients, ...reading.vesicles];
	return located
		.filter((one) => label.slice(one.start, one.end) !== one.text)
		.map((one) => `span of ${one.text}`);
}

function verdictMisses(expected: Expected, reading: Reading): string[] {
	const { has_vesicle: has } = reading.verdict;
	return holds<string>(expected.has_vesicle, has) ? [] : [`verdict ${has}`];
}

function vesicleMisses(label: string, expected: Expected, reading: Reading): string[] {
	const met = reading.vesicles.filter((one) => covers(label, expected, one));
	if (expected.span !== undefined && met.length === 0) return ['no vesicle covers the span'];
	const wanted: [string, boolean][] = [
		[
			'kind',
			expected.kind === undefined || met.some((one) => holds<string>(expected.kind, one.kind)),
		],
		[
			'kingdom',
			expected.kingdom === undefined ||
				met.some((one) => holds<string>(expected.kingdom, one.kingdom)),
		],
		[
			'position',
			expected.position === undefined ||
				met.some((one) => holds<number | null>(expected.position, one.position)),
		],
		[
			'source',
			expected.source_word === undefined || tellsSource(expected.source_word, met, reading),
		],
	];
	return wanted.flatMap(([what, good]) => (good ? [] : [what]));
}

function covers(label: string, expected: Expected, vesicle: Vesicle): boolean {
	if (expected.span === undefined) return true;
	return listOf(expected.span).some((span) => {
		const at = label.indexOf(span);
		return at !== -1 && vesicle.start <= at && vesicle.end >= at + span.length;
	});
}

const plain = (words: string) => words.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');

function tellsSource(
	words: string | readonly string[],
	vesicles: readonly Vesicle[],
	reading: Reading,
): boolean {
	const told = plain(
		[reading.verdict.source ?? '', ...vesicles.map((one) => one.source)].join(' '),
	);
	return listOf(words)
		.map(plain)
		.some((word) => told.includes(/^[ -~]+$/u.test(word) ? word.slice(0, 5) : word));
}

const nameKeyOf = (name: string) =>
	plain(name)
		.replace(/[([（【［].*?[)\]）】］]/gu, '')
		.replace(/[^\p{L}\p{N}]/gu, '');

function nameMisses(label: string, expected: Expected, reading: Reading): string[] {
	const { ingredients } = reading;
	const misses: string[] = [];
	if (!holds(expected.ingredients, ingredients.length))
		misses.push(`${ingredients.length} ingredients`);
	for (const { text: piece, name } of expected.names ?? []) {
		const found = ingredients.find((one) => touches(label, piece, one));
		const given = [found?.name ?? '', ...(found?.synonyms ?? [])].map(nameKeyOf);
		if (!listOf(name).some((one) => given.includes(nameKeyOf(one))))
			misses.push(`${piece} named ${found?.name}`);
	}
	for (const piece of expected.not_named ?? []) {
		const named = ingredients.find((one) => one.name !== null && touches(label, piece, one));
		if (named) misses.push(`${piece} named ${named.name}`);
	}
	const kinds = ingredients.map((one) => one.lookalike);
	const lacking = (expected.lookalikes ?? []).filter((one) => !kinds.some((kind) => kind === one));
	return [...misses, ...lacking.map((one) => `no look-alike ${one}`)];
}

function touches(label: string, piece: string, one: Ingredient): boolean {
	const at = label.indexOf(piece);
	return at !== -1 && one.start < at + piece.length && one.end > at;
}
