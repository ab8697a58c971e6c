#!/usr/bin/env node
/**
 * Writes openapi.json and the schemas of catalogue and clinic from the build.
 *
 *   node tools/generate-openapi.mjs            writes them
 *   node tools/generate-openapi.mjs --check    exit 1 and the names of those that are stale
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import * as z from 'zod';

const ROOT = new URL('..', import.meta.url);

async function artefacts() {
	const { version } = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));
	const { openapiDocument } = await built('apps/server/openapi.js');
	const { cataloguePageSchema } = await built('src/read/shell/catalogue-schema.js');
	const { visitInputSchema } = await built('src/vet/index.js');
	return {
		'openapi.json': openapiDocument(version),
		...schemaFile(
			'catalogue.page',
			'What GET /v1/catalogue answers',
			cataloguePageSchema,
			'output',
		),
		...schemaFile('clinic.visit', 'What POST /v1/clinic/visits takes', visitInputSchema, 'input'),
	};
}

function schemaFile(name, title, schema, io) {
	const { $schema, ...body } = z.toJSONSchema(schema, { io });
	const head = { $schema, $id: `urn:exoproof:schema:${name}` };
	return { [`schemas/${name}.json`]: { ...head, title, ...body } };
}

async function built(path) {
	try {
		return await import(new URL(`dist/${path}`, ROOT));
	} catch (cause) {
		throw new Error('The interface is described from the build. Run: npm run build', { cause });
	}
}

async function isStale(path, text) {
	const kept = await readFile(new URL(path, ROOT), 'utf8').catch((error) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	return kept !== text;
}

const check = process.argv.includes('--check');
for (const [path, value] of Object.entries(await artefacts())) {
	const text = `${JSON.stringify(value, null, '\t')}\n`;
	if (!(await isStale(path, text))) continue;
	if (check) {
		process.stderr.write(`${path} is stale. Run: node tools/generate-openapi.mjs\n`);
		process.exitCode = 1;
	} else await writeFile(new URL(path, ROOT), text);
}
