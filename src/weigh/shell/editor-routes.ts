/** `/v1/editor`: records that came in, screened, extracted, rated; and the ledger published. For editors alone. */
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { jsonAnswer, responseOf } from '../../host/answer.ts';
import { parseBody } from '../../host/body.ts';
import { mountGuarded } from '../../host/guarded-route.ts';
import { PRIVATE_HEADERS } from '../../host/headers.ts';
import { eventSchema } from '../index.ts';
import { importFileSchema, importSent, recordsSchema, recordsSent } from './editor-import.ts';
import type { EditorAnswer, EditorAsked, EditorRoute, EditorService } from './editor-route.ts';
import { unrated, viewStudy } from './editor-view.ts';
import { MOST_AT_ONCE } from './import-part.ts';
import { publish, reviewOf } from './publish.ts';
import type { Queue } from './record-store.ts';

const given = (value: object, status = 200): Response =>
	responseOf(jsonAnswer(value, PRIVATE_HEADERS, status));

const MOST_EVENTS = 200;
const why = z.string().check(z.minLength(3), z.maxLength(2000));
export const linesSchema = z.object({
	why,
	events: z.array(eventSchema).check(z.minLength(1), z.maxLength(MOST_EVENTS)),
});
const releaseSchema = z.object({ why });

const PAGE = 20;
const LISTS = ['screen', 'extract', 'rate'] as const;
type List = (typeof LISTS)[number];

const queueOf = (list: Exclude<List, 'rate'>, { actor }: EditorAsked): Queue =>
	list === 'extract'
		? { kind: 'extract' }
		: { kind: 'screen', reader: actor.person?.number ?? null };

async function counts(asked: EditorAsked): Promise<EditorAnswer> {
	const { store, actor } = asked;
	const [ledger, me, last] = [
		await store.ledger(),
		await store.lines.nameOf(actor),
		await store.published(),
	];
	return given({
		screen: await store.records.waiting(queueOf('screen', asked)),
		extract: await store.records.waiting(queueOf('extract', asked)),
		rate: unrated(ledger, me).length,
		publish: ledger.size - (last?.size ?? 0),
	});
}

async function list(asked: EditorAsked): Promise<EditorAnswer> {
	const { store, actor, param, query } = asked;
	const wanted = LISTS.find((one) => one === param('list'));
	if (wanted === undefined) return { problem: { code: 'not-found' } };
	const after = /^\d{1,12}$/.test(query('after') ?? '') ? Number(query('after')) : 0;
	if (wanted === 'rate') {
		const open = unrated(await store.ledger(), await store.lines.nameOf(actor));
		const items = open
			.slice(after, after + PAGE)
			.map(({ id, title, year }, at) => ({ study: id, title, year, place: after + at + 1 }));
		return given({ items, ...nextOf(items) });
	}
	const found = await store.records.queue(queueOf(wanted, asked), after, PAGE);
	const items = found.map(({ place, study, first: { title, year, source } }) => ({
		...{ study, title, year, source, place },
	}));
	return given({ items, ...nextOf(items) });
}

const nextOf = (items: readonly { readonly place: number }[]) =>
	items.length < PAGE ? {} : { next: items.at(-1)?.place };

async function study({ store, actor, param, now }: EditorAsked): Promise<EditorAnswer> {
	const id = param('id');
	const view = await viewStudy(store, id, actor, now);
	return view === null
		? { problem: { code: 'study-unknown', facts: { subject: id } } }
		: given(view);
}

async function addLines({ store, actor, request, now }: EditorAsked): Promise<EditorAnswer> {
	const sent = await parseBody(request, linesSchema);
	if ('problem' in sent) return sent;
	const done = await store.append({ by: actor, ...sent.body }, now);
	if ('entries' in done) return given({ size: done.entries.at(-1)?.no }, 201);
	const path = `events.${done.at}`;
	return { problem: { code: done.refused, facts: { subject: done.subject }, path } };
}

async function review({ store }: EditorAsked): Promise<EditorAnswer> {
	return given(await reviewOf(store));
}

async function release({ store, actor, request, now }: EditorAsked): Promise<EditorAnswer> {
	const sent = await parseBody(request, releaseSchema);
	if ('problem' in sent) return sent;
	const done = await publish(store, {
		by: actor,
		why: sent.body.why,
		now,
		tellLog: store.tellLog,
	});
	return 'refused' in done ? { problem: { code: done.refused } } : given(done.head, 201);
}

export const EDITOR_ROUTES: readonly EditorRoute[] = [
	{
		method: 'GET',
		path: '/v1/editor',
		summary:
			'How much waits for this reader: to screen, to extract, to rate; and lines that are not published',
		needs: 'evidence-see',
		schema: null,
		answer: counts,
	},
	{
		method: 'GET',
		path: '/v1/editor/queue/:list',
		summary:
			'Studies that wait: `screen`, `extract` or `rate`. `after` is `next` of the page before',
		needs: 'evidence-see',
		schema: null,
		answer: list,
	},
	{
		method: 'GET',
		path: '/v1/editor/studies/:id',
		summary:
			'One study: its records, what they say with the sentences that say so, conflicts, and words of readers. Those of others are hidden until one has given one’s own',
		needs: 'evidence-see',
		schema: null,
		answer: study,
	},
	{
		method: 'POST',
		path: '/v1/editor/import',
		summary: 'Keeps the records of a file; answers lines of JSON, the last with `done`',
		needs: 'evidence-import',
		schema: importFileSchema,
		answer: importSent,
	},
	{
		method: 'POST',
		path: '/v1/editor/records',
		summary: `Keeps up to ${MOST_AT_ONCE} records as an importer made them, all or none; answers how many are new`,
		needs: 'evidence-import',
		schema: recordsSchema,
		answer: recordsSent,
	},
	{
		method: 'POST',
		path: '/v1/editor/lines',
		summary:
			'Appends lines to the ledger, all or none: studies, screenings, ratings, links, verdicts, overrides, withdrawals',
		needs: 'evidence-edit',
		schema: linesSchema,
		answer: addLines,
	},
	{
		method: 'GET',
		path: '/v1/editor/review',
		summary: 'What lines that are not published would move, and how far two readers agree',
		needs: 'evidence-see',
		schema: null,
		answer: review,
	},
	{
		method: 'POST',
		path: '/v1/editor/releases',
		summary:
			'Publishes every line as a dated release and puts a statement of its files into the log',
		needs: 'evidence-publish',
		schema: releaseSchema,
		answer: release,
	},
];

/** Adds the routes. */
export function mountEditor(app: Hono, service: EditorService): void {
	const { evidence: opened, admitToEvidence: admit } = service;
	mountGuarded(app, { ...service, opened, admit }, EDITOR_ROUTES);
}
