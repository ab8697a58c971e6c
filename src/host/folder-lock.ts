/**
 * One owner for a data folder. Owners are numbered files: the highest number owns, and only whoever saw the highest
 * one gone or released may make the next, by a hard link, which is atomic and carries its whole content. A crash
 * leaves a number whose process is gone, which the next owner steps over.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { HostError } from './host-error.ts';
import { ownIdentity, stateOf } from './process-identity.ts';

const ownerSchema = z.object({
	pid: z.number(),
	started: z.nullable(z.string()),
	machine: z.string(),
	/** Lets a command of the same person speak to the owner over HTTP; the folder is theirs alone. */
	token: z.string(),
	/** Where the owner listens; null while it does not. */
	address: z.nullable(z.string()),
	released: z.boolean(),
});
export type FolderOwner = z.infer<typeof ownerSchema>;

export type FolderLock = {
	readonly token: string;
	/** Tells other processes where the owner listens. */
	readonly announce: (address: string) => Promise<void>;
	readonly release: () => Promise<void>;
};

const FOLDER = 'lock';
const NAME = /^(\d{8})\.json$/;
/** How often others may win the race for the next number before we say that something is wrong. */
const TRIES = 20;

/** Takes a folder. @throws HostError `folder-held` or `folder-foreign` with who has it. */
export async function takeFolder(data: string): Promise<FolderLock> {
	const folder = join(data, FOLDER);
	await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
		throw new HostError('folder-unwritable', { folder: data }, error);
	});
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const last = await newest(folder);
		if (last !== null) refuseIfHeld(last.owner, data);
		const lock = await claim(folder, (last?.number ?? 0) + 1);
		if (lock !== null) return lock;
	}
	throw new HostError('folder-held', { folder: data, pid: 0, address: '' });
}

/** Who has a folder now; null when nobody has. */
export async function ownerOf(data: string): Promise<FolderOwner | null> {
	const last = await newest(join(data, FOLDER));
	if (last === null || last.owner.released || stateOf(last.owner) === 'gone') return null;
	return last.owner;
}

/**
 * Gives a folder free whose owner ran on a machine that we cannot look at. The person who asks must know it is gone.
 * @throws HostError `folder-held` when the owner can be seen running.
 */
export async function freeForeignFolder(data: string): Promise<boolean> {
	const folder = join(data, FOLDER);
	const last = await newest(folder);
	if (last === null || last.owner.released || stateOf(last.owner) === 'gone') return false;
	if (stateOf(last.owner) === 'running') refuseIfHeld(last.owner, data);
	await rewrite(folder, last.number, { ...last.owner, released: true });
	return true;
}

function refuseIfHeld(owner: FolderOwner, folder: string): void {
	const state = owner.released ? 'gone' : stateOf(owner);
	if (state === 'gone') return;
	const facts = { folder, pid: owner.pid, address: owner.address ?? '' };
	throw new HostError(state === 'running' ? 'folder-held' : 'folder-foreign', facts);
}

async function claim(folder: string, number: number): Promise<FolderLock | null> {
	const token = randomBytes(24).toString('base64url');
	const owner = { ...ownIdentity(), token, address: null, released: false };
	if (!(await create(folder, number, owner))) return null;
	// Someone may have seen a newer owner come and go while we made ours out of what we saw before.
	if ((await newest(folder))?.number !== number) {
		await rm(join(folder, fileName(number)), { force: true });
		return null;
	}
	await removeBefore(folder, number);
	return {
		token,
		announce: (address) => rewrite(folder, number, { ...owner, address }),
		release: () => rewrite(folder, number, { ...owner, released: true }),
	};
}

async function create(folder: string, number: number, owner: FolderOwner): Promise<boolean> {
	const draft = await writeDraft(folder, owner);
	try {
		await link(draft, join(folder, fileName(number)));
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw new HostError('folder-unwritable', { folder }, error);
	} finally {
		await rm(draft, { force: true });
	}
}

async function rewrite(folder: string, number: number, owner: FolderOwner): Promise<void> {
	await rename(await writeDraft(folder, owner), join(folder, fileName(number)));
}

async function writeDraft(folder: string, owner: FolderOwner): Promise<string> {
	const draft = join(folder, `draft-${randomBytes(8).toString('hex')}`);
	await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
	return draft;
}

async function newest(folder: string): Promise<{ number: number; owner: FolderOwner } | null> {
	const number = Math.max(0, ...(await numbers(folder)));
	if (number === 0) return null;
	const text = await readFile(join(folder, fileName(number)), 'utf8').catch(ifMissing);
	// It was there a moment ago: a newer owner has just taken it away, so look again.
	if (text === null) return newest(folder);
	const parsed = ownerSchema.safeParse(parseJson(text));
	if (!parsed.success) throw new HostError('folder-foreign', { folder, pid: 0, address: '' });
	return { number, owner: parsed.data };
}

async function numbers(folder: string): Promise<number[]> {
	const names = (await readdir(folder).catch(ifMissing)) ?? [];
	return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
}

async function removeBefore(folder: string, number: number): Promise<void> {
	const older = (await numbers(folder)).filter((one) => one < number);
	await Promise.all(older.map((one) => rm(join(folder, fileName(one)), { force: true })));
}

const fileName = (number: number) => `${String(number).padStart(8, '0')}.json`;

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Content comes whole with the link, so this is a damaged disk; the schema refuses it.
		return null;
	}
}

function ifMissing(error: unknown): null {
	const code = error instanceof Error && 'code' in error ? error.code : null;
	if (code === 'ENOENT' || code === 'ENOTDIR') return null;
	throw error;
}
