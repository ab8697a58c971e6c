/** Issuing passports at a desk: signed, kept, logged, in this order, so that the log never names a text that is nowhere. */
import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BatchReport, batchReportSchema } from '../batch/index.ts';
import { FEWEST_ENTRIES } from '../credential/index.ts';
import {
	issuePassport,
	type Logged,
	ofKind,
	type Passport,
	readPassport,
} from '../passport/index.ts';
import { type Ed25519Signer, printDidKey } from '../signature/index.ts';
import { type DeskFolder, keepText, stampOf } from './desk-folder.ts';
import { appendAs, type LogView, readLog, type Statement } from './desk-log.ts';
import { brandSigner, labSigner } from './desk-parties.ts';
import { type DeskRefusal, isRefused, refuse } from './desk-refusal.ts';
import { type OpenList, openList, revocation } from './desk-status.ts';
import { nodeEngine } from './node-engine.ts';

export type IssueAsk = {
	/** The report as a person or an importer wrote it. */
	readonly report: unknown;
	readonly brand: string;
	readonly labs: readonly string[];
	/** SHA-256 of the passport that this one takes the place of. */
	readonly supersedes?: string;
};

export type Issued = {
	readonly text: string;
	readonly digest: string;
	readonly logged: readonly Logged[];
};

/** Signs a report as the brand and the labs, keeps it, and logs it. */
export async function issueAt(desk: DeskFolder, ask: IssueAsk): Promise<Issued | DeskRefusal> {
	const parsed = batchReportSchema.safeParse(ask.report);
	if (!parsed.success)
		return refuse('draft-malformed', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
	const signers = await signersOf(desk, ask);
	if (isRefused(signers)) return signers;
	const log = await readLog(desk);
	const replaced = replacedBy(parsed.data, ask.supersedes, log);
	if (isRefused(replaced)) return replaced;
	const list = await openList(desk, ask.brand, signers.brand, log);
	const text = await signReport(desk, parsed.data, { ...signers, list, log });
	const digest = await keepText(desk, 'passports', text);
	const { gtin, lot } = parsed.data;
	const logged = await appendAs(desk, signers.brand, [
		...list.statements,
		{ kind: 'issue', gtin, lot, passport: digest },
		...replaced.map(
			(old): Statement => ({ kind: 'supersede', gtin, lot, passport: old, by: digest }),
		),
	]);
	return isRefused(logged) ? logged : { text, digest, logged };
}

type Signers = { readonly brand: Ed25519Signer; readonly labs: readonly Ed25519Signer[] };

async function signersOf(desk: DeskFolder, ask: IssueAsk): Promise<Signers | DeskRefusal> {
	const brand = await brandSigner(desk, ask.brand);
	if (isRefused(brand)) return brand;
	const labs: Ed25519Signer[] = [];
	for (const lab of ask.labs) {
		const signer = await labSigner(desk, lab);
		if (isRefused(signer)) return signer;
		labs.push(signer);
	}
	return { brand, labs };
}

/** The passport to be replaced must be one of this lot. */
function replacedBy(
	{ gtin, lot }: BatchReport,
	digest: string | undefined,
	{ logged }: LogView,
): readonly string[] | DeskRefusal {
	if (digest === undefined) return [];
	const isKnown = ofKind('issue', logged).some(
		({ entry }) => entry.passport === digest && entry.gtin === gtin && entry.lot === lot,
	);
	return isKnown ? [digest] : refuse('passport-unknown', { digest });
}

async function signReport(
	desk: DeskFolder,
	report: BatchReport,
	{ brand, labs, list, log }: Signers & { readonly list: OpenList; readonly log: LogView },
): Promise<string> {
	const did = printDidKey(brand.key);
	const link = log.registry.links.findLast(({ entry }) => entry.subject === did);
	const index = await freeIndex(desk, list.id);
	const created = stampOf(desk);
	const draft = {
		report,
		name: link?.entry.name ?? did,
		validFrom: created,
		validUntil: `${report.expiry}T23:59:59Z`,
		status: { list: list.id, index },
	};
	return issuePassport(draft, { brand, labs, created }, nodeEngine);
}

/** A place in the list that no other passport has, by dice: neighbours in a list would tell who issues how much. */
async function freeIndex(desk: DeskFolder, list: string): Promise<number> {
	const taken = new Set(await indicesIn(desk, list));
	for (;;) {
		const index = randomInt(FEWEST_ENTRIES);
		if (!taken.has(index)) return index;
	}
}

async function indicesIn(desk: DeskFolder, list: string): Promise<readonly number[]> {
	const passports = await keptPassports(desk);
	return passports.flatMap(({ credential }) =>
		credential.credentialStatus
			.filter((status) => status.statusListCredential === list)
			.map((status) => Number(status.statusListIndex)),
	);
}

/** Every passport that the desk keeps. */
export async function keptPassports(desk: DeskFolder): Promise<readonly Passport[]> {
	const names = await readdir(join(desk.folder, 'passports')).catch(() => []);
	const texts = await Promise.all(
		names
			.filter((name) => name.endsWith('.json'))
			.map((name) => readFile(join(desk.folder, 'passports', name), 'utf8')),
	);
	return texts.flatMap((text) => readPassport(text, nodeEngine).passport ?? []);
}

/** Withdraws a passport: sets its bit in the next version of its list. */
export async function revokeAt(
	desk: DeskFolder,
	brand: string,
	digest: string,
): Promise<readonly Logged[] | DeskRefusal> {
	const signer = await brandSigner(desk, brand);
	if (isRefused(signer)) return signer;
	const statement = await revocation(desk, digest, signer, await readLog(desk));
	return statement === null
		? refuse('passport-unknown', { digest })
		: appendAs(desk, signer, [statement]);
}
