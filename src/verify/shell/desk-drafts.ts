/** Reports on their way to a passport: written by a brand, signed by labs, published by the brand's quality. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type BatchReport, batchReportSchema } from '../batch/index.ts';
import { encodeHex, encodeUtf8 } from '../encoding/index.ts';
import { type DeskFolder, stampOf } from './desk-folder.ts';
import { isMissingFile, writeDurably } from './durable-file.ts';
import { takeInTurn } from './folder-turn.ts';
import { nodeEngine } from './node-engine.ts';

const draftSchema = z.strictObject({
	id: z.string(),
	brand: z.string(),
	report: batchReportSchema,
	/** Labs that stand by exactly this report. */
	labs: z.array(z.string()),
	created: z.string(),
	/** When its report was last written. */
	saved: z.optional(z.string()),
});
export type Draft = z.infer<typeof draftSchema>;

const ID = /^[\w-]{16}$/;
const folderOf = ({ folder }: DeskFolder): string => join(folder, 'drafts');
const fileOf = (desk: DeskFolder, id: string): string => join(folderOf(desk), `${id}.json`);

/** Keeps a new draft. */
export async function addDraft(
	desk: DeskFolder,
	brand: string,
	report: BatchReport,
): Promise<Draft> {
	const id = randomBytes(12).toString('base64url');
	return keep(desk, { id, brand, report, labs: [], created: stampOf(desk) });
}

async function keep(desk: DeskFolder, draft: Draft): Promise<Draft> {
	await writeDurably(fileOf(desk, draft.id), encodeUtf8(JSON.stringify(draft)));
	return draft;
}

/** A draft; null where there is none of this id. */
export async function findDraft(desk: DeskFolder, id: string): Promise<Draft | null> {
	if (!ID.test(id)) return null;
	try {
		return draftSchema.parse(JSON.parse(await readFile(fileOf(desk, id), 'utf8')));
	} catch (error) {
		if (isMissingFile(error)) return null;
		throw error;
	}
}

/** Every draft, the newest first. */
export async function listDrafts(desk: DeskFolder): Promise<readonly Draft[]> {
	const names = await readdir(folderOf(desk)).catch((error: unknown) => {
		if (isMissingFile(error)) return [];
		throw error;
	});
	const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
	const drafts = await Promise.all(ids.map((id) => findDraft(desk, id)));
	return drafts
		.filter((draft) => draft !== null)
		.sort((one, other) => other.created.localeCompare(one.created));
}

/** Names the report of a draft as it is now, so that nobody signs what they have not seen. */
export const digestOf = ({ report }: Draft): string =>
	encodeHex(nodeEngine.sha256(encodeUtf8(JSON.stringify(report))));

/** Changes a draft, one at a time; null where there is none of this id, and whatever `change` refuses. */
export async function alterDraft<
	Change extends { readonly draft: Draft } | { readonly refused: string },
>(desk: DeskFolder, id: string, change: (draft: Draft) => Change): Promise<Change | null> {
	const lock = await takeInTurn(folderOf(desk));
	try {
		const draft = await findDraft(desk, id);
		const changed = draft === null ? null : change(draft);
		if (changed !== null && 'draft' in changed) await keep(desk, changed.draft);
		return changed;
	} finally {
		await lock.release();
	}
}

/** A lab stands by the report as it is. */
export const withLab = (draft: Draft, lab: string): Draft => ({
	...draft,
	labs: [...new Set([...draft.labs, lab])],
});

/** The report written anew. Nobody stands by what they have not seen: signatures of labs are gone. */
export const withReport = (desk: DeskFolder, draft: Draft, report: BatchReport): Draft => ({
	...draft,
	report,
	labs: [],
	saved: stampOf(desk),
});

/** What was published is no draft any more. */
export const dropDraft = (desk: DeskFolder, { id }: Draft): Promise<void> =>
	rm(fileOf(desk, id), { force: true });
