/**
 * A desk as a folder: keys, the public log, passports, status lists, policy and trust root. All that is needed to issue
 * passports without a server or a database.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Clock } from '../../host/clock.ts';
import { HostError } from '../../host/host-error.ts';
import { encodeHex, encodeUtf8 } from '../encoding/index.ts';
import { ed25519VerifierKey, printPolicy, printVerifierKey } from '../log/index.ts';
import { printInstant, type TrustRoot } from '../passport/index.ts';
import { type Ed25519Signer, printDidKey } from '../signature/index.ts';
import { keyNames, makeKey, readKey } from './desk-keys.ts';
import { writeDurably } from './durable-file.ts';
import { nodeEngine } from './node-engine.ts';

/** An address of PostgreSQL that names a database and holds no password: settings are no place for one. */
export function isSequence(address: string): boolean {
	if (!/^postgres(ql)?:/.test(address) || !URL.canParse(address)) return false;
	const url = new URL(address);
	const isSecret = url.password !== '' || url.searchParams.has('password');
	return !isSecret && url.hostname !== '' && url.pathname.length > 1;
}

const settingsSchema = z.strictObject({
	/** Name of the log: the first line of its checkpoints. */
	origin: z.string().check(z.regex(/^[^\s+]{1,200}$/)),
	/** What the addresses of status lists begin with. */
	status: z.string().check(z.regex(/^https?:\/\/[\x21-\x7e]{1,200}$/)),
	/** Who runs it, as verifiers are to see it. */
	name: z.string().check(z.minLength(1), z.maxLength(120)),
	/** Hosts whose printed codes belong here. */
	domains: z.array(z.string()),
	sample: z.boolean(),
	/** PostgreSQL that fixes the order of the log, for writers on several machines. Its password stands in `PGPASSFILE`. */
	sequence: z.optional(z.string().check(z.refine(isSequence))),
});
export type DeskSettings = z.infer<typeof settingsSchema>;

export type DeskFolder = {
	readonly folder: string;
	readonly settings: DeskSettings;
	readonly clock: Clock;
};

export const WITNESS = 'witness-';
const SETTINGS = 'desk.json';
export const keysOf = ({ folder }: Pick<DeskFolder, 'folder'>): string => join(folder, 'keys');
export const logOf = ({ folder }: Pick<DeskFolder, 'folder'>): string => join(folder, 'log');

/** The moment in seconds since 1970, and as an entry writes it. */
export const nowOf = ({ clock }: DeskFolder): number => Math.floor(clock.now().getTime() / 1000);
export const stampOf = (desk: DeskFolder): string => printInstant(nowOf(desk));

/** Opens a desk that is there. @throws HostError `desk-missing` or `desk-damaged`. */
export async function openDeskFolder(folder: string, clock: Clock): Promise<DeskFolder> {
	const text = await readFile(join(folder, SETTINGS), 'utf8').catch((error: unknown) => {
		throw new HostError('desk-missing', { folder }, error);
	});
	return { folder, settings: parseSettings(text, folder), clock };
}

function parseSettings(text: string, folder: string): DeskSettings {
	try {
		return settingsSchema.parse(JSON.parse(text));
	} catch (error) {
		throw new HostError('desk-damaged', { folder }, error);
	}
}

/** Key names and, for samples alone, what they are made from; other keys are fresh dice. */
export type Seeds = (name: string) => Uint8Array | undefined;

/** Makes a desk, or answers the one that is there: keys of operator, log and `witnesses` of its own, policy, trust root. */
export async function makeDeskFolder(
	folder: string,
	{ settings, witnesses }: { readonly settings: DeskSettings; readonly witnesses: number },
	clock: Clock,
	seeds: Seeds = () => undefined,
): Promise<DeskFolder> {
	const desk = { folder, settings: settingsSchema.parse(settings), clock };
	const names = Array.from({ length: witnesses }, (_, place) => `${WITNESS}${place + 1}`);
	for (const name of ['operator', 'log', ...names]) await makeKey(keysOf(desk), name, seeds(name));
	await writeDurably(join(folder, 'policy.txt'), await ownPolicy(desk));
	const trust = { roots: [await trustRootOf(desk)] };
	await writeDurably(
		join(folder, 'trust.json'),
		encodeUtf8(`${JSON.stringify(trust, null, '\t')}\n`),
	);
	// Last, because it is what says that a desk is there.
	await writeDurably(
		join(folder, SETTINGS),
		encodeUtf8(`${JSON.stringify(settings, null, '\t')}\n`),
	);
	return openDeskFolder(folder, clock);
}

export const operatorOf = (desk: DeskFolder): Promise<Ed25519Signer> =>
	readKey(keysOf(desk), 'operator');
export const logSignerOf = (desk: DeskFolder): Promise<Ed25519Signer> =>
	readKey(keysOf(desk), 'log');

/** The witnesses that this desk runs itself, by the names in its policy. */
export async function witnessesOf(
	desk: DeskFolder,
): Promise<readonly { readonly name: string; readonly signer: Ed25519Signer }[]> {
	const names = await keyNames(keysOf(desk), WITNESS);
	return Promise.all(
		names.map(async (name) => ({
			name: `${desk.settings.origin}/${name}`,
			signer: await readKey(keysOf(desk), name),
		})),
	);
}

/** More than half of its own witnesses; a policy that names others is written by hand. */
async function ownPolicy(desk: DeskFolder): Promise<Uint8Array> {
	const { origin } = desk.settings;
	const key = ed25519VerifierKey('ed25519', origin, (await logSignerOf(desk)).key, nodeEngine);
	const witnesses = (await witnessesOf(desk)).map(({ name, signer }) => ({
		name,
		key: ed25519VerifierKey('cosignature', name, signer.key, nodeEngine),
	}));
	const threshold = Math.floor(witnesses.length / 2) + 1;
	const members = witnesses.map(({ name }) => name);
	const groups = members.length === 0 ? [] : [{ name: 'witnesses', threshold, members }];
	const quorum = groups[0]?.name ?? null;
	return printPolicy({ logs: [{ key }], witnesses, groups, quorum });
}

/** What verifiers pin of this desk. */
export async function trustRootOf(desk: DeskFolder): Promise<TrustRoot> {
	const { origin, name, domains, sample } = desk.settings;
	const key = ed25519VerifierKey('ed25519', origin, (await logSignerOf(desk)).key, nodeEngine);
	const operator = printDidKey((await operatorOf(desk)).key);
	return { name, operator, log: printVerifierKey(key), domains: [...domains], sample };
}

/** Keeps a text under its SHA-256, which it answers. */
export async function keepText(desk: DeskFolder, kind: TextKind, text: string): Promise<string> {
	const digest = encodeHex(nodeEngine.sha256(encodeUtf8(text)));
	await writeDurably(join(desk.folder, kind, `${digest}.json`), encodeUtf8(text));
	return digest;
}
export type TextKind = 'passports' | 'status';

/** A text that was kept; null where there is none of this digest. */
export async function keptText(
	desk: DeskFolder,
	kind: TextKind,
	digest: string,
): Promise<Uint8Array | null> {
	if (!/^[0-9a-f]{64}$/.test(digest)) return null;
	try {
		return await readFile(join(desk.folder, kind, `${digest}.json`));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
