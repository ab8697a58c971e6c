/** Files that no crash takes away once they are written. */
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A reader sees the old file or the new one; when this resolves, the new one outlasts a crash. */
export async function writeDurably(file: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const handle = await open(`${file}.new`, 'w', mode);
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(`${file}.new`, file);
	await syncFolder(dirname(file));
}

/** The names in a folder outlast a crash only once the folder itself is synced. */
export async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

export const isMissingFile = (error: unknown): boolean =>
	error instanceof Error &&
	'code' in error &&
	(error.code === 'ENOENT' || error.code === 'ENOTDIR');
