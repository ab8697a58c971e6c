/** How far an import has come: kept beside the data, so that one that was cut short goes on where it stopped. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const count = z.int().check(z.gte(0));
const checkpointSchema = z.object({
	fingerprint: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
	file: z.string(),
	kind: z.enum(['cosing', 'obf-table', 'obf-lines']),
	/** Byte of the decompressed file, and its line, where the next record begins. */
	offset: count,
	line: count,
	/** The header of a table; null until it was met. */
	columns: z.nullable(z.array(z.string())),
	rows: count,
	taken: count,
	bad: count,
	/** Bytes of the names kept so far: what was written after them is written again. */
	namesBytes: count,
	done: z.boolean(),
	/** Moment, ISO 8601. */
	at: z.string(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

const folderOf = (data: string) => join(data, 'import');

/** The checkpoint of a file; null where it was never imported, or its checkpoint cannot be read. */
export async function readCheckpoint(
	data: string,
	fingerprint: string,
): Promise<Checkpoint | null> {
	const path = join(folderOf(data), `${fingerprint}.json`);
	const text = await readFile(path, 'utf8').catch(ifMissing);
	return text === null ? null : parse(text);
}

/** Every import of this machine, the newest first. */
export async function readCheckpoints(data: string): Promise<readonly Checkpoint[]> {
	const names = (await readdir(folderOf(data)).catch(ifMissing)) ?? [];
	const read = names
		.filter((name) => name.endsWith('.json'))
		.map((name) => readCheckpoint(data, name.slice(0, -'.json'.length)));
	const found = (await Promise.all(read)).filter((one) => one !== null);
	return found.sort((a, b) => b.at.localeCompare(a.at));
}

/** Keeps it; a crash leaves the old one or the new one, never half. */
export async function writeCheckpoint(data: string, checkpoint: Checkpoint): Promise<void> {
	const path = join(folderOf(data), `${checkpoint.fingerprint}.json`);
	await mkdir(folderOf(data), { recursive: true, mode: 0o700 });
	await writeFile(`${path}.new`, JSON.stringify(checkpoint));
	await rename(`${path}.new`, path);
}

/** Where the names of an import stand until it is whole. */
export function draftOf(data: string, fingerprint: string): string {
	return join(folderOf(data), `${fingerprint}.names.tsv`);
}

function parse(text: string): Checkpoint | null {
	try {
		const parsed = checkpointSchema.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		// Damaged: the import begins anew, which does nothing twice.
		return null;
	}
}

function ifMissing(error: unknown): null {
	if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
	throw error;
}
