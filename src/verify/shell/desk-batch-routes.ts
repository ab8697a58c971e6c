/** What brands and labs do with batches at the desk. Each is also a verb of the command line. */
import * as z from 'zod/mini';
import type { Actor } from '../../host/actor.ts';
import { writeAudit } from '../../host/audit.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import type { Problem } from '../../host/problem.ts';
import { propose } from '../../host/proposal.ts';
import { sayTo } from '../../host/service.ts';
import { type Facts, parseGtin } from '../../kit/index.ts';
import { batchReportSchema } from '../batch/index.ts';
import { decodeUtf8 } from '../encoding/index.ts';
import { HOLD_REASONS, hasPrefix, readPassport } from '../passport/index.ts';
import { printSvg } from '../print/index.ts';
import {
	addDraft,
	type Draft,
	dropDraft,
	findDraft,
	listDrafts,
	signDraft,
} from './desk-drafts.ts';
import { type DeskFolder, keptText } from './desk-folder.ts';
import { holdAt, lastPassport } from './desk-hold.ts';
import { issueAt } from './desk-issue.ts';
import { readLog } from './desk-log.ts';
import { listLots } from './desk-lots.ts';
import type { DeskAction } from './desk-permission.ts';
import { type DeskRefusal, isRefused } from './desk-refusal.ts';
import {
	type AskedBy,
	type DeskAnswer,
	type DeskRoute,
	readRoute,
	writeRoute,
} from './desk-route.ts';
import { makeSheets } from './label-sheets.ts';
import { nodeEngine } from './node-engine.ts';

const text = z.string().check(z.minLength(1), z.maxLength(60));
const lotSchema = { gtin: text, lot: text };
const draftSchema = z.object({ report: batchReportSchema });
const publishSchema = z.object({ supersedes: z.optional(text.check(z.maxLength(64))) });
const holdSchema = z.object({
	kind: z.enum(['recall', 'suspend']),
	...lotSchema,
	reason: z.enum(HOLD_REASONS),
});
const liftSchema = z.object({ kind: z.enum(['recall', 'suspend']), ...lotSchema });
const nothingSchema = z.object({});

/** The folder that passports come from; a server without one says how to make it. */
export function folderOf({ service }: AskedBy<unknown>): DeskFolder | null {
	const state = service.batches.state();
	return state.kind === 'open' ? state.value.desk : null;
}

const NO_DESK = { problem: { code: 'desk-refused', facts: { reason: 'no-desk' } } } as const;
const UNKNOWN = { problem: { code: 'not-found' } } as const;

export const problemOf = ({ refused, facts }: DeskRefusal): { readonly problem: Problem } => ({
	problem: { code: 'desk-refused', facts: { ...facts, reason: refused } },
});

/** Answers with the folder, or says that there is none. */
const withFolder =
	<Body>(work: (asked: AskedBy<Body>, folder: DeskFolder) => Promise<DeskAnswer>) =>
	async (asked: AskedBy<Body>): Promise<DeskAnswer> => {
		const folder = folderOf(asked);
		return folder === null ? NO_DESK : work(asked, folder);
	};

/** The brand that somebody acts for; null for an operator, who sees all and signs for none. */
const brandOf = ({ organisation }: Actor): string | null =>
	organisation.kind === 'brand' ? organisation.id : null;

async function note(
	{ desk, actor, now }: AskedBy<unknown>,
	action: DeskAction,
	subject: string,
	facts: Facts = {},
): Promise<void> {
	await desk.database.transaction((sql) => writeAudit(sql, { actor, action, subject, facts }, now));
}

const isSeen = (actor: Actor, draft: Draft): boolean =>
	actor.organisation.kind !== 'brand' || actor.organisation.id === draft.brand;

const describe = (actor: Actor, draft: Draft) => ({
	...draft,
	mine: actor.organisation.id === draft.brand,
});

const batches = withFolder<null>(async ({ actor }, folder) => ({
	value: { items: await listLots(folder, brandOf(actor)) },
}));

const drafts = withFolder<null>(async ({ actor }, folder) => {
	const all = (await listDrafts(folder)).filter((draft) => isSeen(actor, draft));
	return { value: { items: all.map((draft) => describe(actor, draft)) } };
});

const newDraft = withFolder<z.infer<typeof draftSchema>>(async (asked, folder) => {
	const brand = brandOf(asked.actor);
	if (brand === null) return { problem: { code: 'role-missing' } };
	const { report } = asked.body;
	// An issuer writes only under prefixes that are bound to it; that is said before anybody signs.
	const { registry } = await readLog(folder);
	const isBound = registry.links.some(
		({ entry }) => entry.brand === brand && hasPrefix(report.gtin, entry.prefixes),
	);
	if (!isBound)
		return problemOf({ refused: 'issuer-not-linked-to-gtin', facts: { gtin: report.gtin } });
	const draft = await addDraft(folder, brand, report);
	await note(asked, 'draft-write', `${report.gtin} ${report.lot}`);
	return { value: describe(asked.actor, draft), status: 201 };
});

const sign = withFolder<object>(async (asked, folder) => {
	const { actor, param } = asked;
	const draft = await findDraft(folder, param('id'));
	if (draft === null) return UNKNOWN;
	const signed = await signDraft(folder, draft, actor.organisation.id);
	await note(asked, 'lab-sign', `${draft.report.gtin} ${draft.report.lot}`);
	return { value: { id: signed.id, labs: signed.labs } };
});

