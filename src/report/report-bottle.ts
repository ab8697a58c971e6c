/** The verb: from a bottle as a person gives it to the card that a phone shows. */
import type { Finding } from '../kit/index.ts';
import {
	type ReadCode,
	type ReadInput,
	type Reading,
	readLabel,
	type Vocabulary,
} from '../read/index.ts';
import type { HeadlineCode } from './findings.ts';
import { headlineOf } from './headline.ts';
import { reasonsOf } from './reasons.ts';
import type { AnswerCard, Headline, ReportInput } from './schema.ts';
import { look, type Sight } from './seen.ts';
import { sourcesOf } from './sources.ts';
import { spansOf } from './spans.ts';
import { unknownOf } from './unknown.ts';

/** Answers what the list of a bottle names, with reasons, open questions and sources. */
export function reportBottle(input: ReportInput, vocabulary: Vocabulary): AnswerCard {
	const question = questionOf(input);
	const reading = readLabel(question, vocabulary);
	return cardOf({ input, text: question.ingredients_text, reading, version: vocabulary.version });
}

/** The same fields under the names that `read` knows; the market is no matter of the label. */
export function questionOf(input: ReportInput): ReadInput {
	const { product, brand, lang } = input;
	return {
		ingredients_text: input.ingredients_text || input.text || '',
		product: product ?? null,
		brand: brand ?? null,
		claims_text: input.claims_text || input.claims || null,
		lang: lang ?? null,
	};
}

/** A reading and what was asked. */
export type Answered = {
	readonly input: ReportInput;
	readonly text: string;
	readonly reading: Reading;
	/** Version of the facts the reading rests on. */
	readonly version: string;
	/** How much of it photos show, where it was read from some. */
	readonly sight?: Sight;
};

/** Lays the card of a reading. */
export function cardOf({ input, text, reading, version, sight }: Answered): AnswerCard {
	const seen = look(reading, sight);
	const headline = headlineOf(seen);
	const findings = sayable(reading.verdict.findings, headline);
	const unknown = unknownOf(seen, headline, input.market ?? null);
	const { ingredients, vesicles, lists } = reading;
	const data = { text, ingredients, vesicles, lists, spans: spansOf(reading, findings) };
	return {
		id: input.id ?? null,
		headline,
		reasons: reasonsOf(findings, FIRST_REASON[headline.code] ?? null),
		unknown,
		panels: [{ kind: 'reading', verdict: headline.verdict, findings, data }],
		sources: sourcesOf(findings, unknown),
		facts_version: version,
	};
}

/** Where the finding that decided is not the first by rank. */
const FIRST_REASON: Partial<Readonly<Record<HeadlineCode, ReadCode>>> = {
	'mostly-unread': 'names-unread',
	'none-named': 'none-named',
	'none-named-lookalike': 'none-named',
};

/** What says no, or says a mismatch. */
const DENIALS: ReadonlySet<ReadCode> = new Set(['claim-not-on-list', 'none-named']);

/** Where too little was read to answer, nothing is denied either: nobody is contradicted by what is missing. */
function sayable(
	findings: readonly Finding<ReadCode>[],
	{ word }: Headline,
): readonly Finding<ReadCode>[] {
	if (word !== 'cannot-tell') return findings;
	return findings.filter((finding) => !DENIALS.has(finding.code));
}
