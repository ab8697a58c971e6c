/** A run over files of records: what was read, what is new, and what is put aside. */
import { createHash } from 'node:crypto';
import { type Imported, type Placed, placeOf } from '../index.ts';
import type { Aside, ImportPart, ImportRefusal, Place } from './import-part.ts';
import type { RecordSink } from './import-sink.ts';
import type { Keeper } from './keep-records.ts';

/** Records held to be brought together, and records known again; what is past either is said. */
export type Most = { readonly joined: number; readonly known: number };
export const MOST: Most = { joined: 50_000, known: 1_000_000 };
/** Things put aside that are named one by one, in each file. */
export const MOST_NAMED = 20;

export type Named = { readonly title: string; readonly why: Aside; readonly place: Place };

export type Read = {
	readonly file: string;
	records: number;
	fresh: number;
	quarantined: number;
	/** The first of those in quarantine. */
	readonly aside: Named[];
	refused: ImportRefusal | null;
};

/** What a run has read so far. */
export type Run = {
	readonly most: Most;
	readonly known: Set<string>;
	readonly held: Placed[];
	/** New records that were only written, because enough are held. */
	unjoined: number;
	/** Whether so many were read that one may have been written twice. */
	isForgetful: boolean;
	readonly reads: Read[];
	readonly sink: RecordSink;
	/** Null where records are only read. */
	readonly keeper: Keeper | null;
	/** How many were new to the store, once all are in it. */
	kept: number | null;
};

export const openRun = (
	sink: RecordSink,
	most: Most = MOST,
	keeper: Keeper | null = null,
): Run => ({
	most,
	known: new Set(),
	held: [],
	unjoined: 0,
	isForgetful: false,
	reads: [],
	sink,
	keeper,
	kept: null,
});

export function openRead(run: Run, file: string): Read {
	const read: Read = { file, records: 0, fresh: 0, quarantined: 0, aside: [], refused: null };
	run.reads.push(read);
	return read;
}

/** Takes one part of a file; resolves when there is room for the next. */
export async function takePart(run: Run, read: Read, part: ImportPart): Promise<void> {
	if (part.kind === 'record') await takeRecord(run, read, part.record);
	else if (part.kind === 'refused') read.refused = part.code;
	else {
		const { title, why, place } = part;
		read.quarantined += 1;
		if (read.aside.length < MOST_NAMED) read.aside.push({ title, why, place });
	}
}

async function takeRecord(run: Run, read: Read, record: Imported): Promise<void> {
	read.records += 1;
	const text = JSON.stringify(record);
	if (isKnown(run, text)) return;
	read.fresh += 1;
	if (run.held.length < run.most.joined) run.held.push(copyOf(placeOf(record)));
	else run.unjoined += 1;
	await run.keeper?.add(record);
	await run.sink.add(`${text}\n`);
}

/** Ninety-six bits tell records apart, and are what is held of each. */
function isKnown(run: Run, text: string): boolean {
	const { known, most } = run;
	const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
	if (known.has(hash)) return true;
	if (known.size < most.known) known.add(hash);
	else run.isForgetful = true;
	return false;
}

/** A part of a text keeps the whole of it in memory; what was printed and read again does not. */
const copyOf = (placed: Placed): Placed => JSON.parse(JSON.stringify(placed));
