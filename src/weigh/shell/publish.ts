/** Makes a release of the ledger: what moved is told, the log is told, then readers see it. */
import type { Actor } from '../../host/actor.ts';
import {
	agreements,
	foldChosen,
	type Ledger,
	ledgerOf,
	type Moved,
	SERUM,
	seedStudies,
	subjectsOf,
	whatMoved,
} from '../index.ts';
import type { Evidence } from './evidence.ts';
import { RELEASE_FILES, releaseFiles } from './release-files.ts';
import { digestOf, type ReleaseHead } from './release-store.ts';

/** Puts a statement into the public log and answers its place; null where this server has no log. */
export type TellLog = (statement: Uint8Array) => Promise<number | null>;

export type Publishing = {
	readonly by: Actor;
	readonly why: string;
	readonly now: Date;
	readonly tellLog: TellLog;
};
export type Published =
	| { readonly head: ReleaseHead }
	| { readonly refused: 'nothing-new' | 'release-overtaken' };

/** What the lines since the last release would move, and how far readers agree. */
export async function reviewOf(evidence: Evidence) {
	const [after, last] = [await evidence.ledger(), await evidence.published()];
	const before = await ledgerUpTo(evidence, last?.size ?? 0);
	return {
		lines: after.size - before.size,
		size: after.size,
		moved: whatMoved(before, after, SERUM),
		agreements: agreements(after),
		last,
	};
}

/** Publishes every line that is there. */
export async function publish(
	evidence: Evidence,
	{ by, why, now, tellLog }: Publishing,
): Promise<Published> {
	const [ledger, last] = [await evidence.ledger(), await evidence.published()];
	const from = last?.size ?? 0;
	if (ledger.size === from) return { refused: 'nothing-new' };
	const day = now.toISOString().slice(0, 10);
	const files = releaseFiles(ledger, day);
	const moved: readonly Moved[] = whatMoved(await ledgerUpTo(evidence, from), ledger, SERUM);
	const release = { no: (last?.no ?? 0) + 1, size: ledger.size, day };
	// The log first: a statement of a release that then is none harms nobody; a release that no log knows would.
	const logIndex = await tellLog(statementOf(release, files));
	const head = { ...release, why, moved, logIndex };
	const name = (by.person?.name ?? by.organisation.name).slice(0, 80);
	const changed = await changedSince(evidence, from, ledger.size);
	const kept = await evidence.releases.put({ by, name, head, files, ledger, changed }, now);
	return kept ? { head: { ...head, by: name } } : { refused: 'release-overtaken' };
}

/** Names the files of a release by their SHA-256; members in order, so that the same release gives the same bytes. */
function statementOf(
	{ no, size, day }: { readonly no: number; readonly size: number; readonly day: string },
	files: Readonly<Record<(typeof RELEASE_FILES)[number], string>>,
): Uint8Array {
	const digests = Object.fromEntries(
		[...RELEASE_FILES].sort().map((name) => [name, digestOf(files[name])]),
	);
	const statement = { day, files: digests, kind: 'evidence-release', release: no, size };
	return new TextEncoder().encode(JSON.stringify(statement));
}

const AT_ONCE = 1_000;

/** The ledger as it stood after so many lines. */
export async function ledgerUpTo({ lines }: Evidence, size: number): Promise<Ledger> {
	let ledger = ledgerOf(seedStudies());
	while (ledger.size < size) {
		const some = await lines.after(ledger.size, size, AT_ONCE);
		if (some.length === 0) break;
		ledger = foldChosen(ledger, some);
	}
	return ledger;
}

async function changedSince({ lines }: Evidence, from: number, size: number): Promise<string[]> {
	const changed = new Set<string>();
	for (let at = from; at < size; ) {
		const some = await lines.after(at, size, AT_ONCE);
		for (const { event } of some) {
			const { study } = subjectsOf(event);
			if (study !== null && (event.kind === 'study' || event.kind === 'withdrawal'))
				changed.add(study);
		}
		at = some.at(-1)?.no ?? size;
	}
	return [...changed];
}
