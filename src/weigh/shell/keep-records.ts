/** The records of evidence for a command: kept by the server that owns them, or as their owner for a while. */
import * as z from 'zod/mini';
import { asOwner } from '../../host/as-owner.ts';
import { askOwner } from '../../host/ask-owner.ts';
import type { Clock } from '../../host/clock.ts';
import type { Config } from '../../host/config.ts';
import { ownerOf } from '../../host/folder-lock.ts';
import { HostError } from '../../host/host-error.ts';
import type { Imported } from '../index.ts';
import { MOST_AT_ONCE } from './import-part.ts';
import { openRecordStore } from './record-store.ts';

/** Takes records one by one and keeps them in pieces; what was kept before a fault stays kept. */
export type Keeper = {
	readonly add: (record: Imported) => Promise<void>;
	/** Keeps the rest; resolves to how many were new to the store. */
	readonly close: () => Promise<number>;
};

type Place = Pick<Config, 'data' | 'databaseUrl'>;
type Put = (records: readonly Imported[]) => Promise<number>;

/** Does a piece of work with a keeper. @throws HostError where nobody lets it. */
export async function withKeeper(
	place: Place,
	{ now }: Clock,
	work: (keeper: Keeper) => Promise<void>,
): Promise<void> {
	const owner = place.databaseUrl === null ? await ownerOf(place.data) : null;
	if (owner === null)
		return asOwner(place, (database) => {
			const store = openRecordStore(database);
			return work(keeperOf((records) => store.put(records, now())));
		});
	const { address, pid } = owner;
	if (address === null) throw new HostError('folder-held', { folder: place.data, pid });
	return work(keeperOf(remotePut({ ...owner, address }, place.data)));
}

const freshSchema = z.object({ fresh: z.int().check(z.minimum(0)) });

function remotePut(owner: Parameters<typeof askOwner>[0]['owner'], data: string): Put {
	return async (records) => {
		const asked = { owner, data, method: 'POST', path: '/v1/editor/records', body: { records } };
		const { status, body } = await askOwner(asked);
		const told = freshSchema.safeParse(body);
		if (!told.success) throw new HostError('server-refused', { address: owner.address, status });
		return told.data.fresh;
	};
}

function keeperOf(put: Put): Keeper {
	let held: Imported[] = [];
	let fresh = 0;
	const keep = async (): Promise<void> => {
		const piece = held;
		held = [];
		if (piece.length > 0) fresh += await put(piece);
	};
	return {
		add: async (record) => {
			held.push(record);
			if (held.length >= MOST_AT_ONCE) await keep();
		},
		close: async () => {
			await keep();
			return fresh;
		},
	};
}
