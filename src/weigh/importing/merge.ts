/** Records of one study from several sources, brought together; where they disagree both stand. */
import { registerOf } from './identifiers.ts';
import type { Imported } from './record-schema.ts';

/** What of a record is needed to bring it together with others. */
export type Placed = Pick<Imported, 'source' | 'identifiers' | 'year'> & {
	/** A registry's record of a trial; all else is a paper. */
	readonly isTrial: boolean;
	/** A paper about other papers is no part of the trials it names. */
	readonly isReview: boolean;
	readonly design: string;
	readonly people: number | null;
};

export type Conflict = {
	readonly field: 'design' | 'people' | 'year';
	readonly values: readonly { readonly source: string; readonly value: string }[];
};

export type Joined = {
	readonly records: readonly Placed[];
	readonly conflicts: readonly Conflict[];
};

const SPLIT = /split[- ](?:face|body)|half[- ]face|intra-?individual/i;
const REVIEW = /\breview\b|meta-?analysis/i;

export function placeOf(record: Imported): Placed {
	const { source, identifiers, year, trial, title, abstract, publicationTypes } = record;
	const text = `${title} ${abstract.map((part) => part.text).join(' ')}`;
	return {
		source,
		identifiers,
		year,
		isTrial: trial !== null,
		isReview: publicationTypes.some((type) => REVIEW.test(type)),
		design: SPLIT.test(text) ? 'split-face' : (trial?.model ?? ''),
		people: trial?.people ?? null,
	};
}

/** Sets of numbers that grow together. */
function openSets(size: number) {
	const parents = Array.from({ length: size }, (_, at) => at);
	const holders = new Map<string, number>();
	const root = (at: number): number => {
		let here = at;
		for (let up = parents[here] ?? here; up !== here; up = parents[here] ?? here) {
			parents[here] = parents[up] ?? up;
			here = up;
		}
		return here;
	};
	const holderOf = (key: string): number | null => {
		const at = holders.get(key);
		return at === undefined ? null : root(at);
	};
	/** Whatever holds a key is one. */
	const hold = (key: string, at: number): void => {
		const known = holders.get(key);
		if (known === undefined) holders.set(key, at);
		else parents[root(at)] = root(known);
	};
	return { root, holderOf, hold };
}
type Sets = ReturnType<typeof openSets>;

/**
 * Groups records of one study: those that share a DOI, PMID or PMCID, trials that share a number, and a paper with the
 * trial it names. A paper that names several trials stands alone, so that it makes them no single study.
 */
export function join(records: readonly Placed[]): Joined[] {
	const sets = openSets(records.length);
	for (const [at, record] of records.entries()) {
		const keys = record.isTrial ? [...trialKeys(record), ...paperKeys(record)] : paperKeys(record);
		for (const key of keys) sets.hold(key, at);
	}
	for (const [at, numbers] of numbersOfPapers(records, sets)) joinPaper(at, numbers, sets);
	const groups = new Map<number, Placed[]>();
	for (const [at, record] of records.entries()) {
		const group = groups.get(sets.root(at));
		if (group === undefined) groups.set(sets.root(at), [record]);
		else group.push(record);
	}
	return [...groups.values()].map((one) => ({ records: one, conflicts: conflictsOf(one) }));
}

/**
 * The keys under which a record may be known when it is kept one at a time, without the others of its run beside it: a paper
 * that names one trial is known under it, one that names several under its own numbers, where it has any.
 */
export function keysOf(record: Placed): string[] {
	const paper = paperKeys(record);
	if (record.isTrial) return [...trialKeys(record), ...paper];
	const numbers = record.isReview ? [] : record.identifiers.registries;
	const [first] = record.identifiers.registries;
	if (numbers.length === 1 || (paper.length === 0 && first !== undefined))
		return [...paper, `trial:${numbers[0] ?? first}`];
	return paper;
}

function paperKeys({ identifiers: { doi, pmid, pmcid } }: Placed): string[] {
	return [
		...(doi === null ? [] : [`doi:${doi}`]),
		...(pmid === null ? [] : [`pmid:${pmid}`]),
		...(pmcid === null ? [] : [`pmcid:${pmcid}`]),
	];
}

/** A trial's own number and those of other registers; another of its own register is another trial's. */
function trialKeys({ identifiers: { registries } }: Placed): string[] {
	const [own = '', ...others] = registries;
	const register = registerOf(own);
	const same = others.filter((one) => registerOf(one) !== register);
	return [own, ...same].filter((one) => one !== '').map((one) => `trial:${one}`);
}

/** The numbers that each paper names, by the set of its records. */
function numbersOfPapers(records: readonly Placed[], { root }: Sets): Map<number, Set<string>> {
	const papers = new Map<number, Set<string>>();
	for (const [at, { isTrial, isReview, identifiers }] of records.entries()) {
		if (isTrial || isReview) continue;
		const numbers = papers.get(root(at)) ?? new Set();
		for (const number of identifiers.registries) numbers.add(`trial:${number}`);
		papers.set(root(at), numbers);
	}
	return papers;
}

function joinPaper(at: number, numbers: ReadonlySet<string>, { holderOf, hold }: Sets): void {
	const trials = new Set([...numbers].map((number) => holderOf(number) ?? number));
	const [number] = numbers;
	if (number !== undefined && trials.size === 1) hold(number, at);
}

/** A registry says parallel, the paper says split-face; 60 people in one, 30 in another. */
function conflictsOf(records: readonly Placed[]): Conflict[] {
	const told = (field: Conflict['field'], toldBy: (record: Placed) => string): Conflict[] => {
		const values = records
			.map((record) => ({ source: record.source, value: toldBy(record) }))
			.filter(({ value }) => value !== '');
		return new Set(values.map(({ value }) => value)).size > 1 ? [{ field, values }] : [];
	};
	return [
		...told('design', ({ design }) => design),
		...told('people', ({ people }) => (people === null ? '' : String(people))),
		...told('year', ({ year, isTrial }) => (isTrial || year === null ? '' : String(year))),
	];
}
