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

/** The routes, with problem details as everywhere. */
export function weighRoutes(problem: (description: string) => Response): readonly RouteConfig[] {
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
