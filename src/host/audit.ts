/**
 * The audit trail. Rows are only ever added (a trigger of the database refuses the rest), and each carries the hash of the
 * one before, so that whoever kept a hash can tell whether anything before it was changed behind the database's back.
 */
import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gt, lt, sql as raw } from 'drizzle-orm';
import type { Facts } from '../kit/index.ts';
import type { Actor, ActorKind } from './actor.ts';
import { auditEntry } from './audit-table.ts';
import type { Sql } from './database.ts';
import { organisation, person } from './people-table.ts';

/** Any number that no other lock of ours uses: entries are added one after another. */
const AUDIT_LOCK = 8_787_002;

export type Deed = {
	readonly actor: Actor;
	/** Number of the organisation whose matter it is, where that is not the actor's own. */
	readonly organisation?: number;
	readonly action: string;
	readonly subject: string;
	readonly facts?: Facts;
};

type Row = Omit<typeof auditEntry.$inferSelect, 'id'>;

/** Writes one deed down. Call it inside the transaction of the deed. */
export async function writeAudit(sql: Sql, deed: Deed, now: Date): Promise<void> {
	await sql.execute(raw`select pg_advisory_xact_lock(${AUDIT_LOCK})`);
	const [last] = await sql
		.select({ hash: auditEntry.hash })
		.from(auditEntry)
		.orderBy(desc(auditEntry.id))
		.limit(1);
	const entry = {
		at: now,
		actor: deed.actor.kind,
		personId: deed.actor.person?.number ?? null,
		organisationId: deed.organisation ?? deed.actor.organisation.number,
		action: deed.action,
		subject: deed.subject,
		facts: JSON.stringify(deed.facts ?? {}),
		previous: last?.hash ?? '',
	};
	await sql.insert(auditEntry).values({ ...entry, hash: hashEntry(entry) });
}

function hashEntry(entry: Omit<Row, 'hash'>): string {
	const { previous, at, actor, personId, organisationId, action, subject, facts } = entry;
	const told = [
		previous,
		at.toISOString(),
		actor,
		personId,
		organisationId,
		action,
		subject,
		facts,
	];
	return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}

export type AuditLine = {
	readonly number: number;
	readonly at: string;
	readonly actor: ActorKind;
	readonly person: string | null;
	readonly organisation: string;
	readonly action: string;
	readonly subject: string;
	readonly facts: Facts;
	readonly hash: string;
};

export type AuditQuery = {
	/** Null for those of every organisation. */
	readonly organisation: number | null;
	/** Entries older than this number. */
	readonly before: number | null;
	readonly limit: number;
};

/** Entries, the newest first. */
export async function listAudit(sql: Sql, query: AuditQuery): Promise<readonly AuditLine[]> {
	const rows = await sql
		.select({
			number: auditEntry.id,
			at: auditEntry.at,
			actor: auditEntry.actor,
			person: person.name,
			organisation: organisation.name,
			action: auditEntry.action,
			subject: auditEntry.subject,
			facts: auditEntry.facts,
			hash: auditEntry.hash,
		})
		.from(auditEntry)
		.innerJoin(organisation, eq(auditEntry.organisationId, organisation.id))
		.leftJoin(person, eq(auditEntry.personId, person.id))
		.where(
			and(
				query.organisation === null ? undefined : eq(auditEntry.organisationId, query.organisation),
				query.before === null ? undefined : lt(auditEntry.id, query.before),
			),
		)
		.orderBy(desc(auditEntry.id))
		.limit(query.limit);
	return rows.map((row) => ({ ...row, at: row.at.toISOString(), facts: JSON.parse(row.facts) }));
}

const AT_ONCE = 1_000;

export type AuditState = {
	readonly entries: number;
	readonly head: string;
	/** Number of the first entry that does not follow from the one before; null where all do. */
	readonly broken: number | null;
};

/** Walks the whole chain again. */
export async function checkAudit(sql: Sql): Promise<AuditState> {
	let [entries, head, last] = [0, '', 0];
	for (;;) {
		const rows = await sql
			.select()
			.from(auditEntry)
			.where(gt(auditEntry.id, last))
			.orderBy(asc(auditEntry.id))
			.limit(AT_ONCE);
		for (const row of rows) {
			if (row.previous !== head || row.hash !== hashEntry(row)) {
				return { entries, head, broken: row.id };
			}
			[entries, head, last] = [entries + 1, row.hash, row.id];
		}
		if (rows.length < AT_ONCE) return { entries, head, broken: null };
	}
}
