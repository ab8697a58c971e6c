/** What a server says of batches: `/v1/verify`, bundles for phones, passports as they were signed, and the page of a code. */
import type { Hono } from 'hono';
import { languageOfRequest } from '../../host/accept-language.ts';
import { JSON_TYPE, jsonAnswer, responseOf, withEtag } from '../../host/answer.ts';
import { parseObject, readRequestBody } from '../../host/body.ts';
import type { Gate } from '../../host/gate.ts';
import { PRIVATE_HEADERS, PUBLIC_HEADERS } from '../../host/headers.ts';
import type { PageHead } from '../../host/page.ts';
import type { Problem } from '../../host/problem.ts';
import { passGate, problemResponse, type Service } from '../../host/service.ts';
import { languageOf, parseGtin } from '../../kit/index.ts';
import { answerBatch } from '../answer-batch.ts';
import { type PrintedLabel, parseLabel, printBundle, printInstant } from '../passport/index.ts';
import { type VerifyInput, verifyInputSchema } from '../schema.ts';
import type { BatchVerification } from '../verify-batch.ts';
import { batchResponse } from './batch-response.ts';
import type { Batches } from './batches.ts';
import { keptText } from './desk-folder.ts';
import { nodeEngine } from './node-engine.ts';
import type { ScanStore } from './scan-store.ts';
import { isSeenApart } from './seen-apart.ts';

export type BatchService = Service & {
	readonly batches: Gate<Batches>;
	/** What people told of codes. */
	readonly sightings: Gate<ScanStore>;
	/** Head of a batch's page. */
	readonly batchHead: () => Promise<PageHead>;
};

/** Adds the routes. */
export function mountBatches(app: Hono, service: BatchService): void {
	const answer = async (
		request: Request,
		work: (batches: Batches) => Promise<Response | { readonly problem: Problem }>,
	): Promise<Response> => {
		const gate = passGate(service.batches);
		const given = 'problem' in gate ? gate : await work(gate.value);
		return given instanceof Response ? given : problemResponse(service, request, given.problem);
	};
	app.post('/v1/verify', ({ req }) =>
		answer(req.raw, (batches) => verifyPosted(service, batches, req.raw)),
	);
	app.get('/v1/verify/bundles', ({ req }) =>
		answer(req.raw, (batches) =>
			giveBundle(batches, req.query('gtin') ?? '', req.header('if-none-match')),
		),
	);
	app.get('/v1/verify/trust', ({ req }) =>
		answer(req.raw, async ({ roots }) =>
			responseOf(withEtag(jsonAnswer({ roots }, PUBLIC_HEADERS), req.header('if-none-match'))),
		),
	);
	app.get('/v1/verify/passports/:digest', ({ req }) =>
		answer(req.raw, (batches) => givePassport(batches, req.param('digest'))),
	);
	for (const path of ['/01/:gtin', '/01/:gtin/*'])
		app.get(path, ({ req }) => answer(req.raw, (batches) => batchPage(service, batches, req.raw)));
}

const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000);
const GTIN_WRONG = { problem: { code: 'gtin-invalid', path: 'gtin' } } as const;
const NOT_FOUND = { problem: { code: 'not-found' } } as const;

/** The verb over HTTP: a server answers by its own bundle, never by a folder that a stranger names. */
async function verifyPosted(service: BatchService, batches: Batches, request: Request) {
	const read = await readRequestBody(request);
	if ('problem' in read) return read;
	const body = parseObject(read.bytes);
	if ('problem' in body) return body;
	const parsed = verifyInputSchema.safeParse(body.object);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const path = issue?.path.join('.') ?? '';
		return { problem: { code: 'input-invalid', facts: { path }, path } } as const;
	}
	const asked = questionOf(parsed.data, service);
	if (asked === null) return { problem: { code: 'gtin-invalid', path: 'url' } } as const;
	const { answer, passport } = await verified(service, batches, asked);
	const { id = null } = parsed.data;
	return responseOf(
		jsonAnswer({ id, ...answer, passport: passport?.credential ?? null }, PRIVATE_HEADERS),
	);
}

type Asked = {
	readonly passport: string | null;
	readonly label: PrintedLabel | null;
	readonly now: number;
};

function questionOf({ passport, url, at }: VerifyInput, { clock }: Service): Asked | null {
	const moment = at === null || at === undefined ? clock.now() : new Date(at);
	const address = url ?? null;
	const label = address === null ? null : parseLabel(address, moment.getUTCFullYear());
	if (address !== null && label === null) return null;
	return { passport: passport ?? null, label, now: secondsOf(moment) };
}

/** A GTIN in a passport that cannot be read finds no bundle, and its other checks say so. */
const GTIN_IN = /"gtin":"(\d{14})"/;

async function verified(
	service: BatchService,
	batches: Batches,
	asked: Asked,
): Promise<BatchVerification> {
	const gtin = asked.label?.gtin ?? GTIN_IN.exec(asked.passport ?? '')?.[1];
	const kept = gtin === undefined ? null : await batches.bundleFor(gtin);
	const question = { ...asked, isSeenApart: await isSeenApart(service, asked.label) };
	return answerBatch({ ...question, bundle: kept?.opening ?? null }, nodeEngine);
}

/** All files of a bundle in one answer, for a phone to keep. */
async function giveBundle(batches: Batches, given: string, ifNoneMatch: string | undefined) {
	const gtin = parseGtin(given);
	if (gtin === null) return GTIN_WRONG;
	const bundle = await batches.bundleFor(gtin);
	const body = bundle === null ? null : printBundle(bundle.files);
	if (body === null) return NOT_FOUND;
	const headers = { 'content-type': JSON_TYPE, ...PUBLIC_HEADERS };
	return responseOf(withEtag({ status: 200, headers, body }, ifNoneMatch));
}

/** Letter by letter, as it was signed. */
async function givePassport({ desk }: Batches, digest: string) {
	const bytes = desk === null ? null : await keptText(desk, 'passports', digest);
	if (bytes === null) return NOT_FOUND;
	const headers = { 'content-type': JSON_TYPE, ...PUBLIC_HEADERS };
	return new Response(new Uint8Array(bytes), { headers });
}

/** The page of a printed code, for any scanner. */
async function batchPage(service: BatchService, batches: Batches, request: Request) {
	const now = service.clock.now();
	const label = parseLabel(request.url, now.getUTCFullYear());
	if (label === null) return { problem: { code: 'gtin-invalid', path: 'url' } } as const;
	const { answer, passport } = await verified(service, batches, {
		passport: null,
		label,
		now: secondsOf(now),
	});
	const asked = languageOf(new URL(request.url).searchParams.get('lang') ?? '');
	const language = asked ?? languageOfRequest(request.headers.get('accept-language'));
	const view = {
		answer,
		credential: passport?.credential ?? null,
		label,
		asked: printInstant(secondsOf(now)),
		sources: sourcesOf(label.gtin, passport?.digest ?? null, new URL(request.url).pathname),
	};
	const say = service.words[language];
	return batchResponse(view, { language, say, head: await service.batchHead() });
}

const sourcesOf = (gtin: string, digest: string | null, path: string) => [
	...(digest === null
		? []
		: [{ name: 'passport', href: `/v1/verify/passports/${digest}` } as const]),
	{ name: 'bundle', href: `/v1/verify/bundles?gtin=${gtin}` } as const,
	{ name: 'linkset', href: `${path}?linkType=linkset` } as const,
];
