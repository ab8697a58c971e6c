/** All visits of a clinic as CSV, a page after the other, so that a long past costs no memory. */
import { BASE_HEADERS } from '../../host/headers.ts';
import { printVisitRow, VISIT_HEADING } from '../clinic/index.ts';
import { parseVisitQuery } from './clinic-query.ts';
import type { ClinicAnswer, ClinicAsked } from './clinic-route.ts';
import type { ClinicStore, VisitPlace, VisitQuery } from './clinic-store.ts';

const AT_ONCE = 500;
const HEADERS = {
	...BASE_HEADERS,
	'cache-control': 'no-store',
	'content-type': 'text/csv; charset=utf-8',
	'content-disposition': 'attachment; filename="visits.csv"',
};

/** Answers with the file, and writes down that it was taken. */
export async function exportVisits({
	store,
	actor,
	query,
	now,
}: ClinicAsked): Promise<ClinicAnswer> {
	const parsed = parseVisitQuery(query);
	if ('problem' in parsed) return parsed;
	const { batch } = parsed.query;
	const asked = { organisation: actor.organisation.number, batch, after: null, limit: AT_ONCE };
	await store.noteExport(actor, now);
	return new Response(rowsOf(store, asked), { headers: HEADERS });
}

function rowsOf(store: ClinicStore, asked: VisitQuery): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let after: VisitPlace | null = null;
	return new ReadableStream({
		start: (controller) => controller.enqueue(encoder.encode(VISIT_HEADING)),
		pull: async (controller) => {
			const visits = await store.page({ ...asked, after });
			controller.enqueue(encoder.encode(visits.map(printVisitRow).join('')));
			after = visits.at(-1) ?? null;
			if (visits.length < AT_ONCE) controller.close();
		},
	});
}
