/**
 * Routes for those who sit at the desk, of rooms that keep their own store. Who asks, and may they, is the first thing of each;
 * the guard is the desk's and is handed over by the server that joins both.
 */
import type { Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import type { Actor } from './actor.ts';
import type { Gate } from './gate.ts';
import type { Problem } from './problem.ts';
import { passGate, problemResponse, type Service } from './service.ts';

export type Admitted = { readonly actor: Actor } | { readonly problem: Problem };

/** What stands behind the routes once it is open, and who asks if they may. */
export type Guarded<Store, Action extends string> = Service & {
	readonly opened: Gate<Store>;
	readonly admit: (request: Request, action: Action) => Promise<Admitted>;
};

export type GuardedAsked<Store> = {
	readonly store: Store;
	readonly actor: Actor;
	readonly now: Date;
	readonly request: Request;
	readonly param: (name: string) => string;
	readonly query: (name: string) => string | null;
};
export type GuardedAnswer = Response | { readonly problem: Problem };

export type GuardedRoute<Store, Action extends string> = {
	readonly method: 'GET' | 'POST' | 'DELETE';
	readonly path: string;
	/** For the interface description, in English. */
	readonly summary: string;
	readonly needs: Action;
	readonly schema: z.ZodMiniType | null;
	readonly answer: (asked: GuardedAsked<Store>) => Promise<GuardedAnswer>;
};

/** Adds routes, each behind the guard. */
export function mountGuarded<Store, Action extends string>(
	app: Hono,
	service: Guarded<Store, Action>,
	routes: readonly GuardedRoute<Store, Action>[],
): void {
	for (const route of routes) {
		app.on(route.method, route.path, async (context) => {
			const answered = await run(service, route, context);
			if (answered instanceof Response) return answered;
			return problemResponse(service, context.req.raw, answered.problem);
		});
	}
	for (const path of new Set(routes.map((route) => route.path))) {
		const allow = routes.filter((route) => route.path === path).map(({ method }) => method);
		app.all(path, ({ req }) =>
			problemResponse(service, req.raw, { code: 'method-unknown', allow: allow.join(', ') }),
		);
	}
}

async function run<Store, Action extends string>(
	service: Guarded<Store, Action>,
	route: GuardedRoute<Store, Action>,
	{ req }: Context,
): Promise<GuardedAnswer> {
	const known = await service.admit(req.raw, route.needs);
	if ('problem' in known) return known;
	const gate = passGate(service.opened);
	if ('problem' in gate) return gate;
	return route.answer({
		store: gate.value,
		actor: known.actor,
		now: service.clock.now(),
		request: req.raw,
		param: (name) => req.param(name) ?? '',
		query: (name) => req.query(name) ?? null,
	});
}
