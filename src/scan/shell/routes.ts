/**
 * `/v1/scan`: the bytes of one picture are posted, what `scan` says of it comes back. A photo is personal: other machines
 * are refused before a byte is read, nothing is stored, and the log gets a code alone.
 */
import type { Hono } from 'hono';
import { jsonAnswer, responseOf } from '../../host/answer.ts';
import { readRequestBody } from '../../host/body.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import { type PersonalAccess, refusePersonal } from '../../host/personal.ts';
import type { Problem, ProblemCode } from '../../host/problem.ts';
import { problemResponse, type Service } from '../../host/service.ts';
import {
	MAX_PICTURE_BYTES,
	type PictureFault,
	type PictureFaultCode,
	readImageHeader,
} from '../image-header.ts';
import type { PoolAnswer, ScanPool } from './scan-pool.ts';

export type ScanService = Service & PersonalAccess & { readonly scanners: ScanPool };

const PATH = '/v1/scan';

/** Adds `/v1/scan`. */
export function mountScan(app: Hono, service: ScanService): void {
	app.post(PATH, async ({ req, env }) => {
		const given =
			refusePersonal(service, req.raw, env) ??
			(await scanPosted(service, req.raw, req.query('only')));
		if (given instanceof Response) return given;
		service.log.info('photo refused', { code: given.errors?.[0]?.code ?? given.code });
		return problemResponse(service, req.raw, given);
	});
	app.all(PATH, ({ req }) =>
		problemResponse(service, req.raw, { code: 'method-unknown', allow: 'POST' }),
	);
}

/** Seconds after which a place in the queue is likely. */
const SOON = 5;
const BUSY: Problem = { code: 'scan-busy', retryAfter: SOON };
const PICTURE = /^(?:image\/|application\/octet-stream\b)/i;

async function scanPosted(
	{ scanners }: ScanService,
	request: Request,
	only: string | undefined,
): Promise<Response | Problem> {
	if (only !== undefined && only !== 'codes') {
		return { code: 'query-invalid', facts: { path: 'only' }, path: 'only' };
	}
	if (!PICTURE.test(request.headers.get('content-type') ?? ''))
		return { code: 'body-type-unknown' };
	// Before the body is read: what nobody will look at need not be sent.
	if (scanners.isFull()) return BUSY;
	const body = await readRequestBody(request, MAX_PICTURE_BYTES);
	if ('problem' in body) return body.problem;
	const read = readImageHeader(body.bytes);
	if ('fault' in read) return problemOf(read.fault);
	return answered(await scanners.scan({ bytes: body.bytes, only: only ?? null }));
}

function answered(answer: PoolAnswer): Response | Problem {
	switch (answer.kind) {
		case 'scanned':
			return responseOf(jsonAnswer({ id: null, ...answer.scan }, PRIVATE_HEADERS));
		case 'refused':
			return problemOf(answer.fault);
		case 'busy':
			return BUSY;
		case 'slow':
			return { code: 'scan-slow' };
	}
}

const PROBLEM_OF: Readonly<Record<PictureFaultCode, ProblemCode>> = {
	'picture-empty': 'body-missing',
	'not-a-picture': 'picture-unknown',
	'picture-format': 'picture-unknown',
	'picture-heic': 'picture-unknown',
	'picture-truncated': 'picture-unreadable',
	'picture-damaged': 'picture-unreadable',
	'picture-too-large': 'picture-too-large',
};

/** The finer code stands among the errors, for programs. */
function problemOf({ code, facts }: PictureFault): Problem {
	return {
		code: PROBLEM_OF[code],
		facts,
		errors: [{ path: '', code, message: JSON.stringify(facts) }],
	};
}
