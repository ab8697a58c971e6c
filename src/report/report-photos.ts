/** From photos of one bottle to its card: the card of what they say, and a panel of what was seen on them. */
import type { Finding, Verdict } from '../kit/index.ts';
import { type Reading, readLabel, type Vocabulary } from '../read/index.ts';
import {
	type JoinedPhotos,
	joinPhotos,
	printParts,
	type ScanAnswer,
	type ScanCode,
} from '../scan/index.ts';
import type { UnknownCode } from './findings.ts';
import { cardOf, questionOf } from './report-bottle.ts';
import type {
	AnswerCard,
	BatchPanel,
	FoundProduct,
	ReportInput,
	ScanData,
	ScanPanel,
	SeenBatch,
	Unknown,
} from './schema.ts';
import type { Sight } from './seen.ts';
import { sourcesOf } from './sources.ts';

/** Photos of one bottle and what a person says beside them. */
export type PhotoQuestion = {
	readonly scans: readonly ScanAnswer[];
	/** Without a list: that is what the photos are for. */
	readonly input: ReportInput;
	/** What the catalogue has under the product numbers of the codes. */
	readonly products: readonly FoundProduct[];
	/** Batches that the codes name and whose proofs were looked at. */
	readonly batches?: readonly SeenBatch[];
};

/** Answers what the list on the photos names; the headline is the reader's, but for a no that would be a guess. */
export function reportPhotos(
	{ scans, input, products, batches = [] }: PhotoQuestion,
	vocabulary: Vocabulary,
): AnswerCard {
	const joined = joinPhotos(scans);
	const asked = questionOf(input);
	const claims = [asked.claims_text, joined.claims_text].filter((one) => one);
	const text = joined.ingredients_text;
	const question = { ...asked, ingredients_text: text, claims_text: claims.join('\n\n') || null };
	const reading = mendedBy(scans, readLabel(question, vocabulary));
	const sight = sightOf(joined, reading);
	const card = cardOf({ input, text, reading, version: vocabulary.version, sight });
	const panel = panelOf(joined.findings, {
		photos: scans.map((scan) => ({ lines: printParts(scan).lines })),
		codes: joined.codes,
		products,
	});
	const open = card.unknown.filter(({ code }) => code !== 'batch' || batches.length === 0);
	const unknown = [...joined.findings.flatMap(unknownOf), ...open];
	const panels = [...card.panels, panel, ...batches.map(batchPanelOf)];
	const sources = sourcesOf(
		panels.flatMap((one): readonly Finding[] => one.findings),
		unknown,
	);
	return { ...card, unknown, panels, sources };
}

/** A batch's panel says itself what of it is not known. */
function batchPanelOf({ gtin, lot, answer }: SeenBatch): BatchPanel {
	const { verdict, findings, headline, checks, events } = answer;
	return { kind: 'batch', verdict, findings, data: { gtin, lot, headline, checks, events } };
}

/** So many names are a list even where hardly one of them was read: then that is what the headline says. */
const SURELY_LIST = 5;

function sightOf({ hasList, findings }: JoinedPhotos, { ingredients }: Reading): Sight {
	const open = findings.filter(({ code }) => code === 'lines-unread');
	const sum = (fact: string) =>
		open.reduce((total, { facts }) => total + Number(facts[fact] ?? 0), 0);
	return {
		hasList: hasList || ingredients.length >= SURELY_LIST,
		unread: sum('count'),
		lines: sum('of'),
	};
}

/** A name that was mended on a photo stands there by repair, however plain it is in the joined text. */
function mendedBy(scans: readonly ScanAnswer[], reading: Reading): Reading {
	const mended = new Set(
		scans.flatMap((scan) =>
			scan.reading.ingredients.filter(({ by }) => by === 'repair').map(({ text }) => text),
		),
	);
	const ingredients = reading.ingredients.map((one) =>
		one.by !== null && mended.has(one.text) ? { ...one, by: 'repair' as const } : one,
	);
	return { ...reading, ingredients };
}

function panelOf(findings: readonly Finding<ScanCode>[], { codes, ...data }: ScanData): ScanPanel {
	const whole = codes.map((code) => ({
		...code,
		...printParts({ lines: [], codes: [code] }).codes[0],
	}));
	return { kind: 'scan', verdict: verdictOf(findings), findings, data: { ...data, codes: whole } };
}

/** What a photo holds beside its list leaves the list known. */
const BESIDE: ReadonlySet<ScanCode> = new Set(['code-address', 'code-gs1', 'code-broken']);

function verdictOf(findings: readonly Finding<ScanCode>[]): Verdict {
	return findings.every(({ code }) => BESIDE.has(code)) ? 'shown' : 'not-known';
}

/** What stays open because of the photo alone, nearest to the verdict of all that is open. */
const UNKNOWN_OF: Partial<Readonly<Record<ScanCode, UnknownCode>>> = {
	'line-unsure': 'photo-line',
	'lines-unread': 'photo-lines',
	'pack-needed': 'photo-letters',
};

function unknownOf({ code, facts }: Finding<ScanCode>): readonly Unknown[] {
	const open = UNKNOWN_OF[code];
	return open === undefined ? [] : [{ code: open, facts }];
}
