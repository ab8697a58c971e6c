/** A PubmedArticleSet, article by article. Tags are told apart by where they stand, for names recur. */
import { emptyRecord } from './empty.ts';
import { doiOf, pmcidOf, pmidOf, registryOf } from './identifiers.ts';
import { yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';
import type { XmlMapper } from './xml-mapper.ts';

/** Tags whose text is wanted; all other text is passed over. */
const WANTED: ReadonlySet<string> = new Set([
	'PMID',
	'ArticleTitle',
	'Title',
	'Year',
	'MedlineDate',
	'AbstractText',
	'LastName',
	'Initials',
	'CollectiveName',
	'Language',
	'PublicationType',
	'ArticleId',
	'ELocationID',
	'AccessionNumber',
]);
const INLINE: ReadonlySet<string> = new Set(['i', 'b', 'u', 'sup', 'sub', 'em']);
const MOST_AUTHORS = 400;

type Open = {
	record: Imported;
	author: { last: string; initials: string };
	/** Kind of notice of the comment that is open. */
	notice: 'retraction' | 'erratum' | 'concern' | null;
};

const NOTICES: ReadonlyMap<string | undefined, NonNullable<Open['notice']>> = new Map([
	['RetractionIn', 'retraction'],
	['ErratumIn', 'erratum'],
	['ExpressionOfConcernIn', 'concern'],
]);
const MOST_NOTICES = 400;

const fresh = (): Open => ({
	record: emptyRecord('pubmed'),
	author: { last: '', initials: '' },
	notice: null,
});

type Walk = {
	open: Open;
	isWithin: boolean;
	path: string[];
	/** The tag whose text is being read; empty between them. */
	wanted: string;
	text: string;
	attributes: Readonly<Record<string, string>>;
};

export function pubmedMapper(): XmlMapper {
	const walk: Walk = {
		open: fresh(),
		isWithin: false,
		path: [],
		wanted: '',
		text: '',
		attributes: {},
	};
	return {
		isWithin: () => walk.isWithin,
		open: (name, given) => openTag(walk, name, given),
		text(part) {
			if (walk.wanted !== '') walk.text += part;
		},
		close: (name) => closeTag(walk, name),
	};
}

function openTag(walk: Walk, name: string, given: Readonly<Record<string, string>>): void {
	if (walk.wanted !== '' && INLINE.has(name)) return;
	if (name === 'PubmedArticle') {
		walk.open = fresh();
		walk.isWithin = true;
		walk.path = [];
	}
	if (!walk.isWithin) return;
	walk.path.push(name);
	if (name === 'CommentsCorrections') walk.open.notice = NOTICES.get(given['RefType']) ?? null;
	if (!WANTED.has(name)) return;
	walk.wanted = name;
	walk.text = '';
	walk.attributes = given;
}

function closeTag(walk: Walk, name: string): Imported | null {
	const { open, path, wanted, text, attributes } = walk;
	if (!walk.isWithin || (wanted !== '' && INLINE.has(name))) return null;
	if (name === wanted) {
		take(open, { name, parent: path.at(-2) ?? '', path, text: text.trim(), attributes });
		walk.wanted = '';
	}
	path.pop();
	if (name === 'Author') closeAuthor(open);
	if (name !== 'PubmedArticle') return null;
	walk.isWithin = false;
	return open.record;
}

type Taken = {
	readonly name: string;
	readonly parent: string;
	readonly path: readonly string[];
	readonly text: string;
	readonly attributes: Readonly<Record<string, string>>;
};

/** What is done with the text of each tag that is wanted. */
const TAKE: ReadonlyMap<string, (open: Open, taken: Taken) => void> = new Map(
	Object.entries<(open: Open, taken: Taken) => void>({
		PMID: (open, { parent, text }) => {
			if (parent === 'MedlineCitation') setIdentifier(open, { pmid: pmidOf(text) });
			else if (parent === 'CommentsCorrections' && open.notice !== null && hasRoom(open))
				open.record.notices.push({ kind: open.notice, ref: text });
		},
		ArticleTitle: (open, { parent, text }) => {
			if (parent === 'Article' && open.record.title === '')
				open.record = { ...open.record, title: text };
		},
		Title: (open, { parent, text }) => {
			if (parent === 'Journal') open.record = { ...open.record, journal: text };
		},
		Year: (open, { parent, text }) => setYear(open, parent, text),
		MedlineDate: (open, { parent, text }) => setYear(open, parent, text),
		AbstractText: (open, { path, text, attributes }) => {
			if (path.includes('OtherAbstract') || text === '') return;
			open.record.abstract.push({ heading: attributes['Label'] ?? '', text });
		},
		LastName: (open, { text }) => {
			open.author.last = text;
		},
		Initials: (open, { text }) => {
			open.author.initials = text;
		},
		CollectiveName: (open, { text }) => {
			open.author.last = text;
		},
		Language: (open, { text }) => {
			open.record = { ...open.record, language: open.record.language || text };
		},
		PublicationType: (open, { text }) => void open.record.publicationTypes.push(text),
		ELocationID: (open, { text, attributes }) => {
			if (attributes['EIdType'] === 'doi') setIdentifier(open, { doi: doiOf(text) });
		},
		ArticleId: (open, { path, text, attributes }) => {
			if (path.includes('ReferenceList')) return;
			if (attributes['IdType'] === 'doi') setIdentifier(open, { doi: doiOf(text) });
			if (attributes['IdType'] === 'pmc') setIdentifier(open, { pmcid: pmcidOf(text) });
		},
		AccessionNumber: (open, { text }) => {
			const registry = registryOf(text);
			const { registries } = open.record.identifiers;
			if (registry !== null && !registries.includes(registry)) registries.push(registry);
		},
	}),
);

function take(open: Open, taken: Taken): void {
	TAKE.get(taken.name)?.(open, taken);
}

const hasRoom = ({ record }: Open): boolean => record.notices.length < MOST_NOTICES;

/** The first of each kind stands. */
function setIdentifier(open: Open, given: Partial<Imported['identifiers']>): void {
	const known = open.record.identifiers;
	open.record = {
		...open.record,
		identifiers: {
			...known,
			doi: known.doi ?? given.doi ?? null,
			pmid: known.pmid ?? given.pmid ?? null,
			pmcid: known.pmcid ?? given.pmcid ?? null,
		},
	};
}

function setYear(open: Open, parent: string, text: string): void {
	if (parent !== 'PubDate' || open.record.year !== null) return;
	open.record = { ...open.record, year: yearOf(text) };
}

function closeAuthor(open: Open): void {
	const { last, initials } = open.author;
	open.author = { last: '', initials: '' };
	if (last === '' || open.record.authors.length >= MOST_AUTHORS) return;
	open.record.authors.push(initials === '' ? last : `${last} ${initials}`);
}
