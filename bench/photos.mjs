// Photographs to measure with: decoded, and those of the shared cases where they are at hand.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A file as red, green, blue and alpha, row by row. */
export async function decoded(file) {
	const { data, info } = await sharp(file)
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height } = info;
	return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) };
}

/** The photographs of a folder of the shared cases, each with its line of truth; none where the folder is absent. */
export async function sharedPhotos(folder) {
	const cases = resolve(ROOT, process.env.EXOPROOF_CASES ?? '../shared/data', folder);
	if (!existsSync(cases)) return [];
	const lines = (await readFile(resolve(cases, 'truth.jsonl'), 'utf8')).trimEnd().split('\n');
	return Promise.all(
		lines.map(JSON.parse).map(async (truth) => {
			const file = await readFile(resolve(cases, truth.image ?? truth.file));
			return { truth, file, picture: await decoded(file) };
		}),
	);
}
