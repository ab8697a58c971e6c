import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { serverWords } from '../../../test/host/server-words.ts';
import { NOON, openTestLog } from '../../../test/host/test-app.ts';
import { planRoutine } from '../index.ts';
import { plainScenario } from '../scenario.case.ts';
import { mountPlan } from './routes.ts';

const HERE = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const THERE = { incoming: { socket: { remoteAddress: '192.168.1.9' } } };
const SCENARIO = plainScenario({ id: 'one' });

async function openApp(personalRoutes: 'here' | 'anyone' = 'here') {
	const { log, lines } = openTestLog();
	const app = new Hono();
	mountPlan(app, { words: await serverWords(), log, clock: NOON, personalRoutes });
	const post = (body: object, env: object = HERE) =>
		app.request(
			'/v1/plan',
			{
				method: 'POST',
				body: JSON.stringify(body),
				headers: { 'content-type': 'application/json' },
			},
			env,
		);
	return { post, lines };
}

describe('/v1/plan', () => {
	it('answers what the library answers, and nobody on the way keeps it', async () => {
		const { post } = await openApp();
		const response = await post(SCENARIO);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(await response.json()).toEqual({ id: 'one', ...planRoutine(SCENARIO) });
	});

	it('refuses another machine before the body is read', async () => {
		const { post } = await openApp();
		expect((await post({ anything: true }, THERE)).status).toBe(403);
	});

	it('answers anybody where whoever runs it said so', async () => {
		const { post } = await openApp('anyone');
		expect((await post(SCENARIO, THERE)).status).toBe(200);
	});

	it('names the field of a word it does not know, and logs a code alone', async () => {
		const { post, lines } = await openApp();
		const response = await post({ ...SCENARIO, symptoms: ['secret_word'] });
		expect([response.status, (await response.json()).path]).toEqual([400, 'symptoms.0']);
		expect(JSON.stringify(lines)).toContain('input-invalid');
		expect(JSON.stringify(lines)).not.toContain('secret_word');
	});
});
