/**
 * A key that this device made for itself and keeps beside the routine, sealed where the browser can seal. It signs the
 * sheets printed here and says nothing else of anyone; it never leaves the device, and goes when the routine is deleted.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import type { Ed25519Key, Ed25519Signer } from '../../src/verify/index.ts';
import {
	closeRow,
	done,
	keyOf,
	openDatabase,
	openRow,
	put,
	type Row,
	store,
} from './device-database.ts';
import { signerOf } from './device-signer.ts';
import { fromBase64Url, toBase64Url } from './packed-bytes.ts';

const STORE = 'routine';
const NAME = 'device-key';

type Desk = { readonly database: IDBDatabase; readonly seal: CryptoKey | null };

/** The signer of this device, made on first use; null where the browser keeps nothing. */
export function openDeviceKey(): Promise<Ed25519Signer | null> {
	return onDevice(async (desk) => signerOf((await keptSecret(desk)) ?? (await newSecret(desk))));
}

/** The public key of this device, where it has made one. */
export function deviceKeyIfAny(): Promise<Ed25519Key | null> {
	return onDevice(async (desk) => {
		const secret = await keptSecret(desk);
		return secret === null ? null : signerOf(secret).key;
	});
}

async function onDevice<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result | null> {
	try {
		const database = await openDatabase();
		return await work({ database, seal: await keyOf(database, NAME) });
	} catch {
		// Private windows and strict settings forbid IndexedDB. The sheet is then printed without a code.
		return null;
	}
}

/** Null where there is none, or where it cannot be opened any more. */
async function keptSecret({ database, seal }: Desk): Promise<Uint8Array | null> {
	const row: Row | undefined = await done(store(database, STORE, 'readonly').get(NAME));
	const text = row === undefined ? null : await openRow(row, seal);
	const secret = text === null ? null : fromBase64Url(text);
	return secret?.length === 32 ? secret : null;
}

async function newSecret({ database, seal }: Desk): Promise<Uint8Array> {
	const made = ed25519.utils.randomSecretKey();
	await put(database, STORE, await closeRow(NAME, toBase64Url(made), seal));
	return made;
}
