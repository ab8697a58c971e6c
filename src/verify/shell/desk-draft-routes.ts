/** Reports on their way to a passport, at the desk: written by a brand, signed by labs, published by quality. */
import * as z from 'zod/mini';
import type { Actor } from '../../host/actor.ts';
import { batchReportSchema } from '../batch/index.ts';
import { hasPrefix } from '../passport/index.ts';
import { brandOf, note, problemOf, UNKNOWN, withFolder } from './desk-at-folder.ts';
import { viewDraft } from './desk-draft-view.ts';
import {
	addDraft,
	alterDraft,
	type Draft,
	digestOf,
	dropDraft,
	findDraft,
	listDrafts,
	withLab,
	withReport,
} from './desk-drafts.ts';
import type { DeskFolder } from './desk-folder.ts';
import { issueAt } from './desk-issue.ts';
import { readLog } from './desk-log.ts';
import { isRefused, refuse } from './desk-refusal.ts';
import { type AskedBy, type DeskRoute, readRoute, writeRoute } from './desk-route.ts';

const draftSchema = z.object({ report: batchReportSchema });
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const publishSchema = z.object({ supersedes: z.optional(digest) });
const signSchema = z.object({ digest: z.optional(digest) });

const isSeen = (actor: Actor, draft: Draft): boolean =>
	actor.organisation.kind !== 'brand' || actor.organisation.id === draft.brand;

/** `digest` names the report as it is, for whoever signs it. */
const describe = (actor: Actor, draft: Draft) => ({
	...draft,
	digest: digestOf(draft),
	mine: actor.organisation.id === draft.brand,
});

/** The draft of the address, where it is one that the asker may see. */
export async function seenDraft(
	{ actor, param }: AskedBy<unknown>,
	folder: DeskFolder,
): Promise<Draft | null> {
	const draft = await findDraft(folder, param('id'));
	return draft !== null && isSeen(actor, draft) ? draft : null;
}

/** The draft of the address, where it is the asker's own brand's. */
async function ownDraft(asked: AskedBy<unknown>, folder: DeskFolder): Promise<Draft | null> {
	const draft = await seenDraft(asked, folder);
	return draft?.brand === asked.actor.organisation.id ? draft : null;
}

/** The draft as the page of the desk shows it. */
export const viewOf = async ({ actor }: AskedBy<unknown>, folder: DeskFolder, draft: Draft) => ({
	...describe(actor, draft),
	...(await viewDraft(folder, draft)),
});

export const nameOf = ({ report }: Draft): string => `${report.gtin} ${report.lot}`;

const drafts = withFolder<null>(async ({ actor }, folder) => {
	const all = (await listDrafts(folder)).filter((draft) => isSeen(actor, draft));
	return { value: { items: all.map((draft) => describe(actor, draft)) } };
});

const oneDraft = withFolder<null>(async (asked, folder) => {
	const draft = await seenDraft(asked, folder);
	return draft === null ? UNKNOWN : { value: await viewOf(asked, folder, draft) };
});

/** An issuer writes only under prefixes that are bound to it; that is said before anybody signs. */
async function isBound(folder: DeskFolder, brand: string, gtin: string): Promise<boolean> {
	const { registry } = await readLog(folder);
	return registry.links.some(
		({ entry }) => entry.brand === brand && hasPrefix(gtin, entry.prefixes),
	);
}

const notLinked = (gtin: string) =>
	problemOf({ refused: 'issuer-not-linked-to-gtin', facts: { gtin } });

const newDraft = withFolder<z.infer<typeof draftSchema>>(async (asked, folder) => {
	const brand = brandOf(asked.actor);
	if (brand === null) return { problem: { code: 'role-missing' } };
	const { report } = asked.body;
	if (!(await isBound(folder, brand, report.gtin))) return notLinked(report.gtin);
	const draft = await addDraft(folder, brand, report);
	await note(asked, 'draft-write', nameOf(draft));
	return { value: await viewOf(asked, folder, draft), status: 201 };
});

