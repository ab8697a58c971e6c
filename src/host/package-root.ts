import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiled code stands in `dist/src/host`, sources in `src/host`: the package is the nearest folder with its name. */
export const PACKAGE_ROOT: string = rootFrom(dirname(fileURLToPath(import.meta.url)));

/** A path inside the package, whichever of the two runs. */
export function packagePath(...parts: readonly string[]): string {
	return join(PACKAGE_ROOT, ...parts);
}

function rootFrom(folder: string): string {
	if (existsSync(join(folder, 'package.json'))) return folder;
	const above = dirname(folder);
	if (above === folder)
		throw new Error('The package.json of exoproof is missing: install it again.');
	return rootFrom(above);
}
