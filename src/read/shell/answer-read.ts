/** `/v1/read`: one answer for the fast lane and for hono. What is sent is neither kept nor logged. */
import type { Answer } from '../../host/answer.ts';
import { jsonAnswer } from '../../host/answer.ts';
import { parseObject } from '../../host/body.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import type { Problem } from '../../host/problem.ts';
import { readLabel } from '../read-label.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { parseInput } from './input.ts';

/** Reads the label that a body holds. */
export function answerRead(
	bytes: Uint8Array,
	vocabulary: Vocabulary,
): Answer | { readonly problem: Problem } {
	const body = parseObject(bytes);
	if ('problem' in body) return body;
	const parsed = parseInput(body.object);
	if ('error' in parsed) {
		const { path } = parsed.error;
		return { problem: { code: 'input-invalid', facts: { path }, path, errors: [parsed.error] } };
	}
	const reading = readLabel(parsed.input, vocabulary);
	return jsonAnswer({ id: parsed.input.id ?? null, ...reading }, PRIVATE_HEADERS);
}
