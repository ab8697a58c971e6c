/** `/v1/clinic`: the visits of a clinic, kept by those who work there and seen by nobody else. */
import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { Actor } from '../../host/actor.ts';
import { jsonAnswer, responseOf } from '../../host/answer.ts';
import { parseBody } from '../../host/body.ts';
import { mountGuarded } from '../../host/guarded-route.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import type { Problem } from '../../host/problem.ts';
import type { RequestKey } from '../../host/request-key.ts';
import {
	isVisitNumber,
	type NewVisit,
	type VisitRefusal,
	visitInputSchema,
	visitOf,
} from '../clinic/index.ts';
import { exportVisits } from './clinic-export.ts';
import { parseVisitQuery, printVisitCursor } from './clinic-query.ts';
import type { ClinicAnswer, ClinicAsked, ClinicRoute, ClinicService } from './clinic-route.ts';

const UNKNOWN = { problem: { code: 'visit-unknown' } } as const;
const given = (value: object, status = 200): Response =>
	responseOf(jsonAnswer(value, PRIVATE_HEADERS, status));

async function list({ store, actor, query }: ClinicAsked): Promise<ClinicAnswer> {
	const parsed = parseVisitQuery(query);
	if ('problem' in parsed) return parsed;
	const { limit, batch } = parsed.query;
	const organisation = actor.organisation.number;
	const items = await store.page({ ...parsed.query, organisation });
	const last = items.length < limit ? undefined : items.at(-1);
	const counted = batch === null ? {} : { ...batch, count: await store.count(organisation, batch) };
	const next = last === undefined ? {} : { next: printVisitCursor(last) };
	return given({ ...counted, items, ...next });
}

async function add({ store, actor, request, now }: ClinicAsked): Promise<ClinicAnswer> {
	const sent = await parseBody(request, visitInputSchema);
	if ('problem' in sent) return sent;
	const visit = visitOf(sent.body, latestDay(now));
	if ('refused' in visit) return { problem: problemOf(visit) };
	const key = keyOf(request, actor, visit);
	if (key === null) return { problem: { code: 'key-missing', path: 'Idempotency-Key' } };
	const added = await store.add(actor, visit, key, now);
	if (added.kind === 'key-reused') return { problem: { code: 'key-reused' } };
	return given({ number: added.number }, 201);
}

const HALF_DAY_MS = 14 * 3_600_000;

/** Where it is latest, UTC+14, the day of a visit may have come that UTC does not have yet. */
const latestDay = (now: Date): string =>
	new Date(now.getTime() + HALF_DAY_MS).toISOString().slice(0, 10);

function problemOf(refusal: VisitRefusal): Problem {
	switch (refusal.refused) {
		case 'gtin-invalid':
			return { code: 'gtin-invalid', path: 'gtin' };
		case 'date-later':
			return { code: 'date-later', path: 'date' };
		case 'tick-unknown':
			return {
				code: 'input-invalid',
				facts: { path: 'ticks' },
				path: 'ticks',
				errors: errorsOf(refusal),
			};
		case 'checklist-incomplete': {
			const { refused: code, items } = refusal;
			const facts = { count: items.length, items: items.join(', ') };
			return { code, facts, path: 'ticks', errors: errorsOf(refusal) };
		}
	}
}

const errorsOf = ({ refused, items }: Extract<VisitRefusal, { readonly items: unknown }>) =>
	items.map((item) => ({ path: 'ticks', code: refused, message: item }));

const KEY = /^[\x21-\x7e]{8,200}$/;

/** Two clinics may send the same key and mean two visits. */
function keyOf(request: Request, { organisation }: Actor, visit: NewVisit): RequestKey | null {
	const key = request.headers.get('idempotency-key') ?? '';
	if (!KEY.test(key)) return null;
	const fingerprint = createHash('sha256').update(JSON.stringify(visit)).digest('hex');
	return { route: `/v1/clinic/visits/${organisation.id}`, key, fingerprint };
}

async function find({ store, actor, param }: ClinicAsked): Promise<ClinicAnswer> {
	const number = param('number');
	const found = isVisitNumber(number) ? await store.find(actor.organisation.number, number) : null;
	return found === null ? UNKNOWN : given(found);
}

async function remove({ store, actor, param, now }: ClinicAsked): Promise<ClinicAnswer> {
	const number = param('number');
	const removed = isVisitNumber(number) && (await store.remove(actor, number, now));
	return removed ? given({ number, removed }) : UNKNOWN;
}

const VISITS = '/v1/clinic/visits';
const VISIT = `${VISITS}/:number`;

export const CLINIC_ROUTES: readonly ClinicRoute[] = [
	{
		method: 'GET',
		path: VISITS,
		summary:
			'Visits of the own clinic, the newest first; with `gtin` and `lot` those with this batch, and how many. `cursor` is `next` of the page before',
		needs: 'visit-see',
		schema: null,
		answer: list,
	},
	{
		method: 'POST',
		path: VISITS,
		summary:
			'Keeps a visit and gives its number; refused while an item of the checklist is not ticked. Needs an Idempotency-Key',
		needs: 'visit-keep',
		schema: visitInputSchema,
		answer: add,
	},
	{
		method: 'GET',
		path: `${VISITS}.csv`,
		summary: 'All visits of the own clinic, or with `gtin` and `lot` those with this batch, as CSV',
		needs: 'visit-see',
		schema: null,
		answer: exportVisits,
	},
	{
		method: 'GET',
		path: VISIT,
		summary: 'One visit',
		needs: 'visit-see',
		schema: null,
		answer: find,
	},
	{
		method: 'DELETE',
		path: VISIT,
		summary: 'Removes a visit; its number alone stays, in the audit trail',
		needs: 'visit-keep',
		schema: null,
		answer: remove,
	},
];

/** Adds the routes. */
export function mountClinic(app: Hono, service: ClinicService): void {
	const { clinic: opened, admitToClinic: admit } = service;
	mountGuarded(app, { ...service, opened, admit }, CLINIC_ROUTES);
}
