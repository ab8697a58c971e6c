/**
 * The HTTP interface, described for programs (OpenAPI 3.1). `tools/generate-openapi.mjs` writes it to `openapi.json`,
 * and a test holds it against the routes of the app. Its words are for programmers and stay in English.
 */
import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import { PROBLEMS } from '../../src/host/problem.ts';
import {
	planAnswerSchema,
	scenarioSchema,
	triageAnswerSchema,
	triageInputSchema,
} from '../../src/plan/index.ts';
import { readAnswerSchema, readInputSchema } from '../../src/read/index.ts';
import {
	catalogueItemSchema,
	cataloguePageSchema,
	disputeStateSchema,
} from '../../src/read/shell/catalogue-schema.ts';
import { disputeSchema } from '../../src/read/shell/dispute-input.ts';
import { MAX_PAGE, MAX_QUERY } from '../../src/read/shell/query.ts';
import { answerCardSchema, reportInputSchema } from '../../src/report/index.ts';
import { scanAnswerSchema } from '../../src/scan/index.ts';
import { vetAnswerSchema, vetInputSchema } from '../../src/vet/index.ts';
import { deskRoutes } from './desk-openapi.ts';
import { VERIFY_SCHEMAS, verifyRoutes } from './verify-openapi.ts';
import { WEIGH_SCHEMAS, weighRoutes } from './weigh-openapi.ts';

const problemSchema = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string(),
	code: z.enum(Object.keys(PROBLEMS)),
	path: z.string().optional(),
	errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

const SCHEMAS = {
	ReadInput: [readInputSchema, 'input'],
	ReadAnswer: [readAnswerSchema, 'output'],
	ReportInput: [reportInputSchema, 'input'],
	AnswerCard: [answerCardSchema, 'output'],
	ScanAnswer: [scanAnswerSchema, 'output'],
	Scenario: [scenarioSchema, 'input'],
	Plan: [planAnswerSchema, 'output'],
	VetInput: [vetInputSchema, 'input'],
	VetAnswer: [vetAnswerSchema, 'output'],
	TriageInput: [triageInputSchema, 'input'],
	TriageAnswer: [triageAnswerSchema, 'output'],
	CatalogueItem: [catalogueItemSchema, 'output'],
	CataloguePage: [cataloguePageSchema, 'output'],
	DisputeInput: [disputeSchema, 'input'],
	DisputeState: [disputeStateSchema, 'output'],
	...VERIFY_SCHEMAS,
	...WEIGH_SCHEMAS,
	Problem: [problemSchema, 'output'],
} as const satisfies Readonly<Record<string, readonly [z.core.$ZodType, 'input' | 'output']>>;
type SchemaName = keyof typeof SCHEMAS;

const reference = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: SchemaName) => ({ 'application/json': { schema: reference(name) } });
const answer = (description: string, name: SchemaName) => ({ description, content: json(name) });
const problem = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: reference('Problem') } },
});
const posted = (name: SchemaName) => ({ body: { required: true, content: json(name) } });

const PROBLEM_OF_BODY = {
	400: problem('The body or one of its fields cannot be used; `path` names it'),
	413: problem('The body is over the cap'),
	500: problem('A fault of the server'),
};
const ELSEWHERE = problem('Asked from another machine');
const PERSONAL = 'Answers its own machine alone unless PERSONAL_ROUTES=on; nothing is kept.';
const OPENING = problem('The catalogue is still opening, see Retry-After, or cannot be reached');
const NOT_MODIFIED = { description: 'The reader has this answer already (If-None-Match)' };
const text = (most?: number) => ({
	type: 'string' as const,
	...(most === undefined ? {} : { maxLength: most }),
});
const inPath = (name: string, description: string) =>
	({ name, in: 'path', required: true, description, schema: text() }) as const;
const inQuery = (name: string, description: string, most?: number) =>
	({ name, in: 'query', required: false, description, schema: text(most) }) as const;

const PRODUCT = inPath('id', 'Id of a product');

