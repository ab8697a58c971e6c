/** The routes of batches for the interface description. Words for programmers, in English. */
import type { RouteConfig } from '@hono/zod-openapi';
import {
	scanAnswerSchema,
	scanInputSchema,
	verifyAnswerSchema,
	verifyInputSchema,
} from '../../src/verify/index.ts';

export const VERIFY_SCHEMAS = {
	VerifyInput: [verifyInputSchema, 'input'],
	VerifyAnswer: [verifyAnswerSchema, 'output'],
	SightingInput: [scanInputSchema, 'input'],
	SightingAnswer: [scanAnswerSchema, 'output'],
} as const;

type Response = RouteConfig['responses'][string];
type Problem = (description: string) => Response;

const json = (name: string) => ({
	'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});
const inPath = { in: 'path', required: true, schema: { type: 'string' } } as const;
const plain = (description: string, type: string): Response => ({
	description,
	content: { [type]: { schema: { type: 'string' } } },
});

type Problems = {
	readonly opening: RouteConfig['responses'];
	readonly missing: RouteConfig['responses'];
	readonly problem: Problem;
};

/** The routes, with problem details as everywhere. */
export function verifyRoutes(problem: Problem): readonly RouteConfig[] {
	const opening = {
		503: problem('The desk is still opening, see Retry-After, or cannot be opened'),
	};
	const missing = { 404: problem('There is none') };
	const problems = { opening, missing, problem };
	return [
		answering(problems),
		telling(problems),
		...giving(problems),
		...pages(problems),
		log(problems),
		witness(problems),
	];
}

const answering = ({ opening, problem }: Problems): RouteConfig => ({
	method: 'post',
	path: '/v1/verify',
	summary:
		'What is proved of a batch, by the bundles of this server. Nothing that is sent is kept.',
	request: { body: { required: true, content: json('VerifyInput') } },
	responses: {
		200: { description: 'The answer', content: json('VerifyAnswer') },
		400: problem('The body or one of its fields cannot be used; `path` names it'),
		413: problem('The body is over the cap'),
		...opening,
	},
});

const telling = ({ opening, problem }: Problems): RouteConfig => ({
	method: 'post',
	path: '/v1/verify/scans',
	summary:
		'Somebody scanned a code, once for a bottle that was new. Code, day and region are kept for 400 days, and nothing else.',
	request: { body: { required: true, content: json('SightingInput') } },
	responses: {
		202: { description: 'What was kept', content: json('SightingAnswer') },
		400: problem('The body or one of its fields cannot be used; `path` names it'),
		404: problem('No passport of this server lists the number'),
		413: problem('The body is over the cap'),
		415: problem('The body is sent as something other than application/json'),
		429: problem('Too many were told within a minute, see Retry-After'),
		...opening,
	},
});

const giving = ({ opening, missing, problem }: Problems): readonly RouteConfig[] => [
	{
		method: 'get',
		path: '/v1/verify/bundles',
		summary:
			'The offline bundle of the brand whose product this is: every file of it as text, by its path',
		parameters: [
			{ name: 'gtin', in: 'query', required: true, schema: { type: 'string', maxLength: 14 } },
		],
		responses: {
			200: plain('The files', 'application/json'),
			304: { description: 'The reader has this bundle already (If-None-Match)' },
			400: problem('The GTIN cannot be used'),
			...missing,
			...opening,
		},
	},
	{
		method: 'get',
		path: '/v1/verify/trust',
		summary: 'The trust roots of this server: whose bundles it makes',
		responses: {
			200: plain('The roots, as a trust file holds them', 'application/json'),
			304: { description: 'The reader has them already (If-None-Match)' },
			...opening,
		},
	},
	{
		method: 'get',
		path: '/v1/verify/passports/{digest}',
		summary: 'A passport, letter by letter as it was signed',
		parameters: [{ ...inPath, name: 'digest', description: 'SHA-256 of its text, in hexadecimal' }],
		responses: { 200: plain('The passport', 'application/json'), ...missing, ...opening },
	},
];

const pages = ({ opening, problem }: Problems): readonly RouteConfig[] =>
	['/01/{gtin}', '/01/{gtin}/*'].map((path) => ({
		method: 'get',
		path,
		summary: 'GS1 Digital Link of a product, a lot or a bottle: the page of the batch',
		parameters: [{ ...inPath, name: 'gtin', description: 'GTIN of fourteen digits' }],
		responses: {
			200: plain('The page', 'text/html'),
			400: problem('The path is no Digital Link'),
			...opening,
		},
	}));

const log = ({ opening, missing }: Problems): RouteConfig => ({
	method: 'get',
	path: '/log/*',
	summary: 'The log of this server as C2SP tlog-tiles: `checkpoint`, `tile/…`, `tile/entries/…`',
	responses: { 200: plain('The resource', 'application/octet-stream'), ...missing, ...opening },
});

const witness = ({ missing, problem }: Problems): RouteConfig => ({
	method: 'post',
	path: '/witness/add-checkpoint',
	summary:
		'This server as a witness of other logs, as C2SP tlog-witness: a proof and a checkpoint in, cosignatures out',
	request: {
		body: { required: true, content: { 'text/plain': { schema: { type: 'string' } } } },
	},
	responses: {
		200: plain('Signature lines', 'text/plain'),
		400: plain('The request is malformed, or its old size larger than the new one', 'text/plain'),
		403: plain('No good signature of a key that is trusted for this log', 'text/plain'),
		...missing,
		409: plain(
			'Another size, or another root for it, was cosigned last; that size',
			'text/x.tlog.size',
		),
		413: problem('The body is over the cap'),
		422: plain('The consistency proof is wrong', 'text/plain'),
	},
});
