/** What brands do with batches at the desk. Each is also a verb of the command line. */
import * as z from 'zod/mini';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import { propose } from '../../host/proposal.ts';
import { sayTo } from '../../host/service.ts';
import { parseGtin } from '../../kit/index.ts';
import { decodeUtf8 } from '../encoding/index.ts';
import { HOLD_REASONS, readPassport } from '../passport/index.ts';
import { printSvg } from '../print/index.ts';
import { brandOf, note, problemOf, UNKNOWN, withFolder } from './desk-at-folder.ts';
import { type DeskFolder, keptText } from './desk-folder.ts';
import { holdAt, lastPassport } from './desk-hold.ts';
import { listLots } from './desk-lots.ts';
import { brandSigner } from './desk-parties.ts';
import { mayDo } from './desk-permission.ts';
import { isRefused } from './desk-refusal.ts';
import { type AskedBy, type DeskRoute, readRoute, writeRoute } from './desk-route.ts';
import { makeSheets, sealWith } from './label-sheets.ts';
import { nodeEngine } from './node-engine.ts';

const text = z.string().check(z.minLength(1), z.maxLength(60));
const lotSchema = { gtin: text, lot: text };
const holdSchema = z.object({
	kind: z.enum(['recall', 'suspend']),
	...lotSchema,
	reason: z.enum(HOLD_REASONS),
});
const liftSchema = z.object({ kind: z.enum(['recall', 'suspend']), ...lotSchema });

const batches = withFolder<null>(async ({ actor }, folder) => ({
	value: { items: await listLots(folder, brandOf(actor)) },
}));

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

/** `signed=yes` signs each code as the brand, which only its quality may. */
async function sealFor({ actor, query }: AskedBy<null>, folder: DeskFolder) {
	if (query('signed') !== 'yes' || !mayDo(actor, 'passport-sign')) return {};
	const signer = await brandSigner(folder, actor.organisation.id);
	return isRefused(signer) ? {} : { seal: sealWith(signer, nodeEngine) };
}

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
	const seal = await sealFor(asked, folder);
	const order = { sheet: 'a4-24', stem, serials, count: null, used: 0, ...seal } as const;
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
