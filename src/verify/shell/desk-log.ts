/** The log of a desk's folder: what it holds, and writing into it as somebody who may. */

import {
	type EntryDraft,
	type LogEntry,
	type Logged,
	parseEntry,
	printEntry,
	type Registry,
	registryOf,
	signEntry,
	unauthorised,
} from '../passport/index.ts';
import { type Ed25519Signer, printDidKey } from '../signature/index.ts';
import { type DeskFolder, logOf, operatorOf, stampOf } from './desk-folder.ts';
import { type DeskRefusal, refuse } from './desk-refusal.ts';
import { openDeskWriter } from './desk-writer.ts';
import { openLogReader } from './log-reader.ts';

export type LogView = {
	readonly logged: readonly Logged[];
	readonly registry: Registry;
	/** Entries in all, those of other kinds included. */
	readonly size: number;
};

/** Every entry of the log that is one of ours, and who may write what. */
export async function readLog(desk: DeskFolder): Promise<LogView> {
	const operator = printDidKey((await operatorOf(desk)).key);
	const reader = openLogReader(logOf(desk));
	const logged: Logged[] = [];
	const size = (await reader.head())?.size ?? 0;
	for await (const { index, bytes } of reader.entries(0, size)) {
		const reading = parseEntry(bytes);
		if ('entry' in reading) logged.push({ index, entry: reading.entry });
	}
	return { logged, registry: registryOf(logged, operator), size };
}

type Undated<Draft> = Draft extends EntryDraft ? Omit<Draft, 'at'> : never;
/** An entry before it is dated and signed. */
export type Statement = Undated<EntryDraft>;

/** Signs statements and appends them, in order; none of them where one is not this key's to make. Resolves when a signed checkpoint holds them. */
export async function appendAs(
	desk: DeskFolder,
	signer: Ed25519Signer,
	statements: readonly Statement[],
): Promise<readonly Logged[] | DeskRefusal> {
	const { registry } = await readLog(desk);
	const at = stampOf(desk);
	const entries = statements.map((statement) => signEntry(dated(statement, at), signer));
	for (const entry of entries) {
		const why = unauthorised({ index: BEHIND_ALL, entry }, registry);
		if (why !== null) return refuse(why, { gtin: 'gtin' in entry ? entry.gtin : '' });
	}
	return append(desk, entries);
}

/** An entry that is still to come stands behind all that are there. */
const BEHIND_ALL = Number.POSITIVE_INFINITY;

const dated = (statement: Statement, at: string): EntryDraft => ({ ...statement, at });

async function append(desk: DeskFolder, entries: readonly LogEntry[]): Promise<readonly Logged[]> {
	const writer = await openDeskWriter(desk);
	try {
		const places = await Promise.all(entries.map((entry) => writer.append(printEntry(entry))));
		return entries.flatMap((entry, place) => {
			const index = places[place]?.index;
			return index === undefined ? [] : [{ index, entry }];
		});
	} finally {
		await writer.close();
	}
}
