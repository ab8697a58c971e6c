/** A ledger as a file of lines: read whole, appended durably, one writer at a time. */
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { takeFolder } from '../../host/folder-lock.ts';
import { type Entry, entrySchema, fold, type Ledger, type LedgerEvent } from '../index.ts';

/** A line that is none, or whose number does not follow; words under `weigh.ledger.<code>`. */
export class LedgerFault extends Error {
	override readonly name = 'LedgerFault';
	readonly code: 'line-broken' | 'line-missing';
	readonly line: number;
	constructor(code: LedgerFault['code'], line: number, options?: ErrorOptions) {
		super(`${code} at line ${line}`, options);
		this.code = code;
		this.line = line;
	}
}

/** Every line of a file; a file that is not there has none. @throws LedgerFault */
export async function readEntries(file: string): Promise<Entry[]> {
	const text = await readFile(file, 'utf8').catch((cause: unknown) => {
		if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
		throw cause;
	});
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map((line, at) => entryOf(line, at + 1));
}

function entryOf(line: string, at: number): Entry {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch (cause) {
		throw new LedgerFault('line-broken', at, { cause });
	}
	const parsed = entrySchema.safeParse(value);
	if (!parsed.success) throw new LedgerFault('line-broken', at, { cause: parsed.error });
	if (parsed.data.no !== at) throw new LedgerFault('line-missing', at);
	return parsed.data;
}

/** The ledger that a file adds to another. */
export async function ledgerFrom(begin: Ledger, file: string | undefined): Promise<Ledger> {
	return file === undefined ? begin : fold(begin, await readEntries(file));
}

type Signed = { readonly at: string; readonly by: string; readonly why: string };

/** Appends lines; when this resolves they outlast a crash. */
export async function appendEntries(
	file: string,
	events: readonly LedgerEvent[],
	signed: Signed,
): Promise<Entry[]> {
	const lock = await takeFolder(dirname(file));
	try {
		const size = (await readEntries(file)).length;
		const entries = events.map((event, at) =>
			entrySchema.parse({ no: size + at + 1, ...signed, event }),
		);
		const handle = await open(file, 'a');
		try {
			await handle.writeFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
			await handle.sync();
		} finally {
			await handle.close();
		}
		return entries;
	} finally {
		await lock.release();
	}
}
