/** The routes of evidence for the interface description. Words for programmers, in English. */
import type { RouteConfig } from '@hono/zod-openapi';
import {
	claimAnswerSchema,
	claimInputSchema,
	classifyAnswerSchema,
	classifyInputSchema,
	effectAnswerSchema,
	effectInputSchema,
	poolAnswerSchema,
	poolInputSchema,
} from '../../src/weigh/index.ts';

export const WEIGH_SCHEMAS = {
	ClaimInput: [claimInputSchema, 'input'],
	ClaimAnswer: [claimAnswerSchema, 'output'],
	ClassifyInput: [classifyInputSchema, 'input'],
	ClassifyAnswer: [classifyAnswerSchema, 'output'],
	PoolInput: [poolInputSchema, 'input'],
	PoolAnswer: [poolAnswerSchema, 'output'],
	EffectInput: [effectInputSchema, 'input'],
	EffectAnswer: [effectAnswerSchema, 'output'],
} as const;

type Response = RouteConfig['responses'][string];

const json = (name: string) => ({
	'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});

const VERBS = [
	['claim', 'Claim', 'What the evidence for each claim of a text is worth'],
	['classify', 'Classify', 'What an abstract says of its study, with the sentences that say so'],
	['pool', 'Pool', 'Effects of several studies pooled into one'],
	['effect', 'Effect', 'An effect and its sampling variance from printed numbers'],
] as const;

const query = (name: string) => ({
	name,
	in: 'query' as const,
	schema: { type: 'string' as const },
});
const inPath = (name: string) => ({ ...query(name), in: 'path' as const, required: true });

const READ = [
	['claims', 'Every claim as it stands in the newest release, and who was studied', []],
	[
		'claims/{id}',
		'One claim: verdict, certainty with its steps, studies, and the lines of the ledger that it rests on',
		[inPath('id')],
	],
	[
		'studies',
		'Studies that can be found again, the newest first; `q` wants every word, `cursor` is `next` of the page before',
		['q', 'route', 'kingdom', 'cursor', 'limit'].map(query),
	],
	['releases', 'Releases of the ledger, the newest first, with what each moved', []],
	[
		'releases/{no}/{file}',
		'A release as it was on its day: `ledger.json`, `.csv`, `.ris` or `.fhir.json`',
		[inPath('no'), inPath('file')],
	],
] as const;

function readRoutes(problem: (description: string) => Response): readonly RouteConfig[] {
	return READ.map(([path, summary, parameters]) => ({
		method: 'get' as const,
		path: `/v1/weigh/${path}`,
		summary,
		parameters: [...parameters],
		responses: {
			200: { description: 'The answer' },
			400: problem('A part of the query cannot be used; `path` names it'),
			404: problem('Nothing has this id'),
			503: problem('The evidence is still opening, see Retry-After'),
		},
	}));
}

/** The routes, with problem details as everywhere. */
export function weighRoutes(problem: (description: string) => Response): readonly RouteConfig[] {
	return [...verbRoutes(problem), ...readRoutes(problem)];
}

function verbRoutes(problem: (description: string) => Response): readonly RouteConfig[] {
	return VERBS.map(([verb, name, summary]) => ({
		method: 'post' as const,
		path: `/v1/weigh/${verb}`,
		summary: `${summary}. Nothing that is sent is kept.`,
		request: { body: { required: true, content: json(`${name}Input`) } },
		responses: {
			200: { description: 'The answer', content: json(`${name}Answer`) },
			400: problem('The body or one of its fields cannot be used; `path` names it'),
			413: problem('The body is over the cap'),
			500: problem('A fault of the server'),
		},
	}));
}
