/** A dispute as it is sent: JSON with an `Idempotency-Key` header, or the form of a page with its key inside. */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { parseObject, readRequestBody } from '../../host/body.ts';
import type { Problem } from '../../host/problem.ts';
import type { RequestKey } from '../../host/request-key.ts';

export const MAX_DISPUTE_BYTES = 16 * 1024;
export const MIN_REASON = 10;
export const MAX_REASON = 2_000;
const MAX_LINK = 1_000;
/** Route part of the keys of disputes. */
const ROUTE = '/v1/catalogue/disputes';

// PostgreSQL has no NUL in text, and nobody types one.
const text = (most: number) => z.string().check(z.trim(), z.maxLength(most), z.regex(/^[^\0]*$/));

export const disputeSchema = z.object({
	/** What is wrong on the page; no name or address is asked for. */
	reason: text(MAX_REASON).check(z.minLength(MIN_REASON)),
	/** A public page that shows it. */
	link: z.optional(z.url({ protocol: /^https?$/ }).check(z.maxLength(MAX_LINK))),
});

export const keySchema = z.string().check(z.regex(/^[\x21-\x7e]{8,200}$/));

export type DisputeInput = {
	readonly reason: string;
	readonly link: string | null;
	readonly key: RequestKey;
};

export type ParsedDispute = { readonly input: DisputeInput } | { readonly problem: Problem };

/** Parses what a program sends: JSON, with its key in a header. */
export async function parseDispute(request: Request, product: string): Promise<ParsedDispute> {
	const body = await readRequestBody(request, MAX_DISPUTE_BYTES);
	if ('problem' in body) return body;
	// A form of another site can post, but never with this type, so that no page makes its readers send disputes.
	const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
	if (type !== 'application/json') return { problem: { code: 'body-type-unknown' } };
	const object = parseObject(body.bytes);
	if ('problem' in object) return object;
	return check(object.object, request.headers.get('idempotency-key'), product);
}

/** Parses what the form of a page sends. */
export async function parseDisputeForm(request: Request, product: string): Promise<ParsedDispute> {
	const body = await readRequestBody(request, MAX_DISPUTE_BYTES);
	if ('problem' in body) return body;
	const fields = new URLSearchParams(Buffer.from(body.bytes).toString());
	const given = Object.fromEntries([...fields].filter(([, value]) => value !== ''));
	return check(given, fields.get('key'), product);
}

function check(given: object, givenKey: string | null, product: string): ParsedDispute {
	const key = keySchema.safeParse(givenKey);
	if (!key.success) return { problem: { code: 'key-missing', path: 'Idempotency-Key' } };
	const parsed = disputeSchema.safeParse(given);
	if (!parsed.success) return invalid(parsed.error.issues);
	const { reason, link = null } = parsed.data;
	const content = JSON.stringify([product, reason, link]);
	const fingerprint = createHash('sha256').update(content).digest('hex');
	return { input: { reason, link, key: { route: ROUTE, key: key.data, fingerprint } } };
}

function invalid(issues: readonly z.core.$ZodIssue[]): ParsedDispute {
	const errors = issues.map(({ code, path, message }) => ({
		path: path.map(String).join('.'),
		code,
		message,
	}));
	const path = errors[0]?.path ?? '';
	return { problem: { code: 'input-invalid', facts: { path }, path, errors } };
}
