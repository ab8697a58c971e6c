/** RIS, as reference managers write it: read and printed. */
import { emptyRecord } from './empty.ts';
import { doiOf, pmcidOf, pmidOf, registryOf } from './identifiers.ts';
import { yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';

const LINE = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;

/** Every reference of a text; what stands outside `TY … ER` is passed over. */
export function recordsOfRis(text: string): Imported[] {
	const records: Imported[] = [];
	let lines: (readonly [tag: string, value: string])[] | null = null;
	for (const line of text.split(/\r\n?|\n/)) {
		const [, tag = '', value = ''] = LINE.exec(line) ?? [];
		if (tag === 'TY') lines = [];
		if (tag === 'ER' && lines !== null) {
			records.push(recordOf(lines));
			lines = null;
		} else if (tag !== '') lines?.push([tag, value.trim()]);
	}
	return records;
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
			registries: all('C1')
				.map(registryOf)
				.filter((one) => one !== null),
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
