/**
 * `/v1/knowledge`: what a command of the same person asks of a running server, because one process owns the embedded
 * database. The token stands in the lock file, which only that person can read.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { jsonAnswer, responseOf } from '../../host/answer.ts';
import { parseObject, readRequestBody } from '../../host/body.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import type { Problem } from '../../host/problem.ts';
import { passGate, problemResponse } from '../../host/service.ts';
import type { CatalogueItem, CatalogueStore } from './catalogue.ts';
import { catalogueItemSchema } from './catalogue-schema.ts';
import type { CatalogueService } from './catalogue-service.ts';

/** A batch of an import: five hundred rows of a dump. */
const MAX_BATCH_BYTES = 64 * 1024 * 1024;
const batchSchema = z.object({ items: z.array(catalogueItemSchema).check(z.maxLength(1_000)) });
const outcomeSchema = z.object({ outcome: z.enum(['kept', 'withdrawn']) });

export type KnowledgeService = CatalogueService & {
	/** Null where no process owns a folder: then nobody has a token and every request is refused. */
	readonly token: string | null;
	/** Opens the vocabulary anew, with the names that an import has just laid over it. */
	readonly renewVocabulary: () => Promise<void>;
};

type Worked = { readonly answer: object } | { readonly problem: Problem };
type Work = (store: CatalogueStore, request: Request) => Promise<Worked>;

/** Adds the routes of an import. */
export function mountKnowledge(app: Hono, service: KnowledgeService): void {
	const answer = (work: Work) => async (request: Request) => {
		if (!isAuthorised(service, request)) {
			return problemResponse(service, request, { code: 'token-wrong' });
		}
		const gate = passGate(service.store);
		const given = 'problem' in gate ? gate : await work(gate.value, request);
		return 'problem' in given
			? problemResponse(service, request, given.problem)
			: responseOf(jsonAnswer(given.answer, PRIVATE_HEADERS));
	};
	const counts = answer(async (store) => ({ answer: await store.counts() }));
	const put = answer(putBatch);
	const disputes = answer(async (store) => ({ answer: { items: await store.openDisputes() } }));
	const renew = answer(async () => {
		await service.renewVocabulary();
		return { answer: { renewed: true } };
	});
	app.get('/v1/knowledge', ({ req }) => counts(req.raw));
	app.post('/v1/knowledge/products', ({ req }) => put(req.raw));
	app.post('/v1/knowledge/names', ({ req }) => renew(req.raw));
	app.get('/v1/knowledge/disputes', ({ req }) => disputes(req.raw));
	app.post('/v1/knowledge/disputes/:id', ({ req }) =>
		answer((store, request) => settle(service, store, request, req.param('id')))(req.raw),
	);
}

function isAuthorised({ token }: KnowledgeService, request: Request): boolean {
	if (token === null) return false;
	const given = Buffer.from(request.headers.get('authorization') ?? '');
	const wanted = Buffer.from(`Bearer ${token}`);
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function invalid(path: string): Worked {
	return { problem: { code: 'input-invalid', facts: { path }, path } };
}

async function putBatch(store: CatalogueStore, request: Request): Promise<Worked> {
	const body = await readRequestBody(request, MAX_BATCH_BYTES);
	if ('problem' in body) return body;
	const object = parseObject(body.bytes);
	if ('problem' in object) return object;
	const batch = batchSchema.safeParse(object.object);
	if (!batch.success) return invalid('items');
	const items = batch.data.items.map(itemOf);
	return { answer: { written: await store.putProducts('open-beauty-facts', items) } };
}

function itemOf({ gtin, ...rest }: z.infer<typeof catalogueItemSchema>): CatalogueItem {
	return gtin === undefined ? rest : { ...rest, gtin };
}

async function settle(
	service: KnowledgeService,
	store: CatalogueStore,
	request: Request,
	id: string,
): Promise<Worked> {
	const body = await readRequestBody(request);
	if ('problem' in body) return body;
	const object = parseObject(body.bytes);
	if ('problem' in object) return object;
	const asked = outcomeSchema.safeParse(object.object);
	if (!asked.success) return invalid('outcome');
	const settled = await store.settleDispute(id, asked.data.outcome, service.clock.now());
	return settled === null ? { problem: { code: 'dispute-unknown' } } : { answer: settled };
}
