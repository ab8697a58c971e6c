/** Where the parts of the engines lie on this machine, and the language packs in one folder as the engine wants them. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packagePath } from '../../host/package-root.ts';

/** Languages whose letters can be read, as tesseract names them; English is always among those that are used. */
export const PACKS = ['eng', 'fra', 'deu', 'spa', 'kor', 'jpn'] as const;
export type Pack = (typeof PACKS)[number];

const installed = createRequire(import.meta.url);

/** The file of a pack: as an installed package, or as the build laid it beside the page; null where there is neither. */
function packFile(pack: Pack): string | null {
	const name = `${pack}.traineddata.gz`;
	const besidePage = packagePath('dist', 'web', 'scan', 'lang', name);
	return [packagedFile(pack, name), besidePage].find(existsSync) ?? null;
}

function packagedFile(pack: Pack, name: string): string {
	try {
		const home = dirname(installed.resolve(`@tesseract.js-data/${pack}/package.json`));
		return join(home, '4.0.0_best_int', name);
	} catch {
		// Not installed, which is no fault: other places are looked at.
		return '';
	}
}

/** Packs of these that this machine lacks. */
export function missingPacks(packs: readonly Pack[]): readonly Pack[] {
	return packs.filter((pack) => packFile(pack) === null);
}

/** The program of the engine for codes. */
export function codeProgram(): string {
	return installed.resolve('zxing-wasm/reader/zxing_reader.wasm');
}

export type PackFolder = { readonly path: string; readonly drop: () => Promise<void> };

/** One folder that holds them all: the engine looks for every language in the same. */
export async function folderOfPacks(packs: readonly Pack[]): Promise<PackFolder> {
	const files = packs.map((pack) => ({ pack, file: packFile(pack) }));
	const [only, second] = files;
	if (second === undefined && only?.file)
		return { path: dirname(only.file), drop: async () => undefined };
	const path = await mkdtemp(join(tmpdir(), 'exoproof-packs-'));
	for (const { pack, file } of files) {
		if (file !== null) await copyFile(file, join(path, `${pack}.traineddata.gz`));
	}
	return { path, drop: () => rm(path, { recursive: true }) };
}
