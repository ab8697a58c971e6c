/** The shape of every route of the desk: who may, what is sent, what is answered. Mounting one puts its guard before it. */
import type { Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import type { Actor } from '../../host/actor.ts';
import { jsonAnswer, responseOf } from '../../host/answer.ts';
import { parseBody } from '../../host/body.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import type { Problem } from '../../host/problem.ts';
import { passGate, problemResponse } from '../../host/service.ts';
import type { SessionPlace } from '../../host/session-place.ts';
import { admit, authorise } from './desk-guard.ts';
import type { DeskAction } from './desk-permission.ts';
import type { Desk, DeskService } from './desk-service.ts';

export type DeskAnswer =
	| { readonly value: object; readonly status?: number; readonly headers?: Record<string, string> }
	| { readonly problem: Problem }
	| Response;

type Asked<Body> = {
	readonly service: DeskService;
	readonly desk: Desk;
	readonly request: Request;
	readonly now: Date;
	readonly body: Body;
	readonly param: (name: string) => string;
	readonly query: (name: string) => string | null;
};
export type AskedBy<Body> = Asked<Body> & { readonly actor: Actor };
export type AskedAt<Body> = Asked<Body> & { readonly place: SessionPlace };

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Head = {
	readonly method: Method;
	readonly path: string;
	/** For the interface description, in English. */
	readonly summary: string;
};
type Guarded = (service: DeskService, desk: Desk, context: Context) => Promise<DeskAnswer>;

export type DeskRoute = Head & {
	/** Null for the few that bring somebody in. */
	readonly needs: DeskAction | null;
	readonly schema: z.ZodMiniType | null;
	readonly run: Guarded;
};

type Route<Body> = Head & {
	readonly needs: DeskAction;
	readonly schema: z.ZodMiniType<Body>;
	readonly most?: number;
	readonly answer: (asked: AskedBy<Body>) => Promise<DeskAnswer>;
};

/** A route that takes nothing but its address. */
export function readRoute(
	given: Head & {
		readonly needs: DeskAction;
		readonly answer: (asked: AskedBy<null>) => Promise<DeskAnswer>;
	},
): DeskRoute {
	const run: Guarded = async (service, desk, context) => {
		const known = await authorise(service, desk.database.sql, context.req.raw, given.needs);
		if ('problem' in known) return known;
		return given.answer({ ...askedOf(service, desk, context), body: null, actor: known.actor });
	};
	return { ...given, schema: null, run };
}

/** A route that takes one JSON object. */
export function writeRoute<Body>(given: Route<Body>): DeskRoute {
	const run: Guarded = async (service, desk, context) => {
		const known = await authorise(service, desk.database.sql, context.req.raw, given.needs);
		if ('problem' in known) return known;
		const sent = await parseBody(context.req.raw, given.schema, given.most);
		if ('problem' in sent) return sent;
		return given.answer({ ...askedOf(service, desk, context), ...sent, actor: known.actor });
	};
	return { ...given, run };
}

/** A route for somebody who is not signed in yet: from our own page, and never without what lets people in. */
export function doorRoute<Body>(
	given: Head & {
		readonly schema: z.ZodMiniType<Body>;
		readonly answer: (asked: AskedAt<Body>) => Promise<DeskAnswer>;
	},
): DeskRoute {
	const run: Guarded = async (service, desk, context) => {
		const admitted = admit(service, context.req.raw);
		if ('problem' in admitted) return admitted;
		const sent = await parseBody(context.req.raw, given.schema);
		if ('problem' in sent) return sent;
		return given.answer({ ...askedOf(service, desk, context), ...sent, ...admitted });
	};
	return { ...given, needs: null, run };
}

function askedOf(service: DeskService, desk: Desk, { req }: Context) {
	return {
		service,
		desk,
		request: req.raw,
		now: service.clock.now(),
		param: (name: string) => req.param(name) ?? '',
		query: (name: string) => req.query(name) ?? null,
	};
}

/** Adds routes, each behind its guard. */
export function mountDeskRoutes(
	app: Hono,
	service: DeskService,
	routes: readonly DeskRoute[],
): void {
	for (const route of routes) {
		app.on(route.method, route.path, async (context) => {
			const gate = passGate(service.desk);
			const given = 'problem' in gate ? gate : await route.run(service, gate.value, context);
			if (given instanceof Response) return given;
			if ('problem' in given) return problemResponse(service, context.req.raw, given.problem);
			const headers = { ...PRIVATE_HEADERS, ...given.headers };
			return responseOf(jsonAnswer(given.value, headers, given.status));
		});
	}
	for (const path of new Set(routes.map((route) => route.path))) {
		const allow = routes.filter((route) => route.path === path).map((route) => route.method);
		app.all(path, ({ req }) =>
			problemResponse(service, req.raw, { code: 'method-unknown', allow: allow.join(', ') }),
		);
	}
}
