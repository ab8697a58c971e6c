/**
 * What imported records say of a study, put into the shape of the ledger for an editor to confirm: each answer with who says so.
 * What none says stays open; nothing is rated by it.
 */
import { readAbstract, type Said } from '../abstract/index.ts';
import { KINGDOMS, type Study } from '../ledger/index.ts';
import { type Conflict, join } from './merge.ts';
import type { Imported } from './record-schema.ts';

export const PROPOSED = [
	'design',
	'people',
	'weeks',
	'preparation',
	'kingdoms',
	'route',
] as const satisfies readonly (keyof Study)[];
export type Proposed = (typeof PROPOSED)[number];

export type Proposal = {
	readonly study: Study;
	/** The sentence, or what a register holds; an answer that is not here was not found. */
	readonly because: Readonly<
		Partial<Record<Proposed, { readonly source: string; readonly says: string }>>
	>;
	readonly conflicts: readonly Conflict[];
};

/** A study as its records tell of it; at least one record. `day` is the ISO day on which they were read. */
export function proposeStudy(id: string, records: readonly Imported[], day: string): Proposal {
	const [first] = records;
	if (first === undefined) throw new RangeError('"records" expected at least one, got none');
	const paper = records.find(({ trial }) => trial === null) ?? first;
	const trial = records.find((record) => record.trial !== null) ?? null;
	const reading = readAbstract(paper.title, abstractOf(paper));
	const people = reading.people ?? enrolled(trial);
	const says = <Value>(said: Said<Value>) =>
		said === null ? null : { source: paper.source, says: said.sentence };
	const because = {
		people: people === null ? null : 'sentence' in people ? says(reading.people) : people.because,
		weeks: says(reading.duration),
		preparation: says(reading.intervention),
		kingdoms: says(reading.kingdom),
		route: says(reading.route),
	};
	return {
		study: {
			...named(id, records, paper),
			design: paper.trial === null ? reading.design : 'registry-only',
			people: people?.value ?? null,
			weeks: reading.duration?.value ?? null,
			preparation: reading.intervention?.value ?? null,
			kingdoms: kingdomsIn(reading.kingdom?.value ?? ''),
			route: reading.route?.value ?? null,
			date: day,
		},
		because: Object.fromEntries(Object.entries(because).filter(([, one]) => one !== null)),
		conflicts: join(records).flatMap(({ conflicts }) => conflicts),
	};
}

const abstractOf = ({ abstract }: Imported): string =>
	abstract.map(({ heading, text }) => (heading === '' ? text : `${heading}: ${text}`)).join(' ');

const kingdomsIn = (word: string): Study['kingdoms'] =>
	KINGDOMS.filter((kingdom) => word.split(' and ').includes(kingdom));

/** A register counts those who came; a plan is no count. */
function enrolled(record: Imported | null) {
	const trial = record?.trial ?? null;
	if (record === null || trial?.people == null || !trial.isActual) return null;
	return { value: trial.people, because: { source: record.source, says: String(trial.people) } };
}

const MOST_TITLE = 600;
const MOST_NAME = 200;

/** All that is not a judgement. */
function named(id: string, records: readonly Imported[], paper: Imported): Study {
	const all = records.map(({ identifiers }) => identifiers);
	const first = (name: 'doi' | 'pmid' | 'pmcid') =>
		all.find((one) => one[name] !== null)?.[name] ?? null;
	const registry = all.flatMap(({ registries }) => registries)[0] ?? null;
	const identifiers = { doi: first('doi'), pmid: first('pmid'), pmcid: first('pmcid'), registry };
	return {
		id,
		title: paper.title.slice(0, MOST_TITLE),
		titleStatus: 'confirmed',
		year: paper.year,
		firstAuthor: (paper.authors[0] ?? '').slice(0, MOST_NAME),
		journal: paper.journal.slice(0, MOST_NAME),
		identifiers,
		url: linkOf(identifiers),
		...UNTOLD,
		licence: paper.licence.slice(0, MOST_NAME),
	};
}

const UNTOLD = {
	design: 'other',
	review: null,
	blinding: null,
	people: null,
	completed: null,
	animals: null,
	weeks: null,
	kingdoms: [],
	cell: '',
	preparation: null,
	identity: [],
	route: null,
	comparator: null,
	hasHistology: false,
	funding: null,
	licence: '',
	read: 'abstract',
	status: 'confirmed',
	date: '1970-01-01',
	outcomes: [],
} as const satisfies Partial<Study>;

function linkOf({ doi, pmid, pmcid, registry }: Study['identifiers']): string {
	if (doi !== null) return `https://doi.org/${doi}`;
	if (pmid !== null) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
	if (pmcid !== null) return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
	return registry?.startsWith('NCT') === true ? `https://clinicaltrials.gov/study/${registry}` : '';
}
