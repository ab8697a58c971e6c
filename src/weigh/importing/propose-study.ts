/**
 * What imported records say of a study, put into the shape of the ledger for an editor to confirm: each answer with who says so.
 * What none says stays open; nothing is rated by it.
 */
import { readAbstract, type Said } from '../abstract/index.ts';
import { KINGDOMS, type Study } from '../ledger/index.ts';
import { type Conflict, join, placeOf } from './merge.ts';
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
	const reading = readAbstract(paper.title, abstractOf(paper));
	const people = reading.people === null ? enrolled(records) : toldBy(paper, reading.people);
	const told = {
		people,
		weeks: toldBy(paper, reading.duration),
		preparation: toldBy(paper, reading.intervention),
		kingdoms: toldBy(paper, reading.kingdom),
		route: toldBy(paper, reading.route),
	};
	return {
		study: {
			...named(id, records, paper),
			design: paper.trial === null ? reading.design : 'registry-only',
			people: told.people?.value ?? null,
			weeks: told.weeks?.value ?? null,
			preparation: told.preparation?.value ?? null,
			kingdoms: kingdomsIn(told.kingdoms?.value ?? ''),
			route: told.route?.value ?? null,
			date: day,
		},
		because: Object.fromEntries(
			Object.entries(told).flatMap(([name, one]) => (one === null ? [] : [[name, one.because]])),
		),
		conflicts: join(records.map(placeOf)).flatMap(({ conflicts }) => conflicts),
	};
}

type Told<Value> = {
	readonly value: Value;
	readonly because: { readonly source: string; readonly says: string };
} | null;

function toldBy<Value>({ source }: Imported, said: Said<Value>): Told<Value> {
	return said === null ? null : { value: said.value, because: { source, says: said.sentence } };
}

const abstractOf = ({ abstract }: Imported): string =>
	abstract.map(({ heading, text }) => (heading === '' ? text : `${heading}: ${text}`)).join(' ');

const kingdomsIn = (word: string): Study['kingdoms'] =>
	KINGDOMS.filter((kingdom) => word.split(' and ').includes(kingdom));

/** A register counts those who came; a plan is no count. */
function enrolled(records: readonly Imported[]): Told<number> {
	const register = records.find(({ trial }) => trial !== null);
	const people = register?.trial?.isActual === true ? register.trial.people : null;
	if (register === undefined || people === null) return null;
	return { value: people, because: { source: register.source, says: String(people) } };
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
