import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { openGate } from '../../src/host/gate.ts';
import { readAnswerSchema } from '../../src/read/index.ts';
import { answerCardSchema } from '../../src/report/index.ts';
import { openTestApp } from '../../test/host/test-app.ts';
import { openapiDocument } from './openapi.ts';

const documentSchema = z.object({
	openapi: z.literal('3.1.0'),
	paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string().min(1) }))),
});

/** What a person's browser or the owner's commands ask for is no interface for strangers. */
const APART = /^\/(?:p\/|v1\/knowledge|openapi\.json)/;

it('describes every route of the app, and none that is not there', async () => {
	const { app } = await openTestApp(openGate(new Promise(() => undefined)));
	const routes = app.routes
		.filter(({ method, path }) => method !== 'ALL' && !APART.test(path))
		.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
	const { paths } = documentSchema.parse(openapiDocument('0.0.0'));
	const described = Object.entries(paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
	);
	expect(described.sort()).toEqual([...new Set(routes)].sort());
});

it('is committed as it stands', async () => {
	const { version } = JSON.parse(await readFile('package.json', 'utf8'));
	const committed = JSON.parse(await readFile('openapi.json', 'utf8'));
	expect(committed).toEqual(JSON.parse(JSON.stringify(openapiDocument(version))));
});

it('describes what the routes answer', async () => {
	const { app } = await openTestApp(openGate(new Promise(() => undefined)));
	const body = JSON.stringify({
		ingredients_text: 'Aqua, Centella Asiatica Leaf Vesicles 100 ppm, Lecithin',
		claims_text: 'exosomes',
	});
	const ask = async (path: string) => (await app.request(path, { method: 'POST', body })).json();
	expect(z.safeParse(readAnswerSchema, await ask('/v1/read')).success).toBe(true);
	expect(z.safeParse(answerCardSchema, await ask('/v1/report')).success).toBe(true);
});
