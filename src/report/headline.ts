/** The one line above everything: an ordered list of rules, the first that fits speaks. */
import { type Facts, READ_VERDICTS, type Verdict } from '../kit/index.ts';
import { MOST_UNREAD, type Vesicle } from '../read/index.ts';
import type { AnswerWord, HeadlineCode } from './findings.ts';
import type { Headline } from './schema.ts';
import { isExosomeByInci, type Seen } from './seen.ts';

type Rule = {
	readonly code: HeadlineCode;
	readonly fits: (seen: Seen) => boolean;
	readonly facts: (seen: Seen) => Facts;
};

const NO_FACTS = (): Facts => ({});

/** A list names vesicles. */
const YES: readonly Rule[] = [
	{
		code: 'exosomes-by-inci',
		fits: ({ named }) => named.length > 0 && named.every(isExosomeByInci),
		facts: ({ named }) => nameFacts(named),
	},
	{
		code: 'vesicles-not-exosomes',
		fits: ({ named }) => !named.some(isExosomeByInci) && sameKingdom(named),
		facts: ({ named }) => nameFacts(named),
	},
	{
		code: 'vesicles-mixed',
		fits: () => true,
		facts: ({ named }) => ({
			count: named.length,
			exosomes: named.filter(isExosomeByInci).length,
		}),
	},
];

/** Something stands there that is neither a name nor nothing. */
const UNCLEAR: readonly Rule[] = [
	{
		code: 'trade-name',
		fits: ({ loose }) => loose.length > 0 && loose.every((vesicle) => vesicle.form === 'trade'),
		facts: ({ loose }) => wordFacts(loose),
	},
	{
		code: 'word-not-inci',
		fits: ({ loose, named }) => loose.length + named.length > 0,
		facts: ({ loose, named }) => wordFacts([...loose, ...named]),
	},
	{
		code: 'conditioned-medium',
		fits: ({ media }) => media.length > 0,
		facts: ({ media }) => wordFacts(media),
	},
	{
		code: 'platelet-material',
		fits: ({ platelets }) => platelets.length > 0,
		facts: ({ platelets }) => wordFacts(platelets),
	},
	{
		code: 'ferment-with-lipid',
		fits: ({ finding }) => finding('ferment-with-lipid') !== undefined,
		facts: NO_FACTS,
	},
	{
		code: 'claim-without-list',
		fits: ({ finding }) => finding('claim-without-list') !== undefined,
		facts: NO_FACTS,
	},
];

/** Reasons for which neither a no nor a mismatch may be said: missing data is never an answer. */
const CANNOT_TELL: readonly Rule[] = [
	{
		code: 'word-unsure',
		fits: ({ finding }) => finding('vesicle-read-unsure') !== undefined,
		facts: ({ finding }) => {
			const { text, nearest } = finding('vesicle-read-unsure')?.facts ?? {};
			return { text: text ?? null, nearest: nearest ?? null };
		},
	},
	{
		code: 'photo-without-list',
		fits: ({ sight }) => sight !== null && !sight.hasList,
		facts: NO_FACTS,
	},
	{
		code: 'photo-unread',
		fits: ({ sight }) => sight !== null && sight.unread > sight.lines * MOST_UNREAD,
		facts: ({ sight }) => ({ count: sight?.unread ?? 0, of: sight?.lines ?? 0 }),
	},
	{
		code: 'nothing-read',
		fits: ({ finding, of }) => of === 0 || finding('nothing-read') !== undefined,
		facts: NO_FACTS,
	},
	{
		code: 'mostly-unread',
		fits: (seen) => unread(seen) > seen.of * MOST_UNREAD,
		facts: (seen) => ({ count: unread(seen), of: seen.of }),
	},
];

const NO: readonly Rule[] = [
	{
		// Closed words and numbers alone: no name of a product or brand can stand in this headline.
		code: 'claimed-none-listed',
		fits: ({ finding }) => finding('claim-not-on-list') !== undefined,
		facts: ({ finding, of }) => ({
			where: whereOf(finding('claim-not-on-list')?.facts['where']),
			of,
		}),
	},
	{
		code: 'none-named-lookalike',
		fits: ({ lookalikes }) => lookalikes.length > 0,
		facts: ({ lookalikes, of }) => ({
			of,
			count: lookalikes.length,
			text: lookalikes[0]?.facts['text'] ?? null,
			lookalike: lookalikes[0]?.facts['lookalike'] ?? null,
		}),
	},
	{ code: 'none-named', fits: () => true, facts: ({ of }) => ({ of }) },
];

const BY_ANSWER = {
	yes: YES,
	unclear: [...UNCLEAR, ...CANNOT_TELL],
	no: [...CANNOT_TELL, ...NO],
} as const satisfies Readonly<Record<Seen['has'], readonly Rule[]>>;
const CANNOT: ReadonlySet<HeadlineCode> = new Set(CANNOT_TELL.map((rule) => rule.code));

/** The headline of a reading, with its word, its facts and which of the three verdicts it is. */
export function headlineOf(seen: Seen): Headline {
	const rule = BY_ANSWER[seen.has].find(({ fits }) => fits(seen));
	// An unclear reading always says why; one that does not is treated as unread, never as an answer.
	const { code, facts } = rule ?? { code: 'nothing-read', facts: NO_FACTS };
	return { code, word: wordOf(code, seen), facts: facts(seen), verdict: verdictOf(code, seen) };
}

function wordOf(code: HeadlineCode, { has }: Seen): AnswerWord {
	return CANNOT.has(code) ? 'cannot-tell' : has;
}

function verdictOf(code: HeadlineCode, { has }: Seen): Verdict {
	if (CANNOT.has(code)) return 'not-known';
	return READ_VERDICTS[has][code === 'claimed-none-listed' ? 'claimed' : 'unclaimed'];
}

function nameFacts(named: readonly Vesicle[]): Facts {
	const [first] = named;
	return {
		text: first?.text ?? null,
		kingdom: first?.kingdom ?? 'unknown',
		source: first?.source || null,
		count: named.length,
	};
}

function wordFacts(vesicles: readonly Vesicle[]): Facts {
	const [first] = vesicles;
	return {
		text: first?.text ?? null,
		word: first?.kind === 'exosome' ? 'exosome' : 'vesicle',
		kingdom: first?.kingdom ?? 'unknown',
	};
}

function sameKingdom(named: readonly Vesicle[]): boolean {
	return new Set(named.map((vesicle) => vesicle.kingdom)).size <= 1;
}

function unread({ finding }: Seen): number {
	const count = finding('names-unread')?.facts['count'];
	return typeof count === 'number' ? count : 0;
}

const PLACES: ReadonlySet<unknown> = new Set(['product', 'claims']);

/** A claim in the brand is a claim in the name on the front. */
function whereOf(where: unknown): string {
	if (where === 'brand') return 'product';
	return typeof where === 'string' && PLACES.has(where) ? where : 'text';
}
