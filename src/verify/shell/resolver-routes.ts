/** GS1 resolver over HTTP: before the page of a batch is drawn, what else a request may want of its address. */
import type { Context, Hono, Next } from 'hono';
import { languageOfRequest } from '../../host/accept-language.ts';
import { JSON_TYPE } from '../../host/answer.ts';
import { PUBLIC_HEADERS } from '../../host/headers.ts';
import type { ProblemCode } from '../../host/problem.ts';
import { passGate, problemResponse } from '../../host/service.ts';
import { expandLink } from '../../kit/index.ts';
import {
	DESCRIPTION_PATH,
	type LinksOf,
	type ResolverAnswer,
	resolveLink,
	resolverDescription,
} from '../link/index.ts';
import type { BatchService } from './batch-routes.ts';
import type { Batches } from './batches.ts';
import { linksFrom } from './resolver-links.ts';

export type ResolverService = BatchService & {
	/** Where the server is reached from outside; null: where the request came to. */
	readonly publicUrl: string | null;
	/** Another store of links than the bundles of brands. */
	readonly linksOf?: (batches: Batches) => LinksOf;
};

/** Anyone's page may read it. */
const OPEN = { ...PUBLIC_HEADERS, 'access-control-allow-origin': '*' };

/** Adds the resolver. The page of the batch is drawn by the route behind it. */
export function mountResolver(app: Hono, service: ResolverService): void {
	const resolver = (context: Context, next: Next) => answer(service, context, next);
	app.use('/01/:gtin', resolver);
	app.use('/01/:gtin/*', resolver);
	app.all(DESCRIPTION_PATH, ({ req }) => {
		if (req.method !== 'GET' && req.method !== 'HEAD')
			return problemResponse(service, req.raw, { code: 'method-unknown', allow: 'GET, HEAD' });
		const say = service.words[languageOfRequest(req.header('accept-language'))];
		const description = resolverDescription(say('server.name'), originOf(service, req.raw));
		const headers = { ...OPEN, 'content-type': JSON_TYPE };
		return new Response(JSON.stringify(description), { headers });
	});
}

/** What a compressed address is answered with, whose path no route knows; null where the address is none. */
export async function answerCompressed(
	service: ResolverService,
	request: Request,
): Promise<Response | null> {
	const origin = originOf(service, request);
	const { pathname, search } = new URL(request.url);
	const gate = passGate(service.batches);
	if ('problem' in gate || expandLink(origin + pathname + search) === null) return null;
	const found = await resolve(service, request, gate.value);
	if (found.kind !== 'page') return withHeaders(responseTo(service, request, found), found);
	// The page has one address, that in plain.
	return withHeaders(new Response(null, { status: 307 }), {
		headers: { ...found.headers, location: found.address + search },
	});
}

const originOf = ({ publicUrl }: ResolverService, { url }: Request): string =>
	new URL(publicUrl ?? url).origin;

async function answer(service: ResolverService, context: Context, next: Next) {
	const request = context.req.raw;
	const gate = passGate(service.batches);
	if ('problem' in gate) return problemResponse(service, request, gate.problem);
	const found = await resolve(service, request, gate.value);
	const isPage = found.kind === 'page' || isForPage(found, request);
	const response = isPage ? await pageOf(context, next) : responseTo(service, request, found);
	const isUnknown = found.kind === 'refused' && response.status === 200;
	context.res = withHeaders(response, found, isUnknown ? 404 : response.status);
	return context.res;
}

function resolve(service: ResolverService, request: Request, batches: Batches) {
	const say = service.words[languageOfRequest(request.headers.get('accept-language'))];
	const { pathname, search } = new URL(request.url);
	const asked = {
		method: request.method,
		url: originOf(service, request) + pathname + search,
		accept: request.headers.get('accept'),
		acceptLanguage: request.headers.get('accept-language'),
	};
	return resolveLink(asked, service.linksOf?.(batches) ?? linksFrom(batches, say));
}

const withHeaders = (
	response: Response,
	{ headers }: Pick<ResolverAnswer, 'headers'>,
	status = response.status,
): Response =>
	new Response(response.body, {
		status,
		headers: { ...Object.fromEntries(response.headers), ...headers },
	});

/** Who asks for no data is told on a page that nothing is known of the item, with the status that says so too. */
const isForPage = (found: ResolverAnswer, { method, headers }: Request): boolean =>
	found.kind === 'refused' &&
	found.code === 'unknown' &&
	(method === 'GET' || method === 'HEAD') &&
	!/linkset\+json|application\/json/.test(headers.get('accept') ?? '');

async function pageOf(context: Context, next: Next): Promise<Response> {
	await next();
	return context.res;
}

const PROBLEM_OF = {
	syntax: 'gtin-invalid',
	unknown: 'not-found',
	method: 'method-unknown',
} as const satisfies Readonly<Record<string, ProblemCode>>;

function responseTo(service: ResolverService, request: Request, found: ResolverAnswer): Response {
	switch (found.kind) {
		case 'options':
			return new Response(null, { status: 204 });
		case 'redirect':
			return new Response(null, { status: 307, headers: PUBLIC_HEADERS });
		case 'linkset':
			return new Response(JSON.stringify(found.body), { headers: PUBLIC_HEADERS });
		case 'refused':
			return problemResponse(service, request, { code: PROBLEM_OF[found.code], path: 'url' });
		case 'page':
			return new Response(null, { status: 404 });
	}
}
