/** Bodies that strangers send: capped, UTF-8, one JSON object. */
import type { IncomingMessage } from 'node:http';
import type * as z from 'zod/mini';
import { describeIssue, pathOfIssue } from './issue.ts';
import type { Problem } from './problem.ts';

/** The longest label, every unit escaped, and its claims beside it, stay well under this. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

export type Body = { readonly bytes: Uint8Array } | { readonly problem: Problem };

const NO_BYTES = new Uint8Array();

/**
 * Hands on the body of a request as it comes from a socket; once, or never where the sender goes away. Past the cap
 * nothing is kept, so that memory stays bounded. A callback, because this stands in the way of every reading.
 */
export function takeBody(
	request: IncomingMessage,
	done: (body: Body) => void,
	cap: number = MAX_BODY_BYTES,
): void {
	const parts: Uint8Array[] = [];
	let size = 0;
	const add = (part: Uint8Array): void => {
		size += part.length;
		parts.push(part);
		if (size <= cap) return;
		request.off('data', add).off('end', end).pause();
		done(tooLarge(cap));
	};
	const end = (): void => {
		const [only = NO_BYTES] = parts;
		done({ bytes: parts.length > 1 ? Buffer.concat(parts) : only });
	};
	request.on('data', add).on('end', end);
}

/** The body of a web request. */
export async function readRequestBody(
	request: Request,
	cap: number = MAX_BODY_BYTES,
): Promise<Body> {
	if (Number(request.headers.get('content-length')) > cap) return tooLarge(cap);
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of request.body ?? []) {
		size += part.length;
		if (size > cap) return tooLarge(cap);
		parts.push(part);
	}
	return { bytes: Buffer.concat(parts) };
}

function tooLarge(cap: number): Body {
	return { problem: { code: 'body-too-large', facts: { most: cap } } };
}

export type JsonBody = { readonly object: object } | { readonly problem: Problem };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The one JSON object that the bytes hold. */
export function parseObject(bytes: Uint8Array): JsonBody {
	if (bytes.length === 0) return { problem: { code: 'body-missing' } };
	const text = decode(bytes);
	if (text === null) return { problem: { code: 'body-not-utf8' } };
	const parsed = parse(text);
	if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
		return { problem: { code: 'body-not-json' } };
	}
	return { object: parsed };
}

function decode(bytes: Uint8Array): string | null {
	try {
		return utf8.decode(bytes);
	} catch {
		// The only thing a fatal decoder throws for: bytes that are no UTF-8.
		return null;
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// No JSON; the caller says so for anything that is no object.
		return null;
	}
}

/** Whatever the desk is sent is small, save files. */
const MAX_AT_DESK = 256 * 1024;

/** What a request sends, as its schema has it; or the first field that is wrong, and each with what is taken instead. */
export async function parseBody<Sent>(
	request: Request,
	schema: z.ZodMiniType<Sent>,
	most: number = MAX_AT_DESK,
): Promise<{ readonly body: Sent } | { readonly problem: Problem }> {
	const read = await readRequestBody(request, most);
	if ('problem' in read) return read;
	const parsed = parseObject(read.bytes);
	if ('problem' in parsed) return parsed;
	const body = schema.safeParse(parsed.object);
	if (body.success) return { body: body.data };
	const errors = body.error.issues.map((issue) => ({
		path: pathOfIssue(issue),
		code: issue.code,
		message: describeIssue(issue),
	}));
	const path = errors[0]?.path ?? '';
	return { problem: { code: 'input-invalid', facts: { path }, path, errors } };
}
