/**
 * `/v1/verify/scans`: somebody tells that they scanned a code. Of what comes in, code, day and region are kept, and of who
 * sent it nothing: no address, no browser, no cookie, no time of day. Sent twice it is kept once.
 */
import type { Hono } from 'hono';
import { type Allowance, openAllowance } from '../../host/allowance.ts';
import { jsonAnswer, responseOf } from '../../host/answer.ts';
import { parseObject, readRequestBody } from '../../host/body.ts';
import type { Gate } from '../../host/gate.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import { describeIssue } from '../../host/issue.ts';
import type { Problem } from '../../host/problem.ts';
import { passGate, problemResponse, type Service } from '../../host/service.ts';
import { parseGtin } from '../../kit/index.ts';
import { type Code, dayOf, regionOf, type Sighting, scanInputSchema } from '../copies/index.ts';
import { verifyBatch } from '../verify-batch.ts';
import type { Batches } from './batches.ts';
import { nodeEngine } from './node-engine.ts';
import type { ScanStore } from './scan-store.ts';

export type SightingService = Service & {
	readonly batches: Gate<Batches>;
	/** Opens with the database. */
	readonly sightings: Gate<ScanStore>;
};

const PATH = '/v1/verify/scans';
/** A code of four fields is small. */
const MOST_BYTES = 2_048;
/** What all the world together may tell a server in a minute. */
const A_MINUTE = 600;

/** Adds the route. */
export function mountSightings(app: Hono, service: SightingService): void {
	const allowance = openAllowance(A_MINUTE, service.clock);
	app.post(PATH, async ({ req }) => {
		const told = await tell(service, allowance, req.raw);
		return told instanceof Response ? told : problemResponse(service, req.raw, told.problem);
	});
	app.all(PATH, ({ req }) =>
		problemResponse(service, req.raw, { code: 'method-unknown', allow: 'POST' }),
	);
}

type Refused = { readonly problem: Problem };

async function tell(
	service: SightingService,
	allowance: Allowance,
	request: Request,
): Promise<Response | Refused> {
	const gate = passGate(service.sightings);
	if ('problem' in gate) return gate;
	const retryAfter = allowance.take();
	if (retryAfter !== null) return { problem: { code: 'too-many-requests', retryAfter } };
	const scan = await parseScan(request);
	if ('problem' in scan) return scan;
	const now = service.clock.now();
	const issued = await isIssued(service, scan.code, now);
	if (typeof issued !== 'boolean') return issued;
	if (!issued) return { problem: { code: 'code-unknown' } };
	const seen: Sighting = { day: dayOf(now), region: scan.region };
	await gate.value.add(scan.code, seen, now);
	return responseOf(jsonAnswer(seen, PRIVATE_HEADERS, 202));
}

type Scan = { readonly code: Code; readonly region: string };

async function parseScan(request: Request): Promise<Scan | Refused> {
	// A form of another site can post, but never with this type, so that no page makes its readers tell of scans.
	const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
	if (type !== 'application/json') return { problem: { code: 'body-type-unknown' } };
	const read = await readRequestBody(request, MOST_BYTES);
	if ('problem' in read) return read;
	const body = parseObject(read.bytes);
	if ('problem' in body) return body;
	const parsed = scanInputSchema.safeParse(body.object);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const path = issue?.path.map(String).join('.') ?? '';
		const error = { path, code: issue?.code ?? '', message: describeIssue(issue) };
		return { problem: { code: 'input-invalid', facts: { path }, path, errors: [error] } };
	}
	const { lot, serial } = parsed.data;
	const [gtin, region] = [parseGtin(parsed.data.gtin), regionOf(parsed.data.region)];
	if (gtin === null) return { problem: { code: 'gtin-invalid', path: 'gtin' } };
	if (region === null)
		return { problem: { code: 'input-invalid', facts: { path: 'region' }, path: 'region' } };
	return { code: { gtin, lot, serial }, region };
}

/** Whether a passport of this server lists the number: others are nobody's bottle, and would fill the disk. */
async function isIssued(
	{ batches }: SightingService,
	{ gtin, lot, serial }: Code,
	now: Date,
): Promise<boolean | Refused> {
	const gate = passGate(batches);
	if ('problem' in gate) return gate;
	const bundle = (await gate.value.bundleFor(gtin))?.opening ?? null;
	const label = { gtin, lot, serial, expiry: null };
	const asked = { passport: null, label, bundle, now: Math.floor(now.getTime() / 1000) };
	const { passport } = verifyBatch(asked, nodeEngine);
	return passport?.credential.credentialSubject.serials?.includes(serial) === true;
}
