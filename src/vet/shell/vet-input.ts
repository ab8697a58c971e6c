/** What is asked of `vet`, parsed once: capped, typed, or told what is wrong and where. */
import { describeIssue, pathOfIssue } from '../../host/issue.ts';
import type { LineAnswer, LineError } from '../../host/ndjson.ts';
import type { Vocabulary } from '../../read/index.ts';
import { type VetInput, vetInputSchema, vetProduct } from '../index.ts';

export type ParsedVet = { readonly input: VetInput } | { readonly error: LineError };

export function parseVet(request: object): ParsedVet {
	const parsed = vetInputSchema.safeParse(request);
	if (parsed.success) return { input: parsed.data };
	const [issue] = parsed.error.issues;
	const path = issue === undefined ? '' : pathOfIssue(issue);
	return {
		error: { code: `input-${issue?.code ?? 'invalid'}`, path, message: describeIssue(issue) },
	};
}

/** One line of an NDJSON run, one body over HTTP. */
export function answerVet(request: object, vocabulary: Vocabulary): LineAnswer {
	const parsed = parseVet(request);
	return 'error' in parsed ? parsed : { answer: vetProduct(parsed.input, vocabulary) };
}
