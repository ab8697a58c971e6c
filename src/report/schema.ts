/** What crosses the edge of `report`: what is asked, and the answer card of contracts.md (`check`). */
import * as z from 'zod/mini';
import type { Facts, Finding, Status, Verdict } from '../kit/index.ts';
import {
	type Ingredient,
	MAX_TEXT,
	type ReadCode,
	type Reading,
	type Vesicle,
} from '../read/index.ts';
import type { JoinedCode, PrintedLine, ScanCode } from '../scan/index.ts';
import type { BatchAnswer } from '../verify/index.ts';
import type { VetFinding } from '../vet/index.ts';
import type { AnswerWord, HeadlineCode, SpanKind, UnknownCode } from './findings.ts';

/** Places whose law a person may ask about; those of the planner, and Saudi Arabia and the Gulf. */
export const MARKETS = [
	'EU',
	'UK',
	'US',
	'CA',
	'TW',
	'KR',
	'JP',
	'CN',
	'AU',
	'BR',
	'IN',
	'IR',
	'SA',
	'GCC',
	'OTHER',
] as const;
export type Market = (typeof MARKETS)[number];

/** Longest name or claim accepted, in UTF-16 units. */
export const MAX_FIELD = 20_000;
const field = z.optional(z.nullable(z.string().check(z.maxLength(MAX_FIELD))));
const label = z.optional(z.nullable(z.string().check(z.maxLength(MAX_TEXT))));

/**
 * A bottle as a person gives it: `ingredients_text` (or `text`) is the list; product, brand and claims only claim.
 * `text` and `claims` are the flags of the command line, `ingredients_text` and `claims_text` the fields of `read`.
 */
export const reportInputSchema = z
	.object({
		id: z.optional(z.union([z.string().check(z.maxLength(200)), z.number()])),
		text: label,
		ingredients_text: label,
		product: field,
		brand: field,
		claims: field,
		claims_text: field,
		market: z.optional(z.nullable(z.enum(MARKETS))),
		lang: z.optional(z.nullable(z.string().check(z.maxLength(35)))),
	})
	.check(
		z.refine((input) => !(input.text && input.ingredients_text), {
			path: ['text'],
			error: 'give text or ingredients_text, not both',
		}),
		z.refine((input) => !(input.claims && input.claims_text), {
			path: ['claims'],
			error: 'give claims or claims_text, not both',
		}),
	);
export type ReportInput = z.infer<typeof reportInputSchema>;

export type Headline = {
	readonly code: HeadlineCode;
	/** Never shown without the kind that the code stands for. */
	readonly word: AnswerWord;
	readonly facts: Facts;
	readonly verdict: Verdict;
};

export type Unknown = { readonly code: UnknownCode; readonly facts: Facts };

/** A marked stretch of the text: what it is in a word or two, and the finding that says why. */
export type Span = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly kind: SpanKind;
	/** Key of the words beside it: `report.span.<label>`, with these facts. */
	readonly label: SpanKind | 'not-inci' | 'medium' | 'platelet';
	readonly facts: Facts;
	/** Rule that put it there; null where it is only a reading of spelling. */
	readonly rule: string | null;
	/** Place of its finding in the findings of the panel; null where none speaks of it. */
	readonly finding: number | null;
};

/** What the reading panel shows; enough to draw the card without the question that led to it. */
export type ReadingData = {
	readonly text: string;
	readonly ingredients: readonly Ingredient[];
	readonly vesicles: readonly Vesicle[];
	readonly lists: Reading['lists'];
	/** In order of the text, never overlapping. */
	readonly spans: readonly Span[];
};

export type ReadingPanel = {
	readonly kind: 'reading';
	readonly verdict: Verdict;
	readonly findings: readonly Finding<ReadCode>[];
	readonly data: ReadingData;
};

/** What the catalogue says of a product: what a public page said on a day, and no more. */
export type KnownProduct = {
	readonly id: string;
	readonly name: string;
	readonly brand: string;
	/** Address of the page, or the name of a public source that has none. */
	readonly source: string;
	readonly date: string;
	readonly sample: boolean;
};

/** A product number that a code holds, and what the catalogue has under it. */
export type FoundProduct = { readonly gtin: string; readonly product: KnownProduct | null };

/** What the scan panel shows: the photos in the order they were given, and what their codes hold. */
export type ScanData = {
	readonly photos: readonly { readonly lines: readonly PrintedLine[] }[];
	readonly codes: readonly JoinedCode[];
	readonly products: readonly FoundProduct[];
};

export type ScanPanel = {
	readonly kind: 'scan';
	/** Shown where all was read surely; whatever must be looked at again makes it not known. */
	readonly verdict: Verdict;
	readonly findings: readonly Finding<ScanCode>[];
	readonly data: ScanData;
};

/** What the panel of a batch shows: what was checked, and what became of the lot in the log. */
export type BatchData = Pick<BatchAnswer, 'headline' | 'checks' | 'events'> & {
	readonly gtin: string;
	readonly lot: string;
};

export type BatchPanel = {
	readonly kind: 'batch';
	readonly verdict: Verdict;
	readonly findings: BatchAnswer['findings'];
	readonly data: BatchData;
};

/** Law and safety: what holds for anybody who buys it in a market. What holds for one person stays on their device. */
export type LawPanel = {
	readonly kind: 'law';
	readonly verdict: Verdict;
	readonly findings: readonly VetFinding[];
	readonly data: { readonly market: Market };
};

/** A batch that a code on a photo names, checked. */
export type SeenBatch = {
	readonly gtin: string;
	readonly lot: string;
	readonly answer: BatchAnswer;
};

/** Panels of rooms that do not exist yet are absent; each room adds its own kind here. */
export type Panel = ReadingPanel | ScanPanel | BatchPanel | LawPanel;

export type Source = {
	readonly id: string;
	readonly title: string;
	/** Null where the source is the label itself or a rule of ours. */
	readonly url: string | null;
	readonly date: string;
	readonly status: Status;
};

export type AnswerCard = {
	readonly id: string | number | null;
	readonly headline: Headline;
	/** At most three; how they are chosen stands in `reasons.ts`. */
	readonly reasons: readonly Finding<ReadCode>[];
	readonly unknown: readonly Unknown[];
	readonly panels: readonly Panel[];
	readonly sources: readonly Source[];
	readonly facts_version: string;
};
