#!/usr/bin/env node
/**
 * Writes what is made from other files and kept in the repository:
 *   src/report/source-table.ts    from data/sources/{read,scan,verify}.tsv
 *   schemas/{check,plan,read,scan,verify,vet}.*.json   from the zod schemas of these rooms (after a build)
 *
 *   node tools/generate-report.mjs            writes them
 *   node tools/generate-report.mjs --check    exit 1 and the names of those that are stale
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const ROOT = new URL('..', import.meta.url);
const ID = 'urn:exoproof:schema:';

async function sourceTable() {
	const tables = await Promise.all(SOURCE_FILES.map(sourceLines));
	const rows = tables.flat().map((line) => {
		const [id, title, url, date, status] = line.split('\t');
		const cells = { id, title, url: url === '' ? null : url, date, status };
		const written = Object.entries(cells).map(([name, cell]) => property(name, literal(cell)));
		return ['\t{', ...written, '\t},'].join('\n');
	});
	return `/** Titles and links of the sources that findings name. Made from data/sources/{read,scan,verify}.tsv by tools/generate-report.mjs. */
import type { Source } from './schema.ts';

export const SOURCES: readonly Source[] = [
${rows.join('\n')}
];
`;
}

const SOURCE_FILES = ['read.tsv', 'scan.tsv', 'verify.tsv'];

async function sourceLines(file) {
	const text = await readFile(new URL(`data/sources/${file}`, ROOT), 'utf8');
	return text.replace(/\n$/u, '').split('\n').slice(1);
}

const WIDTH = 100;
const INDENT = 4;

/** As the formatter lays it: a long value under its name, unless the name is as short as the indent. */
function property(name, value) {
	const columns = INDENT + name.length + value.length + ': ,'.length;
	const isBroken = columns > WIDTH && name.length > INDENT;
	return isBroken ? `\t\t${name}:\n\t\t\t${value},` : `\t\t${name}: ${value},`;
}

function literal(cell) {
	return cell === null ? 'null' : `'${cell.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

async function schemas() {
	const { answerCardSchema, reportInputSchema } = await built('report');
	const { readAnswerSchema, readInputSchema } = await built('read');
	const { scanAnswerSchema, scanInputSchema } = await built('scan');
	const { verifyAnswerSchema, verifyInputSchema } = await built('verify');
	const { planAnswerSchema, scenarioSchema, triageAnswerSchema, triageInputSchema } =
		await built('plan');
	const { vetAnswerSchema, vetInputSchema } = await built('vet');
	return {
		'check.input': ['What check and POST /v1/report take', reportInputSchema, 'input'],
		'check.answer': ['The answer card', answerCardSchema, 'output'],
		'plan.input': ['What plan and POST /v1/plan take', scenarioSchema, 'input'],
		'plan.answer': ['What plan and POST /v1/plan answer', planAnswerSchema, 'output'],
		'plan.triage.input': [
			'What plan triage and POST /v1/plan/triage take',
			triageInputSchema,
			'input',
		],
		'plan.triage.answer': [
			'What plan triage and POST /v1/plan/triage answer',
			triageAnswerSchema,
			'output',
		],
		'read.input': ['What read and POST /v1/read take', readInputSchema, 'input'],
		'read.answer': ['What read answers', readAnswerSchema, 'output'],
		'scan.input': ['What scan takes', scanInputSchema, 'input'],
		'scan.answer': ['What scan and POST /v1/scan answer', scanAnswerSchema, 'output'],
		'vet.input': ['What vet and POST /v1/vet take', vetInputSchema, 'input'],
		'vet.answer': ['What vet and POST /v1/vet answer', vetAnswerSchema, 'output'],
		'verify.input': ['What verify and POST /v1/verify take', verifyInputSchema, 'input'],
		'verify.answer': ['What verify and POST /v1/verify answer', verifyAnswerSchema, 'output'],
		...(await weighSchemas()),
	};
}

async function weighSchemas() {
	const {
		claimAnswerSchema,
		claimInputSchema,
		classifyAnswerSchema,
		classifyInputSchema,
		poolAnswerSchema,
		poolInputSchema,
	} = await built('weigh');
	return {
		'weigh.claim.input': [
			'What weigh claim and POST /v1/weigh/claim take',
			claimInputSchema,
			'input',
		],
		'weigh.claim.answer': [
			'What weigh claim and POST /v1/weigh/claim answer',
			claimAnswerSchema,
			'output',
		],
		'weigh.classify.input': [
			'What weigh classify and POST /v1/weigh/classify take',
			classifyInputSchema,
			'input',
		],
		'weigh.classify.answer': [
			'What weigh classify and POST /v1/weigh/classify answer',
			classifyAnswerSchema,
			'output',
		],
		'weigh.pool.input': ['What weigh pool and POST /v1/weigh/pool take', poolInputSchema, 'input'],
		'weigh.pool.answer': [
			'What weigh pool and POST /v1/weigh/pool answer',
			poolAnswerSchema,
			'output',
		],
	};
}

async function built(room) {
	try {
		return await import(new URL(`dist/src/${room}/index.js`, ROOT));
	} catch (error) {
		throw new Error('The schemas are made from the build. Run: npm run build', { cause: error });
	}
}

function schemaText(name, [title, schema, io]) {
	const { $schema, ...body } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
	return `${JSON.stringify({ $schema, $id: `${ID}${name}`, title, ...body }, null, '\t')}\n`;
}

async function artefacts() {
	const made = Object.entries(await schemas());
	return [
		['src/report/source-table.ts', await sourceTable()],
		...made.map(([name, schema]) => [`schemas/${name}.json`, schemaText(name, schema)]),
	];
}

async function isStale(path, text) {
	try {
		return (await readFile(new URL(path, ROOT), 'utf8')) !== text;
	} catch (error) {
		if (error.code === 'ENOENT') return true;
		throw error;
	}
}

const check = process.argv.includes('--check');
const written = process.argv.includes('--sources')
	? [['src/report/source-table.ts', await sourceTable()]]
	: await artefacts();
for (const [path, text] of written) {
	if (!(await isStale(path, text))) continue;
	if (check) {
		console.error(
			`${path} is stale. Run: node ${fileURLToPath(import.meta.url)
				.split('/')
				.slice(-2)
				.join('/')}`,
		);
		process.exitCode = 1;
	} else await writeFile(new URL(path, ROOT), text);
}
