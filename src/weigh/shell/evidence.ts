/** Evidence at a server: records that wait, the ledger as its editors have it, and as readers see it. */
import type { Actor } from '../../host/actor.ts';
import type { Database } from '../../host/database.ts';
import {
	claimOf,
	type Entry,
	type EventRefusal,
	fold,
	foldChosen,
	type Ledger,
	type LedgerEvent,
	ledgerOf,
	refuseEvent,
	seedStudies,
	studiesOf,
	subjectsOf,
} from '../index.ts';
import { type LineStore, openLineStore } from './line-store.ts';
import { openRecordStore, type RecordStore } from './record-store.ts';
import { openReleaseStore, type ReleaseHead, type ReleaseStore } from './release-store.ts';

export type Evidence = {
	readonly records: RecordStore;
	readonly lines: LineStore;
	readonly releases: ReleaseStore;
	/** Of what ships and every line. */
	readonly ledger: () => Promise<Ledger>;
	/** Appends lines whose subjects are known; all of them or none. */
	readonly append: (lines: LinesGiven, now: Date) => Promise<Appended>;
	/** The newest release; null where there is none. */
	readonly published: () => Promise<ReleaseHead | null>;
};

export type LinesGiven = {
	readonly by: Actor;
	readonly why: string;
	readonly events: readonly LedgerEvent[];
};
export type Appended =
	| { readonly entries: readonly Entry[] }
	| { readonly refused: EventRefusal; readonly at: number; readonly subject: string };

/** Opens it over a database that has its tables. */
export async function openEvidence(database: Database): Promise<Evidence> {
	const [records, lines, releases] = [
		openRecordStore(database),
		openLineStore(database),
		openReleaseStore(database),
	];
	await releases.ship();
	const ledger = ledgerKeeper(lines);
	return {
		...{ records, lines, releases, ledger },
		append: async (given, now) => {
			const refusal = await refusalOf(given.events, await ledger(), records);
			return refusal ?? { entries: await lines.append(given, now) };
		},
		published: async () => (await releases.list(1))[0] ?? null,
	};
}

const AT_ONCE = 1_000;

/** Folds no line twice: others may have written since, here or on another machine. */
function ledgerKeeper(lines: LineStore): () => Promise<Ledger> {
	let kept = ledgerOf(seedStudies());
	return async () => {
		for (;;) {
			const from = kept;
			const some = await lines.after(from.size, Number.MAX_SAFE_INTEGER, AT_ONCE);
			if (some.length === 0) return from;
			const next = fold(from, some);
			if (next.size > kept.size) kept = next;
		}
	};
}

/** The first event that speaks of what nobody knows. Events that come earlier make a study known. */
async function refusalOf(
	events: readonly LedgerEvent[],
	ledger: Ledger,
	records: RecordStore,
): Promise<Exclude<Appended, { readonly entries: unknown }> | null> {
	const added = new Set<string>();
	for (const [at, event] of events.entries()) {
		const { study, claim } = subjectsOf(event);
		if (event.kind === 'study') added.add(event.study.id);
		const isStudy = (id: string) => ledger.studies.has(id) || added.has(id);
		const isWaiting = study !== null && !isStudy(study) && (await records.isCandidate(study));
		const refused = refuseEvent(event, {
			isStudy,
			isCandidate: (id) => isStudy(id) || isWaiting,
			isClaim: (id) => claimOf(id) !== null,
		});
		if (refused !== null) return { refused, at, subject: study ?? claim ?? '' };
	}
	return null;
}

/** The ledger that one claim rests on, up to a size, and the lines that made it. Null where no claim has the id. */
export async function sliceOf(
	{ lines }: Pick<Evidence, 'lines'>,
	id: string,
	upTo: number,
): Promise<{ readonly ledger: Ledger; readonly entries: readonly Entry[] } | null> {
	const claim = claimOf(id);
	if (claim === null) return null;
	const shipped = ledgerOf(seedStudies());
	if (upTo === 0) return { ledger: shipped, entries: [] };
	const named = await lines.about(id, [], upTo);
	const linked = named.flatMap(({ event }) => (event.kind === 'link' ? [event.study] : []));
	const studies = [...new Set([...studiesOf(claim, shipped), ...linked])];
	const entries = studies.length === 0 ? named : await lines.about(id, studies, upTo);
	return { ledger: foldChosen(shipped, entries), entries };
}
