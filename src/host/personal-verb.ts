/** A verb whose input is personal over HTTP: it answers its own machine, keeps nothing, and the log gets a code alone. */
import type { Hono } from 'hono';
import { responseOf } from './answer.ts';
import { readRequestBody } from './body.ts';
import { type PersonalAccess, refusePersonal } from './personal.ts';
import { problemResponse, type Service } from './service.ts';
import { answerPosted, type LineVerb } from './verb-route.ts';

/** Adds a personal verb under an address; other machines are refused before a byte is read. */
export function mountPersonalVerb(
	app: Hono,
	service: Service & PersonalAccess,
	path: string,
	open: () => LineVerb | Promise<LineVerb>,
): void {
	app.post(path, async ({ req, env }) => {
		const refused = refusePersonal(service, req.raw, env);
		if (refused !== null) return problemResponse(service, req.raw, refused);
		const body = await readRequestBody(req.raw);
		const given = 'problem' in body ? body : answerPosted(body.bytes, await open());
		if (!('problem' in given)) return responseOf(given);
		service.log.info('personal request refused', { code: given.problem.code });
		return problemResponse(service, req.raw, given.problem);
	});
	app.all(path, ({ req }) =>
		problemResponse(service, req.raw, { code: 'method-unknown', allow: 'POST' }),
	);
}