const changed = withFolder<z.infer<typeof draftSchema>>(async (asked, folder) => {
	const draft = await ownDraft(asked, folder);
	if (draft === null) return UNKNOWN;
	const { report } = asked.body;
	if (!(await isBound(folder, draft.brand, report.gtin))) return notLinked(report.gtin);
	const kept = await alterDraft(folder, draft.id, (old) => ({
		draft: withReport(folder, old, report),
	}));
	if (kept === null) return UNKNOWN;
	await note(asked, 'draft-write', nameOf(kept.draft));
	return { value: await viewOf(asked, folder, kept.draft) };
});

const dropped = withFolder<null>(async (asked, folder) => {
	const draft = await ownDraft(asked, folder);
	if (draft === null) return UNKNOWN;
	await dropDraft(folder, draft);
	await note(asked, 'draft-write', nameOf(draft), { dropped: true });
	return { value: { id: draft.id, dropped: true } };
});

const sign = withFolder<z.infer<typeof signSchema>>(async (asked, folder) => {
	const seen = await seenDraft(asked, folder);
	if (seen === null) return UNKNOWN;
	const { actor, body } = asked;
	const signed = await alterDraft(folder, seen.id, (draft) =>
		body.digest === undefined || body.digest === digestOf(draft)
			? { draft: withLab(draft, actor.organisation.id) }
			: refuse('draft-changed'),
	);
	if (signed === null) return UNKNOWN;
	if ('refused' in signed) return problemOf(signed);
	const { draft } = signed;
	await note(asked, 'lab-sign', nameOf(draft));
	return { value: { id: draft.id, labs: draft.labs } };
});

const publish = withFolder<z.infer<typeof publishSchema>>(async (asked, folder) => {
	const draft = await ownDraft(asked, folder);
	if (draft === null) return UNKNOWN;
	const { brand, report, labs } = draft;
	const { supersedes } = asked.body;
	const ask = { brand, report, labs, ...(supersedes === undefined ? {} : { supersedes }) };
	const issued = await issueAt(folder, ask);
	if (isRefused(issued)) return problemOf(issued);
	const { gtin, lot } = report;
	await note(asked, 'passport-publish', nameOf(draft), { passport: issued.digest });
	await dropDraft(folder, draft);
	const index = issued.logged.find(({ entry }) => entry.kind === 'issue')?.index ?? null;
	return { value: { passport: issued.digest, index, gtin, lot }, status: 201 };
});

export const DRAFT_ROUTES: readonly DeskRoute[] = [
	readRoute({
		method: 'GET',
		path: '/v1/desk/drafts',
		summary: 'Reports that are not published yet',
		needs: 'draft-see',
		answer: drafts,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/drafts',
		summary: 'Keeps a report for labs and quality to sign',
		needs: 'draft-write',
		schema: draftSchema,
		answer: newDraft,
	}),
	readRoute({
		method: 'GET',
		path: '/v1/desk/drafts/:id',
		summary: 'A report with who would stand by each value, and what speaks against it',
		needs: 'draft-see',
		answer: oneDraft,
	}),
	writeRoute({
		method: 'PUT',
		path: '/v1/desk/drafts/:id',
		summary: 'Writes a report anew; labs that stood by it have to look again',
		needs: 'draft-write',
		schema: draftSchema,
		answer: changed,
	}),
	readRoute({
		method: 'DELETE',
		path: '/v1/desk/drafts/:id',
		summary: 'Throws a report away that was not published',
		needs: 'draft-write',
		answer: dropped,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/drafts/:id/sign',
		summary: 'Says that a lab stands by a report as it is',
		needs: 'lab-sign',
		schema: signSchema,
		answer: sign,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/drafts/:id/publish',
		summary:
			'Signs a report as the brand, with the labs that stand by it, and puts it into the log',
		needs: 'passport-publish',
		schema: publishSchema,
		answer: publish,
	}),
];
