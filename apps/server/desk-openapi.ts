/** The routes of the desk, of clinics and of editors for the interface description, made from the routes themselves. */
import type { RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import type { DeskRoute } from '../../src/verify/shell/desk-route.ts';
import { DESK_ROUTES } from '../../src/verify/shell/desk-routes.ts';
import { CLINIC_ROUTES } from '../../src/vet/shell/clinic-routes.ts';
import { EDITOR_ROUTES } from '../../src/weigh/shell/editor-routes.ts';

type Route = Pick<DeskRoute, 'method' | 'path' | 'summary' | 'schema'> & {
	readonly needs: string | null;
};

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

/** `problem` describes an answer that is problem details. */
export function deskRoutes(problem: (description: string) => object): readonly RouteConfig[] {
	const routes: readonly Route[] = [...DESK_ROUTES, ...CLINIC_ROUTES, ...EDITOR_ROUTES];
	return routes.map((route) => {
		const names = [...route.path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? []);
		const described = {
			method: METHODS[route.method],
			path: route.path.replace(/:(\w+)/g, '{$1}'),
			summary: route.summary,
			security: route.needs === null ? [] : [{ deskSession: [] }, { deskToken: [] }],
			parameters: names.map((name) => ({
				name,
				in: 'path',
				required: true,
				schema: { type: 'string' },
			})),
			...bodyOf(route),
			responses: {
				200: { description: 'Done, or what was asked for' },
				400: problem('The body or one of its fields cannot be used; `path` names it'),
				401: problem('Nobody is signed in'),
				403: problem('The role does not allow it, or another page asks'),
				404: problem('Nothing of the desk has this id'),
				503: problem('The desk is still opening, see Retry-After'),
			},
		};
		// Plain JSON, as it is printed: the library's own type of a schema is narrower than JSON Schema.
		return JSON.parse(JSON.stringify(described));
	});
}

function bodyOf({ schema }: Route): object {
	if (schema === null) return {};
	const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
	return {
		request: { body: { required: true, content: { 'application/json': { schema: body } } } },
	};
}
