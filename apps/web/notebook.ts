/** Checks made on this device, kept on this device: IndexedDB, sealed where the browser can seal. */
import * as z from 'zod/mini';
import { ANSWER_WORDS } from '../../src/report/index.ts';
import { MOST_FIELD, MOST_LIST } from './bottle.ts';
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

const field = z.string().check(z.maxLength(MOST_FIELD));
const checkSchema = z.object({
	id: z.string().check(z.regex(/^[0-9a-z]{8,40}$/)),
	/** When it was read, as an ISO time. */
	at: z.iso.datetime(),
	bottle: z.object({
		list: z.string().check(z.maxLength(MOST_LIST)),
		product: field,
		brand: field,
		claims: field,
	}),
	/** The word and the kind that the card gave then. */
	word: z.enum(ANSWER_WORDS),
	version: z.string().check(z.maxLength(80)),
	/** The number on the product, where someone scanned it and gave the product a name. */
	gtin: z.optional(z.string().check(z.regex(/^\d{14}$/))),
});
export type Check = z.infer<typeof checkSchema>;

/** The notebook keeps this many; the oldest make room. */
export const MOST_CHECKS = 50;

const CHECKS = 'checks';
const KEY_NAME = 'notebook';

export type Notebook = {
	/** Whether what is kept is sealed under a key of this browser. */
	readonly isSealed: boolean;
	/** Newest first. */
	readonly all: () => Promise<readonly Check[]>;
	readonly keep: (check: Check) => Promise<void>;
	readonly remove: (id: string) => Promise<void>;
	readonly removeAll: () => Promise<void>;
};

/** Opens the notebook, or answers null where the browser keeps nothing. */
export async function openNotebook(): Promise<Notebook | null> {
	try {
		const database = await openDatabase();
		return notebookOn(database, await keyOf(database, KEY_NAME));
	} catch {
		// Private windows and strict settings forbid IndexedDB. The page then says that nothing is kept.
		return null;
	}
}

function notebookOn(database: IDBDatabase, key: CryptoKey | null): Notebook {
	const all = async (): Promise<readonly Check[]> => {
		const rows: Row[] = await done(store(database, CHECKS, 'readonly').getAll());
		const checks = await Promise.all(rows.map((row) => checkIn(row, key)));
		return checks.filter((check) => check !== null).sort((a, b) => b.at.localeCompare(a.at));
	};
	const remove = async (id: string): Promise<void> => {
		await done(store(database, CHECKS, 'readwrite').delete(id));
	};
	return {
		isSealed: key !== null,
		all,
		remove,
		keep: async (check) => {
			await put(database, CHECKS, await closeRow(check.id, JSON.stringify(check), key));
			for (const old of (await all()).slice(MOST_CHECKS)) await remove(old.id);
		},
		removeAll: async () => {
			await done(store(database, CHECKS, 'readwrite').clear());
		},
	};
}

/** A row that cannot be opened or is no check is left out: it was written by another key or another version. */
async function checkIn(row: Row, key: CryptoKey | null): Promise<Check | null> {
	const text = await openRow(row, key);
	if (text === null) return null;
	const check = checkSchema.safeParse(JSON.parse(text));
	return check.success ? check.data : null;
}
