/** `/v1/catalogue`: search, one product, and disputes about its page. */
import type { Hono } from 'hono';
import { jsonAnswer, responseOf, withEtag } from '../../host/answer.ts';
import { PRIVATE_HEADERS, PUBLIC_HEADERS } from '../../host/headers.ts';
import type { Problem } from '../../host/problem.ts';
import { passGate, problemResponse } from '../../host/service.ts';
import type { CatalogueStore } from './catalogue.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { printCursor } from './cursor.ts';
import { parseDispute } from './dispute-input.ts';
import { openDispute } from './open-dispute.ts';
import { parseQuery } from './query.ts';

type Given = Response | { readonly problem: Problem };

/** Adds the catalogue. */
export function mountCatalogue(app: Hono, service: CatalogueService): void {
	const answer = async (request: Request, work: (store: CatalogueStore) => Promise<Given>) => {
		const gate = passGate(service.store);
		const given = 'problem' in gate ? gate : await work(gate.value);
		return given instanceof Response ? given : problemResponse(service, request, given.problem);
	};
	app.get('/v1/catalogue', ({ req }) =>
		answer(req.raw, (store) => search(store, req.query(), req.header('if-none-match'))),
	);
	app.get('/v1/catalogue/:id', ({ req }) =>
		answer(req.raw, (store) => one(store, req.param('id'), req.header('if-none-match'))),
	);
	app.post('/v1/catalogue/:id/disputes', ({ req }) =>
		answer(req.raw, (store) => dispute(service, store, req.raw, req.param('id'))),
	);
	app.get('/v1/catalogue/:id/disputes/:dispute', ({ req }) =>
		answer(req.raw, (store) => disputeState(store, req.param('id'), req.param('dispute'))),
	);
	for (const path of [
		'/v1/catalogue',
		'/v1/catalogue/:id',
		'/v1/catalogue/:id/disputes/:dispute',
	]) {
		app.all(path, ({ req }) => notAllowed(service, req.raw, 'GET, HEAD'));
	}
	app.all('/v1/catalogue/:id/disputes', ({ req }) => notAllowed(service, req.raw, 'POST'));
}

function notAllowed(service: CatalogueService, request: Request, allow: string): Response {
	return problemResponse(service, request, { code: 'method-unknown', allow });
}

async function search(
	store: CatalogueStore,
	given: Readonly<Record<string, string>>,
	ifNoneMatch: string | undefined,
): Promise<Given> {
	const parsed = parseQuery(given);
	if ('problem' in parsed) return parsed;
	const { items, next } = await store.search(parsed.query);
	const page = { items, ...(next === null ? {} : { next: printCursor(next) }) };
	return responseOf(withEtag(jsonAnswer(page, PUBLIC_HEADERS), ifNoneMatch));
}

async function one(
	store: CatalogueStore,
	id: string,
	ifNoneMatch: string | undefined,
): Promise<Given> {
	const state = await store.product(id);
	if (state.kind === 'unknown') return { problem: { code: 'product-unknown' } };
	if (state.kind === 'disputed') return { problem: { code: 'product-disputed' } };
	return responseOf(withEtag(jsonAnswer(state.item, PUBLIC_HEADERS), ifNoneMatch));
}

async function dispute(
	service: CatalogueService,
	store: CatalogueStore,
	request: Request,
	product: string,
): Promise<Given> {
	const parsed = await parseDispute(request, product);
	if ('problem' in parsed) return parsed;
	const opened = await openDispute(service, store, product, parsed.input);
	if ('problem' in opened) return opened;
	const location = `/v1/catalogue/${encodeURIComponent(product)}/disputes/${opened.id}`;
	const answer = { id: opened.id, product, state: 'open' };
	return responseOf(jsonAnswer(answer, { ...PRIVATE_HEADERS, location }, 201));
}

async function disputeState(store: CatalogueStore, product: string, id: string): Promise<Given> {
	const found = await store.dispute(product, id);
	if (found === null) return { problem: { code: 'dispute-unknown' } };
	// The reason is for whoever decides; on a public address it would be a claim of its own about a brand.
	const { reason: _, link: __, ...state } = found;
	return responseOf(jsonAnswer(state, PRIVATE_HEADERS));
}
