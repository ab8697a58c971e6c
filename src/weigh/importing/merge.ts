/** Records of one study from several sources, brought together; where they disagree both stand. */
import type { Imported } from './record-schema.ts';

export type Conflict = {
	readonly field: 'design' | 'people' | 'year' | 'title';
	readonly values: readonly { readonly source: string; readonly value: string }[];
};

export type Joined = {
	readonly records: readonly Imported[];
	readonly conflicts: readonly Conflict[];
};

/** Every key under which a record may be known. */
export function keysOf({ identifiers }: Imported): string[] {
	const { doi, pmid, pmcid, registries } = identifiers;
	return [
		...(doi === null ? [] : [`doi:${doi}`]),
		...(pmid === null ? [] : [`pmid:${pmid}`]),
		...(pmcid === null ? [] : [`pmcid:${pmcid}`]),
		...registries.map((registry) => `trial:${registry}`),
	];
}

/** Groups records that share a key, and those that share one with them. */
export function join(records: readonly Imported[]): Joined[] {
	const group = new Map<string, number>();
	const parents: number[] = [];
	const root = (at: number): number => {
		let here = at;
		while (parents[here] !== here) here = parents[here] ?? here;
		return here;
	};
	records.forEach((record, at) => {
		parents.push(at);
		for (const key of keysOf(record)) {
			const known = group.get(key);
			if (known === undefined) group.set(key, at);
			else parents[root(at)] = root(known);
		}
	});
	const groups = new Map<number, Imported[]>();
	records.forEach((record, at) => {
		const top = root(at);
		groups.set(top, [...(groups.get(top) ?? []), record]);
	});
	return [...groups.values()].map((one) => ({ records: one, conflicts: conflictsOf(one) }));
}

const SPLIT = /split[- ](?:face|body)|half[- ]face|intra-?individual/i;

/** A registry says parallel, the paper says split-face; 60 people in one, 30 in another. */
function conflictsOf(records: readonly Imported[]): Conflict[] {
	const told = (field: Conflict['field'], toldBy: (record: Imported) => string): Conflict[] => {
		const values = records
			.map((record) => ({ source: record.source, value: toldBy(record) }))
			.filter(({ value }) => value !== '');
		return new Set(values.map(({ value }) => value)).size > 1 ? [{ field, values }] : [];
	};
	return [
		...told('design', designWord),
		...told('people', ({ trial }) => (trial?.people === null ? '' : String(trial?.people ?? ''))),
		...told('year', ({ year, trial }) => (trial === null && year !== null ? String(year) : '')),
	];
}

function designWord({ trial, title, abstract }: Imported): string {
	const text = `${title} ${abstract.map((part) => part.text).join(' ')}`;
	if (SPLIT.test(text)) return 'split-face';
	return trial === null ? '' : trial.model;
}