const publish = withFolder<z.infer<typeof publishSchema>>(async (asked, folder) => {
	const { actor, param, body } = asked;
	const draft = await findDraft(folder, param('id'));
	if (draft === null || draft.brand !== actor.organisation.id) return UNKNOWN;
	const { brand, report, labs } = draft;
	const { supersedes } = body;
	const ask = { brand, report, labs, ...(supersedes === undefined ? {} : { supersedes }) };
	const issued = await issueAt(folder, ask);
	if (isRefused(issued)) return problemOf(issued);
	const { gtin, lot } = report;
	await note(asked, 'passport-publish', `${gtin} ${lot}`, { passport: issued.digest });
	await dropDraft(folder, draft);
	const index = issued.logged.find(({ entry }) => entry.kind === 'issue')?.index ?? null;
	return { value: { passport: issued.digest, index, gtin, lot }, status: 201 };
});

/** A product number as the bottle prints it, in fourteen digits. */
export const lotOf = ({ gtin, lot }: { readonly gtin: string; readonly lot: string }) => {
	const number = parseGtin(gtin);
	return number === null ? null : { gtin: number, lot };
};
const GTIN_WRONG = { problem: { code: 'gtin-invalid', path: 'gtin' } } as const;

const hold = withFolder<z.infer<typeof holdSchema>>(async (asked, folder) => {
	const { actor, body } = asked;
	const [lot, brand] = [lotOf(body), brandOf(actor)];
	if (lot === null || brand === null) return GTIN_WRONG;
	const { kind, reason } = body;
	const held = await holdAt(folder, kind, lot, reason, { brand });
	if (isRefused(held)) return problemOf(held);
	const action = kind === 'recall' ? 'passport-recall' : 'passport-suspend';
	await note(asked, action, `${lot.gtin} ${lot.lot}`, { reason });
	return { value: { index: held[0]?.index ?? null }, status: 201 };
});

/** A lift takes two people: this is what the first of them does. */
const lift = withFolder<z.infer<typeof liftSchema>>(async ({ desk, actor, body, now }, folder) => {
	const [lot, brand] = [lotOf(body), brandOf(actor)];
	if (lot === null || brand === null) return GTIN_WRONG;
	const lots = await listLots(folder, brand);
	const state = body.kind === 'recall' ? 'recalled' : 'on-hold';
	const isHeld = lots.some(
		(one) => one.gtin === lot.gtin && one.lot === lot.lot && one.state === state,
	);
	if (!isHeld) return problemOf({ refused: 'nothing-to-lift', facts: lot });
	const proposal = await propose(
		desk.database.sql,
		{
			by: actor,
			organisation: actor.organisation.number,
			kind: body.kind === 'recall' ? 'lift-recall' : 'lift-suspension',
			subject: `${lot.gtin} ${lot.lot}`,
			payload: { ...lot, brand },
		},
		now,
	);
	return { value: { proposal }, status: 202 };
});

const SVG = { ...PRIVATE_HEADERS, 'content-type': 'image/svg+xml; charset=utf-8' };

const labels = withFolder<null>(async (asked, folder) => {
	const { query, service, request } = asked;
	const lot = lotOf({ gtin: query('gtin') ?? '', lot: query('lot') ?? '' });
	const digest = lot === null ? null : await lastPassport(folder, lot);
	const bytes = digest === null ? null : await keptText(folder, 'passports', digest);
	const printed = bytes === null ? null : decodeUtf8(bytes);
	const passport = printed === null ? null : readPassport(printed, nodeEngine).passport;
	if (passport === null) return UNKNOWN;
	const serials = passport.credential.credentialSubject.serials ?? null;
	const stem = service.publicUrl ?? new URL(request.url).origin;
	const order = { sheet: 'a4-24', stem, serials, count: null, used: 0 } as const;
	const made = makeSheets(
		passport.credential,
		order,
		sayTo(service, request.headers.get('accept-language')),
	);
	const [first] = 'fault' in made ? [] : made.pages;
	return first === undefined ? UNKNOWN : new Response(printSvg(first), { headers: SVG });
});

export const BATCH_ROUTES: readonly DeskRoute[] = [
	readRoute({
		method: 'GET',
		path: '/v1/desk/batches',
		summary: 'Lots and what became of them',
		needs: 'passport-see',
		answer: batches,
	}),
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
	writeRoute({
		method: 'POST',
		path: '/v1/desk/drafts/:id/sign',
		summary: 'Says that a lab stands by a report as it is',
		needs: 'lab-sign',
		schema: nothingSchema,
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
	writeRoute({
		method: 'POST',
		path: '/v1/desk/holds',
		summary: 'Calls a lot back, or puts it on hold',
		needs: 'passport-recall',
		schema: holdSchema,
		answer: hold,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/lifts',
		summary: 'Proposes to lift a recall or a hold; a second person decides',
		needs: 'passport-lift',
		schema: liftSchema,
		answer: lift,
	}),
	readRoute({
		method: 'GET',
		path: '/v1/desk/labels',
		summary: 'The first sheet of labels of a lot, as SVG',
		needs: 'label-print',
		answer: labels,
	}),
];
