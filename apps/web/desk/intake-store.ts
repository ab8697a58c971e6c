/** What a patient told, sealed on the clinic's device under the number that its own record holds. */
import * as z from 'zod/mini';
import { CONDITIONS, PREGNANCIES, PROCEDURES } from '../../../src/vet/index.ts';
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
import type { VisitDraft } from './visit-draft.ts';

const STORE = 'intakes';
const MOST_AGE = 8;

const intakeSchema = z.object({
	age: z.string().check(z.maxLength(MOST_AGE)),
	pregnancy: z.enum(PREGNANCIES),
	conditions: z.array(z.enum(CONDITIONS)),
	procedure: z.enum(PROCEDURES),
});
export type Intake = z.infer<typeof intakeSchema>;

/** Whether it lies on the device for good; a browser that forbids storage keeps nothing, and the desk says so. */
export async function keepIntake(number: string, draft: VisitDraft): Promise<boolean> {
	const { age, pregnancy, conditions, procedure } = draft;
	const text = JSON.stringify({ age, pregnancy, conditions, procedure });
	try {
		const database = await openDatabase();
		await put(database, STORE, await closeRow(number, text, await keyOf(database, STORE)));
		return true;
	} catch {
		return false;
	}
}

/** Numbers of the visits whose intake lies here. */
export async function intakeNumbers(): Promise<readonly string[]> {
	const database = await openDatabase();
	return (await done(store(database, STORE, 'readonly').getAllKeys())).map(String);
}

/** Null where another browser sealed it, or it is not there. */
export async function openIntake(number: string): Promise<Intake | null> {
	const database = await openDatabase();
	const row: Row | undefined = await done(store(database, STORE, 'readonly').get(number));
	const text = row === undefined ? null : await openRow(row, await keyOf(database, STORE));
	const told = text === null ? null : intakeSchema.safeParse(JSON.parse(text));
	return told?.success === true ? told.data : null;
}

export async function dropIntake(number: string): Promise<void> {
	const database = await openDatabase();
	await done(store(database, STORE, 'readwrite').delete(number));
}
