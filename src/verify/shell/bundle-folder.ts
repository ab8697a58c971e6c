/** A bundle as files in a folder. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type BundleFiles, MOST_FILES } from '../passport/index.ts';

/** A bundle of a brand with a thousand lots has about 8 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

export type FolderReading =
	| { readonly files: BundleFiles }
	| { readonly refused: 'folder-missing' | 'folder-too-large' };

/** Every file of the folder by its path in it. Nothing in it is trusted: `openBundle` says what it is worth. */
export async function readBundleFolder(folder: string): Promise<FolderReading> {
	const names = await namesIn(folder);
	if (names === null) return { refused: 'folder-missing' };
	if (names.length > MOST_FILES + 1) return { refused: 'folder-too-large' };
	let size = 0;
	for (const name of names) size += (await stat(join(folder, name))).size;
	if (size > MOST_BYTES) return { refused: 'folder-too-large' };
	const files = await Promise.all(
		names.map(
			async (name): Promise<[string, Uint8Array]> => [
				name.split(sep).join('/'),
				await readFile(join(folder, name)),
			],
		),
	);
	return { files: new Map(files) };
}

async function namesIn(folder: string): Promise<readonly string[] | null> {
	try {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

const isMissing = (error: unknown): boolean =>
	error instanceof Error &&
	'code' in error &&
	(error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Writes a bundle in place of the one that is there. The manifest goes last: half a bundle is none. */
export async function writeBundleFolder(folder: string, files: BundleFiles): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	const [manifest, ...rest] = files;
	for (const [path, bytes] of manifest === undefined ? [] : [...rest, manifest]) {
		const file = join(folder, ...path.split('/'));
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, bytes);
	}
}
