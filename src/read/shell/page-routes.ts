/** `/p/{id}`: the page of a product, rendered here, and what became of a dispute about it. */
import type { Hono } from 'hono';
import { languageOfRequest } from '../../host/accept-language.ts';
import type { Source } from '../../host/gate.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import { type PageHead, pageResponse } from '../../host/page.ts';
import { PROBLEMS, type Problem } from '../../host/problem.ts';
import { passGate } from '../../host/service.ts';
import { type Language, languageOf, type Say } from '../../kit/index.ts';
import { readLabel } from '../read-label.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { CatalogueItem, CatalogueStore } from './catalogue.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { MAX_REASON, MIN_REASON, parseDisputeForm } from './dispute-input.ts';
import { openDispute } from './open-dispute.ts';
import { renderMessage, renderProduct } from './product-page.tsx';

export type PageService = CatalogueService & {
	readonly head: () => Promise<PageHead>;
	readonly vocabulary: Source<Vocabulary>;
};

type Reader = { readonly language: Language; readonly say: Say; readonly head: PageHead };

/** Adds the pages. */
export function mountPages(app: Hono, service: PageService): void {
	const answer = async (
		request: Request,
		work: (store: CatalogueStore, reader: Reader) => Promise<Response>,
	) => {
		const reader = await readerOf(service, request);
		const gate = passGate(service.store);
		return 'problem' in gate ? problemPage(reader, gate.problem) : work(gate.value, reader);
	};
	app.get('/p/:id', ({ req }) =>
		answer(req.raw, (store, reader) => productPage(service, store, reader, req.param('id'))),
	);
	app.post('/p/:id/disputes', ({ req }) =>
		answer(req.raw, (store, reader) => sendForm(service, store, reader, req.raw, req.param('id'))),
	);
	app.get('/p/:id/disputes/:dispute', ({ req }) =>
		answer(req.raw, (store, reader) =>
			disputePage(store, reader, req.param('id'), req.param('dispute')),
		),
	);
}

async function readerOf(service: PageService, request: Request): Promise<Reader> {
	const asked = languageOf(new URL(request.url).searchParams.get('lang') ?? '');
	const language = asked ?? languageOfRequest(request.headers.get('accept-language'));
	return { language, say: service.words[language], head: await service.head() };
}

async function productPage(
	service: PageService,
	store: CatalogueStore,
	reader: Reader,
	id: string,
): Promise<Response> {
	const state = await store.product(id);
	if (state.kind === 'unknown') return problemPage(reader, { code: 'product-unknown' });
	if (state.kind === 'disputed') return problemPage(reader, { code: 'product-disputed' });
	const { item } = state;
	const named = namesOf(item, await service.vocabulary.opened());
	const limits = { minReason: MIN_REASON, maxReason: MAX_REASON };
	const props = { say: reader.say, item, ...named, formKey: service.newId(), limits };
	return page(reader, `${item.name} · ${item.brand}`, renderProduct(props));
}

/** What the list names, without a word on what that means. */
function namesOf(item: CatalogueItem, vocabulary: Vocabulary) {
	const reading = readLabel({ ingredients_text: item.ingredients_text }, vocabulary);
	const named = reading.verdict.findings.filter((finding) => finding.code === 'vesicle-named');
	const vesicles = [...new Set(named.map((finding) => String(finding.facts['text'])))];
	return { vesicles, count: reading.ingredients.length };
}

/** After a form the browser is sent on, so that loading the page again sends nothing again. */
async function sendForm(
	service: PageService,
	store: CatalogueStore,
	reader: Reader,
	request: Request,
	product: string,
): Promise<Response> {
	const path = `/p/${encodeURIComponent(product)}`;
	if (isForeign(request)) return problemPage(reader, { code: 'form-foreign' }, path);
	const parsed = await parseDisputeForm(request, product);
	const opened =
		'problem' in parsed ? parsed : await openDispute(service, store, product, parsed.input);
	if ('problem' in opened) return problemPage(reader, opened.problem, path);
	const headers = { ...PRIVATE_HEADERS, location: `${path}/disputes/${opened.id}` };
	return new Response(null, { status: 303, headers });
}

/** Browsers say where a form comes from (Fetch Metadata, 2.4); no site makes its readers hide a page here. */
function isForeign(request: Request): boolean {
	const site = request.headers.get('sec-fetch-site');
	return site === 'cross-site' || site === 'same-site';
}

async function disputePage(
	store: CatalogueStore,
	reader: Reader,
	product: string,
	id: string,
): Promise<Response> {
	const found = await store.dispute(product, id);
	if (found === null) return problemPage(reader, { code: 'dispute-unknown' });
	const title = reader.say('server.dispute.sent');
	const detail = reader.say(`server.dispute.state.${found.state}`, {
		date: found.created.slice(0, 10),
	});
	return page(reader, title, renderMessage({ say: reader.say, title, detail, back: '/' }));
}

function problemPage(reader: Reader, problem: Problem, back = '/'): Response {
	const title = reader.say(`server.problem.${problem.code}.title`, problem.facts);
	const detail = reader.say(`server.problem.${problem.code}.detail`, problem.facts);
	const body = renderMessage({ say: reader.say, title, detail, back });
	return page(reader, title, body, PROBLEMS[problem.code]);
}

function page(reader: Reader, title: string, body: string, status = 200): Response {
	const { language, head } = reader;
	return pageResponse({ language, title, body, head, status });
}
