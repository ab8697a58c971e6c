/** What the lines of a ledger come to. The same lines give the same state, whoever reads them and whenever. */

import type { ClaimVerdict, Entry, LedgerEvent, Level, Screening } from './entry-schema.ts';
import type { Answers } from './questions.ts';
import type { Study } from './schema.ts';

export type Link = {
	readonly claim: string;
	readonly study: string;
	readonly side: 'for' | 'against';
};

export type Ledger = {
	readonly studies: ReadonlyMap<string, Study>;
	/** By study, then by reader. */
	readonly screenings: ReadonlyMap<string, ReadonlyMap<string, Screening>>;
	readonly ratings: ReadonlyMap<string, ReadonlyMap<string, Answers>>;
	readonly links: readonly Link[];
	readonly verdicts: ReadonlyMap<string, ClaimVerdict>;
	/** The line that set a certainty, so that who and why can be shown. */
	readonly overrides: ReadonlyMap<string, { readonly level: Level; readonly entry: Entry }>;
	readonly withdrawn: ReadonlySet<string>;
	/** How many lines it was folded from. */
	readonly size: number;
};

/** An empty ledger over studies that were there before its first line. */
export function ledgerOf(studies: readonly Study[]): Ledger {
	return {
		studies: new Map(studies.map((study) => [study.id, study])),
		screenings: new Map(),
		ratings: new Map(),
		links: [],
		verdicts: new Map(),
		overrides: new Map(),
		withdrawn: new Set(),
		size: 0,
	};
}

/** The ledger after more lines. @throws RangeError where a line is missing: what lies between cannot be guessed. */
export function fold(ledger: Ledger, entries: readonly Entry[]): Ledger {
	let state = ledger;
	for (const entry of entries) {
		if (entry.no !== state.size + 1)
			throw new RangeError(`line ${entry.no} follows line ${state.size}`);
		state = { ...state, ...afterEvent(state, entry.event, entry), size: entry.no };
	}
	return state;
}

function afterEvent(state: Ledger, event: LedgerEvent, entry: Entry): Partial<Ledger> {
	switch (event.kind) {
		case 'study':
			return { studies: new Map(state.studies).set(event.study.id, event.study) };
		case 'screening':
			return { screenings: byReader(state.screenings, event.study, entry.by, event.decision) };
		case 'rating':
			return { ratings: byReader(state.ratings, event.study, entry.by, event.answers) };
		case 'link':
			return { links: linked(state.links, event) };
		case 'verdict':
			return { verdicts: new Map(state.verdicts).set(event.claim, event.verdict) };
		case 'override':
			return {
				overrides: new Map(state.overrides).set(event.claim, { level: event.level, entry }),
			};
		case 'withdrawal':
			return { withdrawn: new Set([...state.withdrawn, event.study]) };
	}
}

/** A reader's later word on a study replaces the earlier one in the state; both lines stay. */
function byReader<Word>(
	all: ReadonlyMap<string, ReadonlyMap<string, Word>>,
	study: string,
	reader: string,
	word: Word,
): ReadonlyMap<string, ReadonlyMap<string, Word>> {
	return new Map(all).set(study, new Map(all.get(study)).set(reader, word));
}

function linked(links: readonly Link[], { claim, study, side }: Link): readonly Link[] {
	const others = links.filter((one) => one.claim !== claim || one.study !== study);
	return [...others, { claim, study, side }];
}
