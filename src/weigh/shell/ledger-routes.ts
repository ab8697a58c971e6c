/** `/v1/weigh/…` that anybody may read: claims as published, studies to search, releases and their files. */
import type { Context, Hono } from 'hono';
import { jsonAnswer, responseOf, withEtag } from '../../host/answer.ts';
import type { Gate } from '../../host/gate.ts';
import { PUBLIC_HEADERS } from '../../host/headers.ts';
import type { Problem } from '../../host/problem.ts';
import { passGate, problemResponse, type Service } from '../../host/service.ts';
import { certaintyOf, knownClaims, SERUM, studiesOf, trialMap } from '../index.ts';
import { type Evidence, sliceOf } from './evidence.ts';
import { ledgerUpTo } from './publish.ts';
import { RELEASE_FILES, RELEASE_TYPES } from './release-files.ts';
import { parseStudyQuery, printPlace } from './study-query.ts';

export type LedgerService = Service & { readonly evidence: Gate<Evidence> };
type Given = Response | { readonly value: object } | { readonly problem: Problem };
type Answering = (evidence: Evidence, context: Context) => Promise<Given>;

/** Every claim as it stands in the newest release, with the trial map; worked out once a release. */
function claimsAnswer(): Answering {
	let kept: { readonly size: number; readonly value: object } | null = null;
	return async (evidence) => {
		const release = await evidence.published();
		const size = release?.size ?? 0;
		if (kept?.size !== size) {
			const ledger = await ledgerUpTo(evidence, size);
			const claims = knownClaims().map((claim) => ({
				id: claim.id,
				verdict: ledger.verdicts.get(claim.id) ?? claim.verdict,
				certainty: certaintyOf(claim, ledger, SERUM).level,
				studies: studiesOf(claim, ledger),
				searched: claim.searched,
			}));
			kept = { size, value: { release: release ?? null, claims, map: trialMap(ledger) } };
		}
		return { value: kept.value };
	};
}

const claim: Answering = async (evidence, { req }) => {
	const release = await evidence.published();
	const id = req.param('id') ?? '';
	const slice = await sliceOf(evidence, id, release?.size ?? 0);
	const known = knownClaims().find((one) => one.id === id);
	if (slice === null || known === undefined)
		return { problem: { code: 'claim-unknown', facts: { subject: id } } };
	const { ledger, entries } = slice;
	const { level, strata } = certaintyOf(known, ledger, SERUM);
	const studies = studiesOf(known, ledger);
	return {
		value: {
			id,
			verdict: ledger.verdicts.get(id) ?? known.verdict,
			certainty: level,
			strata,
			searched: known.searched,
			release,
			studies: studies.flatMap((study) => ledger.studies.get(study) ?? []),
			lines: entries,
		},
	};
};

const studies: Answering = async (evidence, { req }) => {
	const parsed = parseStudyQuery((name) => req.query(name) ?? null);
	if ('problem' in parsed) return parsed;
	const items = await evidence.releases.search(parsed.query);
	const last = items.length < parsed.query.limit ? undefined : items.at(-1);
	return { value: { items, ...(last === undefined ? {} : { next: printPlace(last) }) } };
};

const MOST_RELEASES = 50;
const releases: Answering = async (evidence) => ({
	value: { items: await evidence.releases.list(MOST_RELEASES), files: RELEASE_FILES },
});

const file: Answering = async (evidence, { req }) => {
	const name = RELEASE_FILES.find((one) => one === req.param('file'));
	const no = Number(/^\d{1,9}$/.exec(req.param('no') ?? '')?.[0] ?? 0);
	const found = name === undefined ? null : await evidence.releases.file(no, name);
	if (found === null || name === undefined) return { problem: { code: 'not-found' } };
	const headers = {
		...PUBLIC_HEADERS,
		'content-type': RELEASE_TYPES[name],
		'content-disposition': `attachment; filename="exoproof-${no}-${name}"`,
		// A release never changes.
		'cache-control': 'public, max-age=31536000, immutable',
		'repr-digest': `sha-256=:${Buffer.from(found.digest, 'hex').toString('base64')}:`,
	};
	return new Response(found.body, { headers });
};

/** Adds the routes. */
export function mountLedger(app: Hono, service: LedgerService): void {
	const routes: Readonly<Record<string, Answering>> = {
		'/v1/weigh/claims': claimsAnswer(),
		'/v1/weigh/claims/:id': claim,
		'/v1/weigh/studies': studies,
		'/v1/weigh/releases': releases,
		'/v1/weigh/releases/:no/:file': file,
	};
	for (const [path, answer] of Object.entries(routes)) {
		app.get(path, async (context) => {
			const gate = passGate(service.evidence);
			const told = 'problem' in gate ? gate : await answer(gate.value, context);
			if (told instanceof Response) return told;
			if ('problem' in told) return problemResponse(service, context.req.raw, told.problem);
			const json = jsonAnswer(told.value, PUBLIC_HEADERS);
			return responseOf(withEtag(json, context.req.header('if-none-match')));
		});
		app.all(path, ({ req }) =>
			problemResponse(service, req.raw, { code: 'method-unknown', allow: 'GET' }),
		);
	}
}
