/** What was done at the desk. */
import { checkAudit, listAudit } from '../../host/audit.ts';
import { ownOrganisation } from './desk-people-routes.ts';
import { type DeskRoute, readRoute } from './desk-route.ts';

const PAGE = 50;
const NUMBER = /^[1-9]\d{0,14}$/;

export const AUDIT_ROUTES: readonly DeskRoute[] = [
	readRoute({
		method: 'GET',
		path: '/v1/desk/audit',
		summary: 'The audit trail, the newest first; `cursor` is `next` of the page before',
		needs: 'audit-see',
		answer: async ({ desk, actor, query }) => {
			const cursor = query('cursor');
			if (cursor !== null && !NUMBER.test(cursor)) return { problem: { code: 'cursor-unknown' } };
			const items = await listAudit(desk.database.sql, {
				organisation: ownOrganisation(actor),
				before: cursor === null ? null : Number(cursor),
				limit: PAGE,
			});
			const last = items.length < PAGE ? undefined : items.at(-1);
			return { value: { items, ...(last === undefined ? {} : { next: String(last.number) }) } };
		},
	}),
	readRoute({
		method: 'GET',
		path: '/v1/desk/audit/state',
		summary: 'Walks the chain of the audit trail: how long it is, its head, where it breaks',
		needs: 'audit-see',
		answer: async ({ desk }) => ({ value: await checkAudit(desk.database.sql) }),
	}),
];
