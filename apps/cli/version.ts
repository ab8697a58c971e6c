import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';

const packageSchema = z.object({ version: z.string() });

/** The version in the package's own `package.json`, two folders above `dist/apps/cli`'s `dist`. */
export async function readVersion(): Promise<string> {
	const file = new URL('../../../package.json', import.meta.url);
	return packageSchema.parse(JSON.parse(await readFile(file, 'utf8'))).version;
}
