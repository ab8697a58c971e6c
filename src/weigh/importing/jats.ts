/** The front matter of a JATS article, as PMC gives it. */
import { emptyRecord } from './empty.ts';
import { doiOf, pmcidOf, pmidOf } from './identifiers.ts';
import { yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';
import type { XmlMapper } from './xml-mapper.ts';

const INLINE: ReadonlySet<string> = new Set([
	'italic',
	'bold',
	'sup',
	'sub',
	'xref',
	'underline',
	'ext-link',
]);

type Open = {
	record: Imported;
	path: string[];
	text: string;
	heading: string;
	author: { last: string; given: string };
	/** `doi`, `pmid` or `pmc` of the id that is open. */
	idKind: string;
};

const fresh = (language: string): Open => ({
	record: { ...emptyRecord('jats'), language },
	path: [],
	text: '',
	heading: '',
	author: { last: '', given: '' },
	idKind: '',
});

const within = ({ path }: Open, name: string): boolean => path.includes(name);

/** What is done with the text of each tag that is wanted, by name. */
const TAKE: ReadonlyMap<string, (open: Open, told: string) => void> = new Map(
	Object.entries<(open: Open, told: string) => void>({
		'article-id': (open, told) => {
			if (within(open, 'article-meta')) takeId(open, told);
		},
		'article-title': (open, told) => {
			if (within(open, 'title-group')) open.record = { ...open.record, title: told };
		},
		'journal-title': (open, told) => {
			open.record = { ...open.record, journal: told };
		},
		surname: (open, told) => {
			open.author.last = told;
		},
		'given-names': (open, told) => {
			open.author.given = told;
		},
		year: (open, told) => {
			const { year } = open.record;
			if (within(open, 'pub-date')) open.record = { ...open.record, year: year ?? yearOf(told) };
		},
		title: (open, told) => {
			if (within(open, 'abstract')) open.heading = told;
		},
		p: (open, told) => {
			if (within(open, 'abstract'))
				open.record.abstract.push({ heading: open.heading, text: told });
		},
		subject: (open, told) => void open.record.publicationTypes.push(told),
		'license-p': (open, told) => {
			open.record = { ...open.record, licence: told.slice(0, 600) };
		},
	}),
);

function takeId(open: Open, told: string): void {
	const { identifiers } = open.record;
	const { idKind } = open;
	const found = {
		...(idKind === 'doi' ? { doi: doiOf(told) } : {}),
		...(idKind === 'pmid' ? { pmid: pmidOf(told) } : {}),
		...(idKind.startsWith('pmc') ? { pmcid: pmcidOf(told) } : {}),
	};
	open.record = { ...open.record, identifiers: { ...identifiers, ...found } };
}

function closeAuthor(open: Open): void {
	const { last, given } = open.author;
	open.author = { last: '', given: '' };
	if (last !== '') open.record.authors.push(`${last} ${given}`.trim());
}

/** Gives the record when its front matter ends: the body is passed over, however long it is. */
export function jatsMapper(): XmlMapper {
	let open: Open | null = null;
	return {
		isWithin: () => open !== null,
		open(name, attributes) {
			if (name === 'article') open = fresh(attributes['xml:lang'] ?? '');
			if (open !== null && !INLINE.has(name)) openTag(open, name, attributes);
		},
		text(part) {
			if (open !== null) open.text += part;
		},
		close(name) {
			if (open === null || INLINE.has(name)) return null;
			closeTag(open, name);
			if (name !== 'front' && name !== 'article') return null;
			const { record } = open;
			open = null;
			return record;
		},
	};
}

function openTag(open: Open, name: string, attributes: Readonly<Record<string, string>>): void {
	open.path.push(name);
	open.text = '';
	if (name === 'article-id') open.idKind = attributes['pub-id-type'] ?? '';
}

function closeTag(open: Open, name: string): void {
	TAKE.get(name)?.(open, open.text.replace(/\s+/g, ' ').trim());
	open.path.pop();
	open.text = '';
	if (name === 'contrib') closeAuthor(open);
}
