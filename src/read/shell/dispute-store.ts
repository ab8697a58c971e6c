/** Disputes in SQL: adding one hides the page in the same transaction. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Sql } from '../../host/database.ts';
import { keepAnswer, lookUpKey } from '../../host/request-key.ts';
import { isPublicId } from '../../host/search-text.ts';
import type { CatalogueStore, Dispute, DisputeAnswer, NewDispute } from './catalogue.ts';
import { dispute, product } from './table.ts';

type DisputeStore = Pick<
	CatalogueStore,
	'addDispute' | 'dispute' | 'openDisputes' | 'settleDispute'
>;

/** The part of the store that keeps disputes. */
export function disputeStore(database: Database): DisputeStore {
	const { sql: session } = database;
	return {
		addDispute: (added) => database.transaction((within) => add(within, added)),
		dispute: (of, id) => find(session, of, id),
		openDisputes: () => listOpen(session),
		settleDispute: (id, outcome, now) =>
			database.transaction((within) => settle(within, id, outcome, now)),
	};
}

async function add(session: Sql, added: NewDispute): Promise<DisputeAnswer> {
	if (!isPublicId(added.product)) return { kind: 'product-unknown' };
	const before = await lookUpKey(session, added.key);
	if (before.kind === 'replay') return { kind: 'replayed', id: before.answer.body };
	if (before.kind === 'reused') return { kind: 'key-reused' };
	const [row] = await session
		.select({ id: product.id })
		.from(product)
		.where(and(eq(product.publicId, added.product), isNull(product.withdrawnAt)));
	if (row === undefined) return { kind: 'product-unknown' };
	const kept = await keepAnswer(session, added.key, { status: 201, body: added.id }, added.now);
	// Two requests with one key at the same moment: the other was first.
	if (kept.kind === 'replay') return { kind: 'replayed', id: kept.answer.body };
	if (kept.kind === 'reused') return { kind: 'key-reused' };
	await session.insert(dispute).values({
		publicId: added.id,
		productId: row.id,
		reason: added.reason,
		link: added.link,
		createdAt: added.now,
	});
	return { kind: 'added', id: added.id };
}

const DISPUTE = {
	id: dispute.publicId,
	product: product.publicId,
	reason: dispute.reason,
	link: dispute.link,
	createdAt: dispute.createdAt,
	outcome: dispute.outcome,
};
type DisputeRow = Omit<Dispute, 'created' | 'state'> & {
	readonly createdAt: Date;
	readonly outcome: 'kept' | 'withdrawn' | null;
};

function disputeOf({ createdAt, outcome, ...row }: DisputeRow): Dispute {
	return { ...row, created: createdAt.toISOString(), state: outcome ?? 'open' };
}

async function find(session: Sql, of: string, id: string): Promise<Dispute | null> {
	if (!isPublicId(of) || !isPublicId(id)) return null;
	const [row] = await session
		.select(DISPUTE)
		.from(dispute)
		.innerJoin(product, eq(dispute.productId, product.id))
		.where(and(eq(dispute.publicId, id), eq(product.publicId, of)));
	return row === undefined ? null : disputeOf(row);
}

async function listOpen(session: Sql): Promise<readonly Dispute[]> {
	const rows = await session
		.select(DISPUTE)
		.from(dispute)
		.innerJoin(product, eq(dispute.productId, product.id))
		.where(isNull(dispute.settledAt))
		.orderBy(dispute.createdAt, dispute.id);
	return rows.map(disputeOf);
}

async function settle(
	session: Sql,
	id: string,
	outcome: 'kept' | 'withdrawn',
	now: Date,
): Promise<Dispute | null> {
	if (!isPublicId(id)) return null;
	const [settled] = await session
		.update(dispute)
		.set({ settledAt: now, outcome })
		.where(and(eq(dispute.publicId, id), isNull(dispute.settledAt)))
		.returning({ productId: dispute.productId });
	if (settled === undefined) return null;
	const ofProduct = eq(product.id, settled.productId);
	if (outcome === 'withdrawn')
		await session.update(product).set({ withdrawnAt: now }).where(ofProduct);
	const [named] = await session.select({ id: product.publicId }).from(product).where(ofProduct);
	return named === undefined ? null : find(session, named.id, id);
}
