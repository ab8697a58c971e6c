/**
 * A routine as a file of the person's own making: plain JSON to read or carry, or sealed under a passphrase.
 * Pure but for Web Crypto; what is no such file is told by a code and changes nothing.
 */
import * as z from 'zod/mini';
import { type Routine, routineSchema } from '../../../src/plan/index.ts';

/** Longest file read, in UTF-16 units: a shelf, years of marks, no photos. */
export const MAX_BACKUP = 8_000_000;
const FORMAT = 'exoproof-routine';
/** PBKDF2-HMAC-SHA-256 rounds: OWASP Password Storage Cheat Sheet, read 2026-11-27. */
const ROUNDS = 600_000;
/** A stranger's file may ask for no more work than this. */
const MOST_ROUNDS = 2_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/), z.maxLength(MAX_BACKUP));

const plainSchema = z.object({ format: z.literal(FORMAT), routine: z.unknown() });
const sealedSchema = z.object({
	format: z.literal(`${FORMAT}-sealed`),
	version: z.literal(1),
	kdf: z.object({
		name: z.literal('PBKDF2-HMAC-SHA-256'),
		rounds: z.int().check(z.minimum(100_000), z.maximum(MOST_ROUNDS)),
		salt: base64,
	}),
	cipher: z.object({ name: z.literal('AES-256-GCM'), iv: base64 }),
	data: base64,
});

/** Why a file cannot be used; words under `keep.fault.<code>`. */
export type BackupFault =
	| 'too-large'
	| 'no-backup'
	| 'no-routine'
	| 'passphrase-needed'
	| 'passphrase-wrong';

export type Opened = { readonly routine: Routine } | { readonly fault: BackupFault };

/** The plain file. */
export function printRoutine(routine: Routine): string {
	return `${JSON.stringify({ format: FORMAT, routine }, null, '\t')}\n`;
}

/** The sealed file; salt and nonce are new each time. */
export async function sealRoutine(routine: Routine, passphrase: string): Promise<string> {
	const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	const key = await keyFrom(passphrase, salt, ROUNDS);
	const text = new TextEncoder().encode(JSON.stringify(routine));
	const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
	return `${JSON.stringify({
		format: `${FORMAT}-sealed`,
		version: 1,
		kdf: { name: 'PBKDF2-HMAC-SHA-256', rounds: ROUNDS, salt: encode(salt) },
		cipher: { name: 'AES-256-GCM', iv: encode(iv) },
		data: encode(new Uint8Array(data)),
	})}\n`;
}

/** Opens either file. */
export async function openBackup(text: string, passphrase: string): Promise<Opened> {
	if (text.length > MAX_BACKUP) return { fault: 'too-large' };
	const value = jsonOf(text);
	const plain = plainSchema.safeParse(value);
	if (plain.success) return routineOf(plain.data.routine);
	const sealed = sealedSchema.safeParse(value);
	if (!sealed.success) return { fault: 'no-backup' };
	if (passphrase === '') return { fault: 'passphrase-needed' };
	const opened = await unsealed(sealed.data, passphrase);
	return opened === null ? { fault: 'passphrase-wrong' } : routineOf(jsonOf(opened));
}

async function unsealed(
	{ kdf, cipher, data }: z.infer<typeof sealedSchema>,
	passphrase: string,
): Promise<string | null> {
	const key = await keyFrom(passphrase, decode(kdf.salt), kdf.rounds);
	try {
		const how = { name: 'AES-GCM', iv: decode(cipher.iv) };
		return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, decode(data)));
	} catch {
		// A wrong passphrase and a changed byte look alike to AES-GCM; neither can be read.
		return null;
	}
}

function routineOf(value: unknown): Opened {
	const parsed = routineSchema.safeParse(value);
	return parsed.success ? { routine: parsed.data } : { fault: 'no-routine' };
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// No JSON is no backup; the shapes above say so.
		return null;
	}
}

async function keyFrom(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number,
): Promise<CryptoKey> {
	const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
	const raw = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		raw,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt'],
	);
}

const PIECE = 8_192;

function encode(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += PIECE) {
		text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
	}
	return btoa(text);
}

function decode(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
