/** Secret keys in a folder, one file a key, readable by its owner alone. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HostError } from '../../host/host-error.ts';
import { decodeHex, encodeHex } from '../encoding/index.ts';
import type { Ed25519Signer } from '../signature/index.ts';
import { nodeSigner } from './node-signer.ts';

const SEED = 32;
const NAME = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

const fileOf = (folder: string, name: string): string => {
	if (!NAME.test(name))
		throw new RangeError(`"name" expected letters, digits, - and ., got ${name}`);
	return join(folder, `${name}.key`);
};

/** The signer of a key that is there. @throws HostError `key-missing` or `key-damaged`. */
export async function readKey(folder: string, name: string): Promise<Ed25519Signer> {
	const file = fileOf(folder, name);
	const text = await readFile(file, 'utf8').catch((error: unknown) => {
		throw new HostError('key-missing', { file }, error);
	});
	const seed = decodeHex(text.trimEnd());
	if (seed?.length !== SEED) throw new HostError('key-damaged', { file });
	return nodeSigner(seed);
}

/** Makes a key, from fresh dice unless a seed is given. A key that is there is kept and answered. */
export async function makeKey(
	folder: string,
	name: string,
	seed: Uint8Array = randomBytes(SEED),
): Promise<Ed25519Signer> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const made = writeFile(fileOf(folder, name), `${encodeHex(seed)}\n`, { mode: 0o600, flag: 'wx' });
	await made.catch((error: unknown) => {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	});
	return readKey(folder, name);
}

/** Names of the keys that are there and begin so. */
export async function keyNames(folder: string, prefix: string): Promise<readonly string[]> {
	const files = await readdir(folder).catch(() => []);
	return files
		.filter((file) => file.startsWith(prefix) && file.endsWith('.key'))
		.map((file) => file.slice(0, -'.key'.length))
		.sort();
}
