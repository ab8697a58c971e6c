/** A file of records, sent by an editor: read as it comes, kept, and told line by line how far it is. */
import * as z from 'zod/mini';
import { jsonAnswer, responseOf } from '../../host/answer.ts';
import { parseBody } from '../../host/body.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import { type Imported, importedSchema, isFindable } from '../index.ts';
import type { EditorAnswer, EditorAsked } from './editor-route.ts';
import { type ImportPart, type ImportRefusal, MOST_AT_ONCE } from './import-part.ts';
import { MOST_NAMED, type Named } from './import-run.ts';
import { importBytes } from './import-stream.ts';
import type { RecordStore } from './record-store.ts';

/** Largest file that the desk takes; the command line takes any. */
export const MOST_FILE = 24_000_000;
const MOST_LETTERS = Math.ceil(MOST_FILE / 3) * 4;
/** What stands around them is short. */
const MOST_BODY = MOST_LETTERS + 4_096;

export const importFileSchema = z.object({
	/** The file as it is, in base64. */
	file: z
		.string()
		.check(z.minLength(4), z.maxLength(MOST_LETTERS), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});

/** A line of the answer: how far it is, or with `done` all that came of it. */
export type ImportTold = {
	readonly records: number;
	readonly fresh: number;
	/** The first of those in quarantine; `aside` counts all. */
	readonly quarantined: readonly Named[];
	readonly aside: number;
	readonly refused: ImportRefusal | null;
	readonly done: boolean;
};

/** Keeps the records of parts in pieces, and tells after each. */
export async function* keepParts(
	parts: AsyncIterable<ImportPart>,
	store: Pick<RecordStore, 'put'>,
	now: Date,
): AsyncGenerator<ImportTold> {
	let [records, fresh, aside] = [0, 0, 0];
	let refused: ImportRefusal | null = null;
	const quarantined: Named[] = [];
	let held: Imported[] = [];
	const told = (done: boolean): ImportTold => ({
		records,
		fresh,
		quarantined,
		aside,
		refused,
		done,
	});
	const keep = async (): Promise<void> => {
		fresh += await store.put(held, now);
		held = [];
	};
	for await (const part of parts) {
		if (part.kind === 'refused') refused = part.code;
		if (part.kind === 'quarantined') {
			aside += 1;
			const { title, why, place } = part;
			if (quarantined.length < MOST_NAMED) quarantined.push({ title, why, place });
		}
		if (part.kind !== 'record') continue;
		records += 1;
		held.push(part.record);
		if (held.length < MOST_AT_ONCE) continue;
		await keep();
		yield told(false);
	}
	await keep();
	yield told(true);
}

/** Answers lines of JSON; the last has `done`. */
export async function importSent({ store, request, now }: EditorAsked): Promise<EditorAnswer> {
	const sent = await parseBody(request, importFileSchema, MOST_BODY);
	if ('problem' in sent) return sent;
	const bytes = Buffer.from(sent.body.file, 'base64');
	const lines = keepParts(importBytes(piecesOf(bytes)), store.records, now);
	return new Response(streamOf(lines), {
		headers: { ...PRIVATE_HEADERS, 'content-type': 'application/x-ndjson; charset=utf-8' },
	});
}

const PIECE = 65_536;

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** A fault on the way breaks the answer off, without `done`: what was kept before it stays kept. */
function streamOf(lines: AsyncGenerator<ImportTold>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		pull: async (controller) => {
			const { value, done } = await lines.next();
			if (done === true) controller.close();
			else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
		},
	});
}

export const recordsSchema = z.object({
	records: z
		.array(
			importedSchema.check(
				z.refine(({ identifiers }) => isFindable(identifiers), { error: 'no-identifier' }),
			),
		)
		.check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
});

/** A piece of records that a command of the same person read. */
export async function recordsSent({ store, request, now }: EditorAsked): Promise<EditorAnswer> {
	const sent = await parseBody(request, recordsSchema, MOST_BODY);
	if ('problem' in sent) return sent;
	const fresh = await store.records.put(sent.body.records, now);
	return responseOf(jsonAnswer({ fresh }, PRIVATE_HEADERS, 201));
}
