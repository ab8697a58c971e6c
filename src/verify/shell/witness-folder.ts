/** A witness as a folder: its name and key, the logs that it watches, and what it cosigned last of each. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { HostError } from '../../host/host-error.ts';
import { encodeHex, encodeUtf8 } from '../encoding/index.ts';
import {
	type Cosigner,
	isKeyName,
	type KnownLog,
	parseCheckpoint,
	parseNote,
	parseVerifierKey,
	type TreeHead,
	type VerifierKey,
} from '../log/index.ts';
import { makeKey, readKey } from './desk-keys.ts';
import { isMissingFile, writeDurably } from './durable-file.ts';
import { nodeEngine } from './node-engine.ts';

const settingsSchema = z.strictObject({
	/** What its cosignatures are known by. */
	name: z.string().check(z.maxLength(200), z.refine(isKeyName)),
	/** Verifier keys of the logs that it watches (C2SP signed-note). */
	logs: z.array(z.string()).check(z.maxLength(10_000)),
});
export type WitnessSettings = z.infer<typeof settingsSchema>;

const SETTINGS = 'witness.json';
const KEY = 'witness';

/** Null where there is no witness. @throws HostError `witness-damaged`. */
export async function readWitness(folder: string): Promise<WitnessSettings | null> {
	const text = await readText(join(folder, SETTINGS));
	if (text === null) return null;
	try {
		return settingsSchema.parse(JSON.parse(text));
	} catch (error) {
		throw damaged(join(folder, SETTINGS), error);
	}
}

/** Keeps the settings; the key is made where there is none. */
export async function writeWitness(folder: string, settings: WitnessSettings): Promise<Cosigner> {
	const { name } = settingsSchema.parse(settings);
	const signer = await makeKey(folder, KEY);
	const text = `${JSON.stringify(settings, null, '\t')}\n`;
	await writeDurably(join(folder, SETTINGS), encodeUtf8(text));
	return { name, signer };
}

/** Who cosigns. @throws HostError `key-missing` or `key-damaged`. */
export const cosignerOf = async (folder: string, name: string): Promise<Cosigner> => ({
	name,
	signer: await readKey(folder, KEY),
});

/** The logs that it watches, by origin. @throws HostError `witness-damaged`. */
export const watchedLogs = (folder: string, { logs }: WitnessSettings): readonly KnownLog[] =>
	logs.map((text) => {
		const key = parseLogKey(text);
		if (key === null) throw damaged(join(folder, SETTINGS));
		return { origin: key.name, keys: [key] };
	});

/** The key of a log as its operator prints it; null for any other text. */
export function parseLogKey(text: string): VerifierKey | null {
	const key = parseVerifierKey(text, nodeEngine);
	return key?.kind === 'ed25519' ? key : null;
}

export type Seen = { readonly head: TreeHead; readonly note: string };

/** What it cosigned last of a log; null before the first. @throws HostError `witness-damaged`: nothing may be cosigned then. */
export async function lastSeen(folder: string, origin: string): Promise<Seen | null> {
	const file = seenFile(folder, origin);
	const note = await readText(file);
	if (note === null) return null;
	const head = parseCheckpoint(parseNote(note)?.text ?? '');
	if (head?.origin !== origin) throw damaged(file);
	return { head, note };
}

/** Keeps what is about to be cosigned. When this resolves, no crash takes it away. */
export const keepSeen = (folder: string, origin: string, note: string): Promise<void> =>
	writeDurably(seenFile(folder, origin), encodeUtf8(note));

/** Keeps the proof that a log showed two trees; the file's name. */
export async function keepFork(folder: string, fork: string): Promise<string> {
	const file = join(folder, 'forks', `${hashOf(fork)}.txt`);
	await writeDurably(file, encodeUtf8(fork));
	return file;
}

const hashOf = (text: string): string => encodeHex(createHash('sha256').update(text).digest());
const seenFile = (folder: string, origin: string): string => join(folder, 'seen', hashOf(origin));

const damaged = (file: string, cause?: unknown): HostError =>
	new HostError('witness-damaged', { file }, cause);

async function readText(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (isMissingFile(error)) return null;
		throw error;
	}
}
