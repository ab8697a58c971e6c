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
	for (const [at, { no }] of entries.entries()) {
		const before = ledger.size + at;
		if (no !== before + 1) throw new RangeError(`line ${no} follows line ${before}`);
	}
	return foldChosen(ledger, entries);
}

/** The ledger after those of its lines that bear on one question, in their order; what lies between does not. */
export function foldChosen(ledger: Ledger, entries: readonly Entry[]): Ledger {
	const draft: Draft = {
		studies: new Map(ledger.studies),
		screenings: new Map(ledger.screenings),
		ratings: new Map(ledger.ratings),
		links: [...ledger.links],
		verdicts: new Map(ledger.verdicts),
		overrides: new Map(ledger.overrides),
		withdrawn: new Set(ledger.withdrawn),
		size: ledger.size,
	};
	for (const entry of entries) {
		apply(draft, entry.event, entry);
		draft.size = entry.no;
	}
	return draft;
}

/** A copy that is written to until it is handed out. */
type Draft = {
	readonly studies: Map<string, Study>;
	readonly screenings: Map<string, ReadonlyMap<string, Screening>>;
	readonly ratings: Map<string, ReadonlyMap<string, Answers>>;
	links: readonly Link[];
	readonly verdicts: Map<string, ClaimVerdict>;
	readonly overrides: Map<string, { readonly level: Level; readonly entry: Entry }>;
	readonly withdrawn: Set<string>;
	size: number;
};

function apply(draft: Draft, event: LedgerEvent, entry: Entry): void {
	switch (event.kind) {
		case 'study':
			draft.studies.set(event.study.id, event.study);
			return;
		case 'screening':
			byReader(draft.screenings, event.study, entry.by, event.decision);
			return;
		case 'rating':
			byReader(draft.ratings, event.study, entry.by, event.answers);
			return;
		case 'link':
			draft.links = linked(draft.links, event);
			return;
		case 'verdict':
			draft.verdicts.set(event.claim, event.verdict);
			return;
		case 'override':
			draft.overrides.set(event.claim, { level: event.level, entry });
			return;
		case 'withdrawal':
			draft.withdrawn.add(event.study);
	}
}

/** A reader's later word on a study replaces the earlier one in the state; both lines stay. */
function byReader<Word>(
	all: Map<string, ReadonlyMap<string, Word>>,
	study: string,
	reader: string,
	word: Word,
): void {
	all.set(study, new Map(all.get(study)).set(reader, word));
}

function linked(links: readonly Link[], { claim, study, side }: Link): readonly Link[] {
	const others = links.filter((one) => one.claim !== claim || one.study !== study);
	return [...others, { claim, study, side }];
}
