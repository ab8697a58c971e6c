/** Status lists at a desk: one a brand, each version signed, kept and logged. */
import {
	addProof,
	type Bitstring,
	emptyBitstring,
	FEWEST_ENTRIES,
	parseStatusList,
	statusListCredential,
	withBit,
} from '../credential/index.ts';
import { canonicalJson, decodeUtf8, isJsonObject, parseStrictJson } from '../encoding/index.ts';
import {
	type EntryOf,
	type Logged,
	ofKind,
	printInstant,
	readPassport,
} from '../passport/index.ts';
import { type Ed25519Signer, printDidKey } from '../signature/index.ts';
import { type DeskFolder, keepText, keptText, nowOf, stampOf } from './desk-folder.ts';
import type { LogView, Statement } from './desk-log.ts';
import { nodeEngine } from './node-engine.ts';

export type OpenList = { readonly id: string; readonly statements: readonly Statement[] };

/** The brand’s list, begun with its first passport. */
export async function openList(
	desk: DeskFolder,
	brand: string,
	signer: Ed25519Signer,
	{ logged }: LogView,
): Promise<OpenList> {
	const id = listOf(desk, brand);
	if (lastVersion(id, logged) !== undefined) return { id, statements: [] };
	return {
		id,
		statements: [await listVersion(desk, id, 1, emptyBitstring(FEWEST_ENTRIES), signer)],
	};
}

const YEARS = 5 * 366 * 86_400;

/** A version of a list, signed and kept, and what the log is to say of it. */
async function listVersion(
	desk: DeskFolder,
	id: string,
	version: number,
	bits: Bitstring,
	signer: Ed25519Signer,
): Promise<Statement> {
	const created = stampOf(desk);
	const bare = statusListCredential({
		id,
		issuer: printDidKey(signer.key),
		purpose: 'revocation',
		bits,
		validFrom: created,
		validUntil: printInstant(nowOf(desk) + YEARS),
	});
	const text = canonicalJson(addProof(bare, signer, { created }, nodeEngine));
	return { kind: 'status-list', list: id, version, digest: await keepText(desk, 'status', text) };
}

/** Every list of a brand anew, as its new key says it: what a lost key said of the past counts for nothing. */
export async function listsAnew(
	desk: DeskFolder,
	brand: string,
	signer: Ed25519Signer,
	{ logged }: LogView,
): Promise<readonly Statement[]> {
	const id = listOf(desk, brand);
	const last = lastVersion(id, logged);
	const bits = last === undefined ? null : await bitsOf(desk, last.entry.digest);
	if (last === undefined || bits === null) return [];
	return [await listVersion(desk, id, last.entry.version + 1, bits, signer)];
}

const listOf = ({ settings }: DeskFolder, brand: string): string => `${settings.status}/${brand}/1`;

const lastVersion = (
	list: string,
	logged: readonly Logged[],
): Logged<EntryOf<'status-list'>> | undefined =>
	ofKind('status-list', logged).findLast(({ entry }) => entry.list === list);

/** The next version of the list that a passport names, with its bit set; null where the desk has no such passport. */
export async function revocation(
	desk: DeskFolder,
	digest: string,
	signer: Ed25519Signer,
	{ logged }: LogView,
): Promise<Statement | null> {
	const bytes = await keptText(desk, 'passports', digest);
	const text = bytes === null ? null : decodeUtf8(bytes);
	const passport = text === null ? null : readPassport(text, nodeEngine).passport;
	const [status] = passport?.credential.credentialStatus ?? [];
	const last = status && lastVersion(status.statusListCredential, logged);
	const bits = last === undefined ? null : await bitsOf(desk, last.entry.digest);
	if (status === undefined || last === undefined || bits === null) return null;
	const next = withBit(bits, Number(status.statusListIndex), true);
	return listVersion(desk, last.entry.list, last.entry.version + 1, next, signer);
}

async function bitsOf(desk: DeskFolder, digest: string): Promise<Bitstring | null> {
	const bytes = await keptText(desk, 'status', digest);
	const text = bytes === null ? null : decodeUtf8(bytes);
	const read = text === null ? null : parseStrictJson(text);
	if (read === null || 'refused' in read || !isJsonObject(read.value)) return null;
	return parseStatusList(read.value)?.bits ?? null;
}
