/** What this device keeps: one IndexedDB, each record sealed where the browser can seal. */
import { canSeal, makeKey, type Sealed, seal, unseal } from './sealing.ts';

const DATABASE = 'exoproof';
const KEYS = 'keys';
/** Version 1 had the checks alone; 2 lacked the intakes of a clinic. */
const VERSION = 3;
const STORES = ['checks', 'routine', 'photos', 'intakes'] as const;
export type StoreName = (typeof STORES)[number];

/** A record as it lies on the device: sealed under a key of this browser, or plain where there is none. */
export type Row = { readonly id: string; readonly sealed?: Sealed; readonly plain?: string };

export async function openDatabase(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, VERSION);
	request.onupgradeneeded = () => {
		const { result } = request;
		const known = result.objectStoreNames;
		for (const name of STORES) {
			if (!known.contains(name)) result.createObjectStore(name, { keyPath: 'id' });
		}
		if (!known.contains(KEYS)) result.createObjectStore(KEYS);
	};
	const database = await done(request);
	// A newer version in another tab must not wait for this one.
	database.onversionchange = () => database.close();
	return database;
}

export function store(
	database: IDBDatabase,
	name: StoreName,
	mode: IDBTransactionMode,
): IDBObjectStore {
	return database.transaction(name, mode).objectStore(name);
}

/** Puts a record, and answers when it lies on the device for good. */
export function put(database: IDBDatabase, name: StoreName, row: Row): Promise<void> {
	const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
	transaction.objectStore(name).put(row);
	return finished(transaction);
}

function finished(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onerror = () => reject(transaction.error);
		transaction.onabort = () => reject(transaction.error);
	});
}

/** The key of that name, made when it is first asked for; null where the browser cannot seal. */
export async function keyOf(database: IDBDatabase, name: string): Promise<CryptoKey | null> {
	if (!canSeal()) return null;
	const keys = (mode: IDBTransactionMode) => database.transaction(KEYS, mode).objectStore(KEYS);
	const known: unknown = await done(keys('readonly').get(name));
	if (known instanceof CryptoKey) return known;
	const made = await makeKey();
	await done(keys('readwrite').put(made, name));
	return made;
}

export async function closeRow(id: string, text: string, key: CryptoKey | null): Promise<Row> {
	return key === null ? { id, plain: text } : { id, sealed: await seal(key, id, text) };
}

/** The text of a record; null where another key wrote it. */
export async function openRow(
	{ id, sealed, plain }: Row,
	key: CryptoKey | null,
): Promise<string | null> {
	if (sealed !== undefined) return key === null ? null : unseal(key, id, sealed);
	return plain ?? null;
}

export function done<Result>(request: IDBRequest<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
