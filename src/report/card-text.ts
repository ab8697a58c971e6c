/** The answer card as text for a terminal or a file: complete without colour, at any width, in any language. */
import { type Because, type Finding, readMark, type Say, type Verdict } from '../kit/index.ts';
import type { ReadCode } from '../read/index.ts';
import { saidKey } from '../vet/index.ts';
import { type ListLine, listLines } from './list-text.ts';
import { scanSentences } from './scan-text.ts';
import type {
	AnswerCard,
	BatchPanel,
	Headline,
	LawPanel,
	Panel,
	ReadingPanel,
	ScanPanel,
	Source,
} from './schema.ts';
import { columnsOf, shownText, wrapText } from './text-width.ts';

export type Page = {
	/** Columns of the terminal. */
	readonly width: number;
	/** Whether bold and faint may be used; they carry nothing by themselves. */
	readonly styled: boolean;
};

type Writer = Page & { readonly say: Say };

const NARROWEST = 24;
const WIDEST = 100;
const INDENT = '  ';

/** Lays the card as text that ends in a line break. */
export function cardText(card: AnswerCard, say: Say, page: Page): string {
	const width = Math.min(WIDEST, Math.max(NARROWEST, page.width));
	const writer = { ...page, width, say };
	const parts = [
		verdictPart(card.headline, writer),
		reasonsPart(card.reasons, writer),
		...card.panels.map((panel) => panelPart(panel, card.headline, writer)),
		unknownPart(card, writer),
		sourcesPart(card.sources, writer),
		factsPart(card.facts_version, writer),
	];
	return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The question, the word with its kind on one line, and the answer. */
function verdictPart({ code, word, facts }: Headline, writer: Writer): readonly string[] {
	const { say, width } = writer;
	const kind = say(`report.headline.${code}.kind`, facts);
	const verdict = say('card.verdict', { word: say(`report.word.${word}`), kind });
	return [
		...wrapText(say('report.question'), width),
		...heading(verdict, writer),
		'',
		...wrapText(say(`report.headline.${code}.answer`, facts), width),
	];
}

function reasonsPart(reasons: readonly Finding<ReadCode>[], writer: Writer): readonly string[] {
	const { say } = writer;
	const marked = reasons.map((reason) => ({
		mark: say(`report.mark.${readMark(reason)}`),
		sentence: `${say(`read.${reason.code}`, reason.facts)} ${rulesOf(reason.because)}`,
	}));
	const column = Math.max(0, ...marked.map(({ mark }) => columnsOf(mark))) + INDENT.length;
	const rows = marked.flatMap(({ mark, sentence }) => twoColumns(mark, sentence, column, writer));
	return [...heading(say('report.title.reasons'), writer), ...rows];
}

function rulesOf(because: readonly Because[]): string {
	return because.map(({ rule }) => rule).join(' ');
}

/** Mark left, sentence right; under each other where the page is too narrow for both. */
function twoColumns(
	mark: string,
	sentence: string,
	column: number,
	{ width }: Writer,
): readonly string[] {
	const room = width - INDENT.length - column;
	if (room < NARROWEST) return [INDENT + mark, ...indented(wrapText(sentence, width - 4), 4)];
	const gap = ' '.repeat(column - columnsOf(mark));
	return wrapText(sentence, room).map((line, at) =>
		at === 0 ? `${INDENT}${mark}${gap}${line}` : `${INDENT}${' '.repeat(column)}${line}`,
	);
}

const PANEL_WORD = {
	shown: 'named',
	contradicted: 'disagrees',
	'not-known': 'not-known',
} as const satisfies Readonly<Record<Verdict, string>>;

function panelPart(panel: Panel, headline: Headline, writer: Writer): readonly string[] {
	switch (panel.kind) {
		case 'reading':
			return readingPart(panel, headline, writer);
		case 'scan':
			return scanPart(panel, writer);
		case 'batch':
			return batchPart(panel, writer);
		case 'law':
			return lawPart(panel, writer);
	}
}

/** What the rules we could read say, each with its reason and the names of its rules. */
function lawPart({ verdict, findings }: LawPanel, writer: Writer): readonly string[] {
	const { say, width } = writer;
	const title = say('card.panel', {
		panel: say('report.panel.law'),
		word: say(`report.panel.law.${verdict}`),
	});
	const rows = findings.flatMap(({ code, facts, because }) =>
		wrapText(`${say(saidKey(code), facts)} ${rulesOf(because)}`, width - INDENT.length),
	);
	return [...heading(title, writer), ...indented(rows)];
}

function scanPart(panel: ScanPanel, writer: Writer): readonly string[] {
	const { say, width } = writer;
	const title = say('card.panel', {
		panel: say('report.panel.scan'),
		word: say(`report.panel.scan.${panel.verdict}`),
	});
	const rows = scanSentences(panel, say).flatMap((sentence) =>
		wrapText(sentence, width - INDENT.length),
	);
	return [...heading(title, writer), ...indented(rows)];
}

/** What was found, then every check that does not hold, with its reason. */
function batchPart({ verdict, findings, data }: BatchPanel, writer: Writer): readonly string[] {
	const { say, width } = writer;
	const title = say('card.panel', {
		panel: say('card.batch', { lot: data.lot }),
		word: say(`verify.verdict.${verdict}`),
	});
	const open = data.checks.filter(({ outcome }) => outcome !== 'holds');
	const sentences = [
		say(`verify.headline.${data.headline.code}`, data.headline.facts),
		...findings.map(({ code, facts }) => say(`verify.code.${code}`, facts)),
		...open.map(({ name, outcome }) =>
			say('card.panel', {
				panel: say(`verify.check.${name}`),
				word: say(`verify.outcome.${outcome}`),
			}),
		),
	];
	const rows = sentences.flatMap((sentence) => wrapText(sentence, width - INDENT.length));
	return [...heading(title, writer), ...indented(rows)];
}

function readingPart(panel: ReadingPanel, headline: Headline, writer: Writer): readonly string[] {
	const { say, width } = writer;
	const word =
		headline.word === 'no' && panel.verdict === 'shown' ? 'none' : PANEL_WORD[panel.verdict];
	const title = say('card.panel', {
		panel: say('report.panel.reading'),
		word: say(`report.panel.reading.${word}`),
	});
	return [...heading(title, writer), ...indented(listPart(panel, width - INDENT.length, say))];
}

function listPart({ data }: ReadingPanel, width: number, say: Say): readonly string[] {
	const lines = listLines(data.text, data.spans, width, (span) =>
		shownText(say(`report.span.${span.label}`, span.facts)),
	);
	if (lines.length === 0) return wrapText(say('card.empty'), width);
	const kept = keptLines(lines);
	const left = lines.length - kept.length;
	const printed = kept.flatMap(({ text, underline }) => [text, ...(underline ? [underline] : [])]);
	if (left === 0) return printed;
	return [...printed, ...wrapText(say('card.lines-left-out', { count: left }), width)];
}

const MOST_LINES = 60;
const FIRST_LINES = 12;

/** Of a text too long to print, the opening and the lines that carry a mark. */
function keptLines(lines: readonly ListLine[]): readonly ListLine[] {
	if (lines.length <= MOST_LINES) return lines;
	const kept = lines.filter((line, at) => at < FIRST_LINES || line.underline !== null);
	return kept.slice(0, MOST_LINES);
}

function unknownPart({ unknown }: AnswerCard, writer: Writer): readonly string[] {
	const { say, width } = writer;
	const rows = unknown.flatMap(({ code, facts }) =>
		wrapText(say(`report.unknown.${code}`, facts), width - 5).map((line, at) =>
			at === 0 ? `${INDENT}╌╌ ${line}` : `${INDENT}   ${line}`,
		),
	);
	return [...heading(say('report.title.unknown'), writer), ...rows];
}

function sourcesPart(sources: readonly Source[], writer: Writer): readonly string[] {
	const { say, width } = writer;
	const rows = sources.flatMap((source) => [
		...indented(wrapText(titleOf(source, say), width - INDENT.length)),
		...indented(wrapText(say('card.source', source), width - 4), 4).map((line) =>
			faint(line, writer),
		),
		// An address is never broken: a person has to be able to follow it.
		...(source.url === null ? [] : [faint(`${INDENT}${INDENT}${source.url}`, writer)]),
	]);
	return [...heading(say('card.sources'), writer), ...rows];
}

/** Titles stand as published; only sources of our own are named in the reader's language. */
const OURS: ReadonlySet<string> = new Set([
	'label-as-given',
	'exoproof-reading-rule',
	'exoproof-typical-use',
	'exoproof-search-2026-11-23',
	'photo-as-given',
	'batch-passport-as-signed',
	'batch-log-as-signed',
]);

/** What a source is called, for people. */
export function titleOf(source: Pick<Source, 'id' | 'title'>, say: Say): string {
	return OURS.has(source.id) ? say(`report.source.${source.id}`) : source.title;
}

function factsPart(version: string, writer: Writer): readonly string[] {
	const date = /^\d{4}-\d{2}-\d{2}/.exec(version)?.[0];
	const said = date === undefined ? version : writer.say('card.facts-of', { date });
	return wrapText(said, writer.width).map((line) => faint(line, writer));
}

function indented(lines: readonly string[], by = INDENT.length): readonly string[] {
	return lines.map((line) => ' '.repeat(by) + line);
}

function heading(text: string, writer: Writer): readonly string[] {
	return wrapText(text, writer.width).map((line) => bold(line, writer));
}

function bold(line: string, { styled }: Page): string {
	return styled ? `\u001b[1m${line}\u001b[22m` : line;
}

function faint(line: string, { styled }: Page): string {
	return styled ? `\u001b[2m${line}\u001b[22m` : line;
}
