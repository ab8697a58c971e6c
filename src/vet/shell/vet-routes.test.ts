import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { serverWords } from '../../../test/host/server-words.ts';
import { NOON, openTestLog } from '../../../test/host/test-app.ts';
import { ownVocabulary } from '../../../testing/vocabulary.ts';
import type { Vocabulary } from '../../read/index.ts';
import { vetInputSchema, vetProduct } from '../index.ts';
import { mountVet } from './vet-routes.ts';

const HERE = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const THERE = { incoming: { socket: { remoteAddress: '192.168.1.9' } } };
const INPUT = {
	id: 7,
	ingredients_text: 'Aqua, Human Adipose Stem Cell Exosomes',
	market: 'EU',
	profile: { pregnancy: 'yes' },
};

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

async function openApp() {
	const { log, lines } = openTestLog();
	const app = new Hono();
	const opened = { now: () => vocabulary, opened: async () => vocabulary };
	const service = { words: await serverWords(), log, clock: NOON, personalRoutes: 'here' as const };
	mountVet(app, service, opened);
	const post = (body: object, env: object = HERE) =>
		app.request(
			'/v1/vet',
			{
				method: 'POST',
				body: JSON.stringify(body),
				headers: { 'content-type': 'application/json' },
			},
			env,
		);
	return { post, lines };
}

describe('/v1/vet', () => {
	it('answers what the library answers', async () => {
		const { post } = await openApp();
		const response = await post(INPUT);
		expect(await response.json()).toEqual({
			id: 7,
			...vetProduct(vetInputSchema.parse(INPUT), vocabulary),
		});
	});

	it('refuses another machine', async () => {
		const { post } = await openApp();
		expect((await post(INPUT, THERE)).status).toBe(403);
	});

	it('names a word it does not know, and keeps it out of the log', async () => {
		const { post, lines } = await openApp();
		const response = await post({ ...INPUT, profile: { conditions: ['secret_word'] } });
		expect([response.status, (await response.json()).path]).toEqual([400, 'profile.conditions.0']);
		expect(JSON.stringify(lines)).not.toContain('secret_word');
	});
});