const ROUTES: readonly RouteConfig[] = [
	{
		method: 'post',
		path: '/v1/read',
		summary: 'What a label says is in the bottle. Nothing that is sent is kept or logged.',
		request: posted('ReadInput'),
		responses: { 200: answer('The reading', 'ReadAnswer'), ...PROBLEM_OF_BODY },
	},
	{
		method: 'post',
		path: '/v1/report',
		summary: 'The answer card of a bottle. Nothing that is sent is kept or logged.',
		request: posted('ReportInput'),
		responses: { 200: answer('The card', 'AnswerCard'), ...PROBLEM_OF_BODY },
	},
	{
		method: 'post',
		path: '/v1/scan',
		summary: `Text, codes and reading of a photo. ${PERSONAL}`,
		parameters: [inQuery('only', '`codes` leaves out the reading of text')],
		request: {
			body: {
				required: true,
				description: 'The bytes of a JPEG, PNG or WebP',
				content: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
			},
		},
		responses: {
			200: answer('The scan', 'ScanAnswer'),
			400: problem('The file is empty, cut off or damaged'),
			403: ELSEWHERE,
			413: problem('The picture is over the cap of bytes or of pixels'),
			415: problem('The body is no picture that is read'),
			500: problem('A fault of the server'),
			503: problem('Other photos are being read, see Retry-After, or this one took too long'),
		},
	},
	{
		method: 'post',
		path: '/v1/vet',
		summary: `What the rules we could read say of a product, and for a person. ${PERSONAL}`,
		request: posted('VetInput'),
		responses: { 200: answer('What was found', 'VetAnswer'), 403: ELSEWHERE, ...PROBLEM_OF_BODY },
	},
	{
		method: 'post',
		path: '/v1/plan',
		summary: `A routine day by day, each decision with its rules. ${PERSONAL}`,
		request: posted('Scenario'),
		responses: { 200: answer('The plan', 'Plan'), 403: ELSEWHERE, ...PROBLEM_OF_BODY },
	},
	{
		method: 'post',
		path: '/v1/plan/triage',
		summary: `How much care what somebody sees on the skin asks for, and why. ${PERSONAL}`,
		request: posted('TriageInput'),
		responses: {
			200: answer('The level of care', 'TriageAnswer'),
			403: ELSEWHERE,
			...PROBLEM_OF_BODY,
		},
	},
	{
		method: 'get',
		path: '/v1/catalogue',
		summary: 'Products as public pages described them, searched by words or by GTIN',
		parameters: [
			inQuery('q', 'Words; each must stand in name, brand, GTIN or ingredients', MAX_QUERY),
			inQuery('gtin', 'GTIN of 8, 12, 13 or 14 digits with a right check digit'),
			inQuery('cursor', '`next` of the page before'),
			inQuery('limit', `Products on a page, at most ${MAX_PAGE}`),
		],
		responses: {
			200: answer('A page of products', 'CataloguePage'),
			304: NOT_MODIFIED,
			400: problem('A part of the query cannot be used'),
			503: OPENING,
		},
	},
	{
		method: 'get',
		path: '/v1/catalogue/{id}',
		summary: 'One product',
		parameters: [PRODUCT],
		responses: {
			200: answer('The product', 'CatalogueItem'),
			304: NOT_MODIFIED,
			404: problem('No such product, or its page is hidden while it is disputed'),
			503: OPENING,
		},
	},
	{
		method: 'post',
		path: '/v1/catalogue/{id}/disputes',
		summary: 'Says that a page is wrong. It is hidden until that is settled.',
		parameters: [
			PRODUCT,
			{
				name: 'Idempotency-Key',
				in: 'header',
				required: true,
				description:
					'Sent again with the same key, a dispute is answered again and not opened again',
				schema: { type: 'string', minLength: 8, maxLength: 200 },
			},
		],
		request: posted('DisputeInput'),
		responses: {
			201: answer('The dispute; Location is where it can be looked at', 'DisputeState'),
			...PROBLEM_OF_BODY,
			404: problem('No such product'),
			415: problem('The body is no JSON'),
			422: problem('The key stands for something else'),
			503: OPENING,
		},
	},
	{
		method: 'get',
		path: '/v1/catalogue/{id}/disputes/{dispute}',
		summary: 'How a dispute stands',
		parameters: [PRODUCT, inPath('dispute', 'Id of the dispute')],
		responses: {
			200: answer('The dispute', 'DisputeState'),
			404: problem('No such dispute'),
			503: OPENING,
		},
	},
	{
		method: 'get',
		path: '/healthz',
		summary: 'The server runs',
		responses: { 200: { description: 'It runs' } },
	},
	{
		method: 'get',
		path: '/readyz',
		summary: 'Every part of the server is open',
		responses: { 200: { description: 'Ready' }, 503: { description: 'A part is not open' } },
	},
	{
		method: 'get',
		path: '/metrics',
		summary: 'Counts in the Prometheus text format',
		responses: { 200: { description: 'The counts' } },
	},
];

/** How the desk knows people; everything else is open to anyone. */
const SECURITY = {
	deskSession: {
		type: 'apiKey',
		in: 'cookie',
		name: '__Host-exoproof-desk',
		description: 'Set by signing in with a passkey; `exoproof-desk` over plain http at localhost',
	},
	deskToken: {
		type: 'http',
		scheme: 'bearer',
		description: 'From /v1/desk/tokens for a person, from /v1/desk/programs for a program',
	},
} as const;

/** The document. */
export function openapiDocument(version: string): object {
	const app = new OpenAPIHono();
	for (const [name, [schema, io]] of Object.entries(SCHEMAS)) {
		const { $schema: _, ...body } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
		// Plain JSON, as it is printed: the library's own type of a schema is narrower than JSON Schema.
		app.openAPIRegistry.registerComponent('schemas', name, JSON.parse(JSON.stringify(body)));
	}
	for (const [name, scheme] of Object.entries(SECURITY)) {
		app.openAPIRegistry.registerComponent('securitySchemes', name, scheme);
	}
	const routes = [
		...ROUTES,
		...deskRoutes(problem),
		...verifyRoutes(problem),
		...weighRoutes(problem),
	];
	for (const route of routes) app.openAPIRegistry.registerPath(route);
	return app.getOpenAPI31Document({
		openapi: '3.1.0',
		info: {
			title: 'ExoProof',
			version,
			license: { name: 'Apache-2.0' },
		},
	});
}
