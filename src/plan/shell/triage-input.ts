/** A question of triage from a stranger, parsed once: capped, typed, or told what is wrong and where. */
import { describeIssue, pathOfIssue } from '../../host/issue.ts';
import type { LineAnswer, LineError } from '../../host/ndjson.ts';
import { type TriageInput, triageInputSchema, triageSymptoms } from '../triage/index.ts';

export type ParsedTriage = { readonly input: TriageInput } | { readonly error: LineError };

/** What is asked, or the first thing that is wrong with it. */
export function parseTriage(request: object): ParsedTriage {
	const { data, error } = triageInputSchema.safeParse(request);
	if (data !== undefined) return { input: data };
	const [issue] = error?.issues ?? [];
	return {
		error: {
			code: `input-${issue?.code ?? 'invalid'}`,
			path: issue === undefined ? '' : pathOfIssue(issue),
			message: describeIssue(issue),
		},
	};
}

/** One line of an NDJSON run, one body over HTTP: the level of care and why. */
export function answerTriage(request: object): LineAnswer {
	const parsed = parseTriage(request);
	return 'error' in parsed ? parsed : { answer: triageSymptoms(parsed.input) };
}
