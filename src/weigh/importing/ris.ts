/** RIS, as reference managers write it: read and printed. */
import { emptyRecord } from './empty.ts';
import { doiOf, pmcidOf, pmidOf, registriesOf } from './identifiers.ts';
import { yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';
import { type Reference, type ReferenceReader, readAllOf } from './reference-reader.ts';

const LINE = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;

/** Every reference of a text; what stands outside `TY … ER` is passed over. */
export const recordsOfRis = (text: string): Imported[] => readAllOf(risReader(), text);

type Open = {
	lines: [tag: string, value: string][] | null;
	/** Where the open reference begins, and the line being read. */
	from: number;
	line: number;
	held: number;
};

/** Reads references as they come; one that another begins in is none. */
export function risReader(): ReferenceReader {
	const open: Open = { lines: null, from: 0, line: 0, held: 0 };
	let rest = '';
	return {
		push(text) {
			const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
			rest = lines.pop() ?? '';
			return lines.flatMap((line) => takeLine(open, line.replace(/\r$/, '')));
		},
		held: () => rest.length + open.held,
		isWithin: () => open.lines !== null && !/^ER {2}-/.test(rest),
	};
}

function takeLine(open: Open, line: string): Reference[] {
	open.line += 1;
	open.held += line.length;
	const [, tag = '', value = ''] = LINE.exec(line) ?? [];
	if (tag === 'TY' || tag === 'ER') return takeEdge(open, tag);
	const last = open.lines?.at(-1);
	if (tag !== '') open.lines?.push([tag, value.trim()]);
	else if (last !== undefined) last[1] = `${last[1]} ${line.trim()}`.trim();
	if (open.lines === null) open.held = 0;
	return [];
}

function takeEdge(open: Open, tag: 'TY' | 'ER'): Reference[] {
	const { lines, from } = open;
	const found = tag === 'ER' && lines !== null ? recordOf(lines) : null;
	open.lines = tag === 'TY' ? [] : null;
	open.from = open.line;
	open.held = 0;
	return lines === null ? [] : [{ record: found, line: from }];
}

function recordOf(lines: readonly (readonly [string, string])[]): Imported {
	const all = (...tags: readonly string[]): string[] =>
		lines.filter(([tag, value]) => tags.includes(tag) && value !== '').map(([, value]) => value);
	const first = (...tags: readonly string[]): string => all(...tags)[0] ?? '';
	const [abstract] = all('AB', 'N2');
	return {
		...emptyRecord('ris'),
		identifiers: {
			doi: doiOf(first('DO')),
			pmid: pmidOf(first('AN').replace(/^PMID:?\s*/i, '')),
			pmcid: pmcidOf(first('C2')),
			registries: registriesOf(all('C1')),
		},
		title: first('TI', 'T1'),
		year: yearOf(first('PY', 'Y1', 'DA')),
		authors: all('AU', 'A1'),
		journal: first('JO', 'JF', 'T2'),
		language: first('LA'),
		publicationTypes: all('M3'),
		abstract: abstract === undefined ? [] : [{ heading: '', text: abstract }],
	};
}

const one = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A reference as RIS; `recordsOfRis` reads the same out of it. */
export function printRis(record: Imported): string {
	const { identifiers, title, year, authors, journal, abstract } = record;
	const lines: readonly (readonly [string, string])[] = [
		['TY', record.trial === null ? 'JOUR' : 'DBASE'],
		['TI', one(title)],
		...authors.map((author) => ['AU', one(author)] as const),
		['PY', year === null ? '' : String(year)],
		['JO', one(journal)],
		['LA', one(record.language)],
		['DO', identifiers.doi ?? ''],
		['AN', identifiers.pmid ?? ''],
		['C2', identifiers.pmcid ?? ''],
		...identifiers.registries.map((registry) => ['C1', registry] as const),
		...record.publicationTypes.map((type) => ['M3', one(type)] as const),
		['AB', one(abstract.map(({ text }) => text).join(' '))],
	];
	const told = lines.filter(([tag, value]) => tag === 'TY' || value !== '');
	return `${told.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\nER  - \r\n`;
}
