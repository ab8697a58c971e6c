/** What `doctor` looks at of the store: settings, folder, owner, database, clock. It opens and changes nothing. */
import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Facts } from '../kit/index.ts';
import { dataFolder, parseConfig } from './config.ts';
import { ownerOf } from './folder-lock.ts';
import { HostError } from './host-error.ts';
import { stateOf } from './process-identity.ts';

/** Each has its words under `server.doctor.<code>`. */
export const STORE_CODES = [
	'settings-good',
	'settings-wrong',
	'samples-in-public',
	'folder-new',
	'folder-good',
	'folder-unwritable',
	'owner-none',
	'owner-running',
	'owner-foreign',
	'owner-unknown',
	'database-new',
	'database-kept',
	'database-reached',
	'database-unreached',
	'clock-good',
	'clock-behind',
] as const;

export type StoreCheck = {
	readonly name: 'settings' | 'folder' | 'owner' | 'database' | 'clock';
	readonly state: 'good' | 'wrong';
	readonly code: (typeof STORE_CODES)[number];
	readonly facts: Facts;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Looks. `factsDay` is the day of the newest fact: no right clock is before it. */
export async function examineStore(
	env: Environment,
	now: Date,
	factsDay: string,
): Promise<readonly StoreCheck[]> {
	const folder = dataFolder(env);
	return [
		settingsCheck(env),
		await folderCheck(folder),
		await ownerCheck(folder),
		await databaseCheck(env, folder),
		clockCheck(now, factsDay),
	];
}

function check(
	name: StoreCheck['name'],
	state: StoreCheck['state'],
	code: StoreCheck['code'],
	facts: Facts = {},
): StoreCheck {
	return { name, state, code, facts };
}

function settingsCheck(env: Environment): StoreCheck {
	const parsed = parseConfig(env);
	if ('config' in parsed) return check('settings', 'good', 'settings-good');
	const { code, name, value } = parsed.fault;
	return code === 'samples-in-public'
		? check('settings', 'wrong', 'samples-in-public')
		: check('settings', 'wrong', 'settings-wrong', { name, value });
}

/** A folder that is not there yet is made at the first start, if the nearest one above it can be written. */
async function folderCheck(folder: string): Promise<StoreCheck> {
	const exists = existsSync(folder);
	const writable = await isWritableFolder(nearest(folder));
	if (!writable) return check('folder', 'wrong', 'folder-unwritable', { folder });
	return check('folder', 'good', exists ? 'folder-good' : 'folder-new', { folder });
}

async function isWritableFolder(path: string): Promise<boolean> {
	try {
		await access(path, constants.W_OK);
		return (await stat(path)).isDirectory();
	} catch {
		// Whatever the reason, nothing can be kept there.
		return false;
	}
}

function nearest(folder: string): string {
	return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

async function ownerCheck(folder: string): Promise<StoreCheck> {
	try {
		const owner = await ownerOf(folder);
		if (owner === null) return check('owner', 'good', 'owner-none');
		const facts = { pid: owner.pid, address: owner.address ?? '–' };
		const foreign = stateOf(owner) === 'foreign';
		return check(
			'owner',
			foreign ? 'wrong' : 'good',
			foreign ? 'owner-foreign' : 'owner-running',
			facts,
		);
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		return check('owner', 'wrong', 'owner-unknown', { folder: join(folder, 'lock') });
	}
}

async function databaseCheck(env: Environment, folder: string): Promise<StoreCheck> {
	const parsed = parseConfig(env);
	const url = 'config' in parsed ? parsed.config.databaseUrl : null;
	if (url === null) {
		const kept = existsSync(join(folder, 'pglite'));
		return check('database', 'good', kept ? 'database-kept' : 'database-new', { kind: 'PGlite' });
	}
	const facts = { kind: 'PostgreSQL', host: new URL(url).host };
	try {
		const { openPostgres } = await import('./postgres.ts');
		await (await openPostgres(url)).close();
		return check('database', 'good', 'database-reached', facts);
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		return check('database', 'wrong', 'database-unreached', facts);
	}
}

function clockCheck(now: Date, factsDay: string): StoreCheck {
	const today = now.toISOString().slice(0, 10);
	const behind = today < factsDay;
	return check('clock', behind ? 'wrong' : 'good', behind ? 'clock-behind' : 'clock-good', {
		today,
		day: factsDay,
	});
}
