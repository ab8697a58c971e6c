import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { packagePath } from '../../src/host/package-root.ts';

const packageSchema = z.object({ version: z.string() });

/** The version in the package's own `package.json`. */
export async function readVersion(): Promise<string> {
	return packageSchema.parse(JSON.parse(await readFile(packagePath('package.json'), 'utf8')))
		.version;
}
