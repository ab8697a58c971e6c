/** A picture by its path: what a person or a program named, opened, or why it cannot be. */
import { readFile, stat } from 'node:fs/promises';
import { MAX_PICTURE_BYTES, type PictureFault } from '../image-header.ts';
import type { Picture } from '../schema.ts';
import { decodePicture } from './decode.ts';

/** Beside what can be wrong with a picture: there is no such file, or it may not be read. */
export type OpenFault =
	| PictureFault
	| { readonly code: 'picture-missing'; readonly facts: { readonly file: string } };

export type OpenedPicture =
	| { readonly picture: Picture; readonly seconds: number }
	| { readonly fault: OpenFault };

/** Reads and decodes the file; one over the cap is refused before it is read. */
export async function openPicture(path: string): Promise<OpenedPicture> {
	const started = performance.now();
	const read = await readCapped(path);
	if ('fault' in read) return read;
	const decoded = await decodePicture(read.bytes);
	if ('fault' in decoded) return decoded;
	return { ...decoded, seconds: (performance.now() - started) / 1000 };
}

async function readCapped(file: string): Promise<{ bytes: Uint8Array } | { fault: OpenFault }> {
	try {
		const about = await stat(file);
		if (!about.isFile()) return { fault: { code: 'picture-missing', facts: { file } } };
		if (about.size > MAX_PICTURE_BYTES) {
			const facts = { unit: 'bytes', size: about.size, most: MAX_PICTURE_BYTES };
			return { fault: { code: 'picture-too-large', facts } };
		}
		return { bytes: await readFile(file) };
	} catch {
		// Missing or not ours to read: either way the name is what has to be looked at.
		return { fault: { code: 'picture-missing', facts: { file } } };
	}
}
