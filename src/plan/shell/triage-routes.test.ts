import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { serverWords } from '../../../test/host/server-words.ts';
import { NOON, openTestLog } from '../../../test/host/test-app.ts';
import { triageAnswerSchema } from '../triage/index.ts';
import { mountTriage } from './triage-routes.ts';

const HERE = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const THERE = { incoming: { socket: { remoteAddress: '192.168.1.9' } } };
const PATH = '/v1/plan/triage';

async function openApp(personalRoutes: 'here' | 'anyone' = 'here') {
	const { log, lines } = openTestLog();
	const app = new Hono();
	mountTriage(app, { words: await serverWords(), log, clock: NOON, personalRoutes });
	const ask = (body: string, env: object = HERE) =>
		app.request(PATH, { method: 'POST', body }, env);
	return { app, ask, lines };
}

describe(PATH, () => {
	it('answers in the published shape, and nobody on the way keeps it', async () => {
		const { ask, lines } = await openApp();
		const response = await ask('{"id":7,"symptoms":["lip_swelling","tingly"]}');
		const answer = await response.json();
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(answer).toMatchObject({ id: 7, level: 'emergency' });
		expect(z.safeParse(triageAnswerSchema, answer).error).toBeUndefined();
		expect(lines).toEqual([]);
	});

	it('refuses another machine, unless whoever runs it said otherwise', async () => {
		const body = '{"symptoms":["itch"]}';
		const refused = await (await openApp()).ask(body, THERE);
		expect([refused.status, (await refused.json()).code]).toEqual([403, 'route-personal']);
		expect((await (await openApp('anyone')).ask(body, THERE)).status).toBe(200);
	});

	it.each([
		['no JSON', 'itch', 400],
		['a list', '["itch"]', 400],
		['symptoms that are none', '{"symptoms":"itch"}', 400],
		[
			'a tag that is no word',
			'{"symptoms":[],"history":[{"product":"a","first_day":0,"tags":["x"]}]}',
			400,
		],
	])('refuses %s', async (_what, body, status) => {
		expect((await (await openApp()).ask(body)).status).toBe(status);
	});

	it('names the field that is wrong, and logs a code alone', async () => {
		const { ask, lines } = await openApp();
		const response = await ask('{"symptoms":["a secret"],"days_since":-1}');
		expect((await response.json()).path).toBe('days_since');
		expect(JSON.stringify(lines)).toContain('input-invalid');
		expect(JSON.stringify(lines)).not.toContain('secret');
	});

	it('takes no symptom in an address', async () => {
		const { app } = await openApp();
		const response = await app.request(PATH, {}, HERE);
		expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
	});
});
