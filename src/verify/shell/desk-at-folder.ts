/** What routes of the desk share that work on its folder: finding it, saying why not, noting who did what. */
import type { Actor } from '../../host/actor.ts';
import { writeAudit } from '../../host/audit.ts';
import type { Problem } from '../../host/problem.ts';
import type { Facts } from '../../kit/index.ts';
import type { DeskFolder } from './desk-folder.ts';
import type { DeskAction } from './desk-permission.ts';
import type { DeskRefusal } from './desk-refusal.ts';
import type { AskedBy, DeskAnswer } from './desk-route.ts';

/** The folder that passports come from; a server without one says how to make it. */
export function folderOf({ service }: AskedBy<unknown>): DeskFolder | null {
	const state = service.batches.state();
	return state.kind === 'open' ? state.value.desk : null;
}

export const NO_DESK = { problem: { code: 'desk-refused', facts: { reason: 'no-desk' } } } as const;
export const UNKNOWN = { problem: { code: 'not-found' } } as const;

export const problemOf = ({ refused, facts }: DeskRefusal): { readonly problem: Problem } => ({
	problem: { code: 'desk-refused', facts: { ...facts, reason: refused } },
});

/** Answers with the folder, or says that there is none. */
export const withFolder =
	<Body>(work: (asked: AskedBy<Body>, folder: DeskFolder) => Promise<DeskAnswer>) =>
	async (asked: AskedBy<Body>): Promise<DeskAnswer> => {
		const folder = folderOf(asked);
		return folder === null ? NO_DESK : work(asked, folder);
	};

/** The brand that somebody acts for; null for an operator, who sees all and signs for none. */
export const brandOf = ({ organisation }: Actor): string | null =>
	organisation.kind === 'brand' ? organisation.id : null;

/** Writes down that something was done. */
export async function note(
	{ desk, actor, now }: AskedBy<unknown>,
	action: DeskAction,
	subject: string,
	facts: Facts = {},
): Promise<void> {
	await desk.database.transaction((sql) => writeAudit(sql, { actor, action, subject, facts }, now));
}
