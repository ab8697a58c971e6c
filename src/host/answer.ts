/** An HTTP answer before it is given to a socket or to hono: the fast lane and the routes share it. */
import { createHash } from 'node:crypto';

export type Answer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
};

export const JSON_TYPE = 'application/json; charset=utf-8';

/** A JSON answer. */
export function jsonAnswer(
	value: unknown,
	headers: Readonly<Record<string, string>>,
	status = 200,
): Answer {
	const body = JSON.stringify(value);
	return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body };
}

/** The same answer with its ETag, or 304 where the reader has it already (RFC 9110, 13.1.2). */
export function withEtag(answer: Answer, ifNoneMatch: string | undefined): Answer {
	const tag = createHash('sha256').update(answer.body).digest('base64url').slice(0, 22);
	// Weak: a proxy may compress the answer, and it stays the same answer.
	const etag = `W/"${tag}"`;
	const { 'content-type': type, ...rest } = answer.headers;
	const headers = { ...rest, etag };
	if (matches(ifNoneMatch, tag)) return { status: 304, headers, body: '' };
	return {
		...answer,
		headers: type === undefined ? headers : { ...headers, 'content-type': type },
	};
}

function matches(header: string | undefined, tag: string): boolean {
	if (header === undefined) return false;
	return header.split(',').some((one) => {
		const wanted = one.trim();
		return wanted === '*' || wanted.replace(/^W\//, '') === `"${tag}"`;
	});
}

/** The answer as hono gives it. */
export function responseOf({ status, headers, body }: Answer): Response {
	return new Response(status === 304 ? null : body, { status, headers });
}
