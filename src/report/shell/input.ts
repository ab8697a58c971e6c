/** A stranger's question about a bottle, parsed once: capped, typed, or told what is wrong with it. */
import { describeIssue } from '../../host/issue.ts';
import type { LineAnswer, LineError } from '../../host/ndjson.ts';
import type { Vocabulary } from '../../read/index.ts';
import { type ReportInput, reportBottle, reportInputSchema, withLaw } from '../index.ts';

export type ParsedCheck = { readonly input: ReportInput } | { readonly error: LineError };

/** Parses what stands beside photos: all of it may be left out. */
export function parseBeside(request: object): ParsedCheck {
	const parsed = reportInputSchema.safeParse(request);
	if (parsed.success) return { input: parsed.data };
	const [issue] = parsed.error.issues;
	const path = issue?.path.join('.') ?? '';
	const code = `input-${issue?.code ?? 'invalid'}`;
	return { error: { code, path, message: describeIssue(issue) } };
}

/** Parses what JSON or flags gave. With neither a list nor a name nor claims there is nothing to answer. */
export function parseCheck(request: object): ParsedCheck {
	const parsed = parseBeside(request);
	if ('error' in parsed || saysSomething(parsed.input)) return parsed;
	const message = 'Send a list of ingredients, or a name or claims.';
	return { error: { code: 'input-empty', path: 'text', message } };
}

function saysSomething(input: ReportInput): boolean {
	const { text, ingredients_text, product, brand, claims, claims_text } = input;
	const given = [text, ingredients_text, product, brand, claims, claims_text];
	return given.some((one) => (one ?? '').trim() !== '');
}

/** One line of an NDJSON run: the card, or what is wrong with the request. */
export function answerCheck(request: object, vocabulary: Vocabulary): LineAnswer {
	const parsed = parseCheck(request);
	if ('error' in parsed) return parsed;
	return { answer: withLaw(reportBottle(parsed.input, vocabulary), parsed.input) };
}
