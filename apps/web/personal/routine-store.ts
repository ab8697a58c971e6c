/**
 * A person's routine on this device and nowhere else: shelf, profile, marks, readings. A change is told as kept only
 * after it lies in the database; tabs take turns, and each reads what another wrote before it writes.
 */
import { signal } from '@preact/signals';
import { type Routine, routineSchema } from '../../../src/plan/index.ts';
import {
	closeRow,
	done,
	keyOf,
	openDatabase,
	openRow,
	put,
	type Row,
	store,
} from '../device-database.ts';
import { dayHere } from './day-here.ts';

const ROUTINES = 'routine';
const KEY_NAME = 'routine';
const ONLY = 'routine';

/** Null until it was opened. */
export const routine = signal<Routine | null>(null);
/** Whether the browser keeps it; in a window that forbids storage a routine lasts as long as the page. */
export const isKept = signal(true);

type Desk = { readonly database: IDBDatabase; readonly key: CryptoKey | null };
let desk: Promise<Desk | null> | null = null;
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('exoproof-routine') : null;

/** Days a plan of the app runs: twelve weeks, to the second review (FREQ-14). */
const HORIZON = 84;

/** A routine nobody has begun: nothing told, nothing on the shelf. */
export function newRoutine(today: string): Routine {
	return routineSchema.parse({
		version: 1,
		profile: {},
		shelf: [],
		start_date: today,
		horizon_days: HORIZON,
	});
}

/** Opens what is kept; asked for by each page, done once. */
export async function openRoutine(): Promise<void> {
	if (routine.value !== null) return;
	const opened = await deskOnce();
	isKept.value = opened !== null;
	const kept = opened === null ? null : await readKept(opened);
	if (routine.value === null) routine.value = kept ?? newRoutine(dayHere());
	if (others !== null) others.onmessage = () => void readAgain();
}

async function readAgain(): Promise<void> {
	const opened = await deskOnce();
	if (opened === null) return;
	routine.value = (await readKept(opened)) ?? newRoutine(dayHere());
}

function deskOnce(): Promise<Desk | null> {
	desk ??= openDesk();
	return desk;
}

async function openDesk(): Promise<Desk | null> {
	try {
		const database = await openDatabase();
		return { database, key: await keyOf(database, KEY_NAME) };
	} catch {
		// Private windows and strict settings forbid IndexedDB. The pages then say that nothing is kept.
		return null;
	}
}

/** What another key or version wrote cannot be read: the routine then begins anew. */
async function readKept({ database, key }: Desk): Promise<Routine | null> {
	const row: Row | undefined = await done(store(database, ROUTINES, 'readonly').get(ONLY));
	const text = row === undefined ? null : await openRow(row, key);
	if (text === null) return null;
	const parsed = routineSchema.safeParse(JSON.parse(text));
	return parsed.success ? parsed.data : null;
}

export type Changed = 'kept' | 'only-here' | 'refused';

/** Changes the routine; the answer comes when it lies on the device. What no routine may be is refused and changes nothing. */
export function change(edit: (before: Routine) => Routine): Promise<Changed> {
	return inTurn(async () => {
		const opened = await deskOnce();
		const kept = opened === null ? null : await readKept(opened);
		const before = kept ?? routine.value ?? newRoutine(dayHere());
		const parsed = routineSchema.safeParse(edit(before));
		if (!parsed.success) return 'refused';
		if (opened !== null) await keep(opened, parsed.data);
		routine.value = parsed.data;
		return opened === null ? 'only-here' : 'kept';
	});
}

async function keep({ database, key }: Desk, next: Routine): Promise<void> {
	await put(database, ROUTINES, await closeRow(ONLY, JSON.stringify(next), key));
	others?.postMessage('changed');
}

/** Deletes the routine and every photo; the next page begins anew. */
export function forgetRoutine(): Promise<void> {
	return inTurn(async () => {
		const opened = await deskOnce();
		if (opened !== null) {
			await done(store(opened.database, ROUTINES, 'readwrite').clear());
			await done(store(opened.database, 'photos', 'readwrite').clear());
			others?.postMessage('changed');
		}
		routine.value = newRoutine(dayHere());
	});
}

let last: Promise<unknown> = Promise.resolve();

/** One change after another, across tabs where the browser has locks. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	const locked = (): Promise<Result> =>
		'locks' in navigator ? navigator.locks.request('exoproof-routine', work) : work();
	const next = last.then(locked, locked);
	last = next;
	return next;
}
