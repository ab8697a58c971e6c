/** A scenario of strangers, parsed once: capped, typed, or told what is wrong and where. */
import { describeIssue, pathOfIssue } from '../../host/issue.ts';
import type { LineAnswer, LineError } from '../../host/ndjson.ts';
import { type Plan, planRoutine, type Scenario, scenarioSchema } from '../index.ts';

export type ParsedScenario = { readonly scenario: Scenario } | { readonly error: LineError };

/** A scenario, or the first thing that is wrong with it. */
export function parseScenario(request: object): ParsedScenario {
	const parsed = scenarioSchema.safeParse(request);
	if (parsed.success) return { scenario: parsed.data };
	const [issue] = parsed.error.issues;
	const path = issue === undefined ? '' : pathOfIssue(issue);
	const code = `input-${issue?.code ?? 'invalid'}`;
	return { error: { code, path, message: describeIssue(issue) } };
}

/** One line of an NDJSON run, one body over HTTP: the plan, or what is wrong with the scenario. */
export function answerScenario(request: object): LineAnswer {
	const parsed = parseScenario(request);
	if ('error' in parsed) return parsed;
	const plan: Plan = planRoutine(parsed.scenario);
	return { answer: plan };
}
