/**
 * The shape of every route of a clinic. Who asks, and may they, is the first thing of each; the guard is the desk's and is
 * handed over by the server that joins both.
 */
import type { Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import type { Actor } from '../../host/actor.ts';
import type { Gate } from '../../host/gate.ts';
import type { Problem } from '../../host/problem.ts';
import { passGate, problemResponse, type Service } from '../../host/service.ts';
import type { ClinicStore } from './clinic-store.ts';

/** What a person must be allowed to: words of the desk's table. */
export type ClinicAction = 'visit-see' | 'visit-keep';
export type Admitted = { readonly actor: Actor } | { readonly problem: Problem };

export type ClinicService = Service & {
	/** Opens with the database. */
	readonly clinic: Gate<ClinicStore>;
	/** Who asks, if they may do it. */
	readonly admitToClinic: (request: Request, action: ClinicAction) => Promise<Admitted>;
};

export type ClinicAsked = {
	readonly store: ClinicStore;
	readonly actor: Actor;
	readonly now: Date;
	readonly request: Request;
	readonly param: (name: string) => string;
	readonly query: (name: string) => string | null;
};
export type ClinicAnswer = Response | { readonly problem: Problem };

export type ClinicRoute = {
	readonly method: 'GET' | 'POST' | 'DELETE';
	readonly path: string;
	/** For the interface description, in English. */
	readonly summary: string;
	readonly needs: ClinicAction;
	readonly schema: z.ZodMiniType | null;
	readonly answer: (asked: ClinicAsked) => Promise<ClinicAnswer>;
};

/** Adds routes, each behind the guard. */
export function mountClinicRoutes(
	app: Hono,
	service: ClinicService,
	routes: readonly ClinicRoute[],
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

async function run(
	service: ClinicService,
	route: ClinicRoute,
	{ req }: Context,
): Promise<ClinicAnswer> {
	const known = await service.admitToClinic(req.raw, route.needs);
	if ('problem' in known) return known;
	const gate = passGate(service.clinic);
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
