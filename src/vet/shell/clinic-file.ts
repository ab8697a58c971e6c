/** The visits of one clinic for a command: through the server that owns them, or as their owner for a moment. */
import * as z from 'zod/mini';
import { asOwner } from '../../host/as-owner.ts';
import { askOwner, type OwnerTold } from '../../host/ask-owner.ts';
import type { Clock } from '../../host/clock.ts';
import type { Config } from '../../host/config.ts';
import type { Database } from '../../host/database.ts';
import { type FolderOwner, ownerOf } from '../../host/folder-lock.ts';
import { HostError } from '../../host/host-error.ts';
import { findOrganisation, machineOf } from '../../host/organisation.ts';
import { type PackBatch, printVisitRow, VISIT_HEADING, type Visit } from '../clinic/index.ts';
import { printVisitCursor } from './clinic-query.ts';
import { openClinicStore, type VisitPlace } from './clinic-store.ts';

export type ClinicFile = {
	/** Visits with a batch, the newest first. */
	readonly search: (batch: PackBatch) => Promise<readonly Visit[]>;
	/** All visits, and a line in the audit trail that they were taken. */
	readonly csv: () => Promise<string>;
};
type Place = Pick<Config, 'data' | 'databaseUrl'>;
type Work = (file: ClinicFile) => Promise<unknown>;

const AT_ONCE = 200;

/** Does a piece of work with them; false where there is no such clinic. @throws HostError where nobody lets it. */
export async function openClinicFile(
	place: Place,
	clinic: string,
	clock: Clock,
	work: Work,
): Promise<boolean> {
	const owner = place.databaseUrl === null ? await ownerOf(place.data) : null;
	if (owner === null) return asOwner(place, (database) => ownFile(database, clinic, clock, work));
	const { address, pid } = owner;
	if (address === null) throw new HostError('folder-held', { folder: place.data, pid });
	return remoteFile({ ...owner, address }, place.data, clinic, work);
}

async function ownFile(
	database: Database,
	clinic: string,
	{ now }: Clock,
	work: Work,
): Promise<boolean> {
	const organisation = await findOrganisation(database.sql, clinic);
	if (organisation?.kind !== 'clinic') return false;
	const store = openClinicStore(database, () => {
		throw new TypeError('a command keeps no visit');
	});
	const pageOf = (batch: PackBatch | null) => (after: VisitPlace | null) =>
		store.page({ organisation: organisation.number, batch, after, limit: AT_ONCE });
	await work({
		search: (batch) => allOf(pageOf(batch)),
		csv: async () => {
			await store.noteExport(machineOf(organisation, 'clinic'), now());
			return VISIT_HEADING + (await allOf(pageOf(null))).map(printVisitRow).join('');
		},
	});
	return true;
}

async function allOf(
	page: (after: VisitPlace | null) => Promise<readonly Visit[]>,
): Promise<readonly Visit[]> {
	const all: Visit[] = [];
	for (let after: VisitPlace | null = null; ; ) {
		const some = await page(after);
		all.push(...some);
		after = some.at(-1) ?? null;
		if (some.length < AT_ONCE) return all;
	}
}

const pageSchema = z.object({
	items: z.array(
		z.object({
			number: z.string(),
			date: z.string(),
			product: z.string(),
			gtin: z.string(),
			lot: z.string(),
			serial: z.nullable(z.string()),
			ticks: z.array(z.string()),
		}),
	),
});

/** Thrown through the work where the server knows no such clinic. */
class ClinicUnknown extends Error {
	override readonly name = 'ClinicUnknown';
}

async function remoteFile(
	owner: FolderOwner & { readonly address: string },
	data: string,
	organisation: string,
	work: Work,
): Promise<boolean> {
	const ask = async (rest: string): Promise<OwnerTold> => {
		const path = `/v1/clinic/visits${rest}`;
		const told = await askOwner({
			owner,
			data,
			method: 'GET',
			path,
			body: undefined,
			organisation,
		});
		if (told.status === 404) throw new ClinicUnknown();
		return told;
	};
	const search = (batch: PackBatch) =>
		allOf(async (after) => {
			const cursor = after === null ? {} : { cursor: printVisitCursor(after) };
			const query = new URLSearchParams({ ...batch, limit: String(AT_ONCE), ...cursor });
			return pageSchema.parse((await ask(`?${query}`)).body).items;
		});
	try {
		await work({ search, csv: async () => (await ask('.csv')).text });
		return true;
	} catch (error) {
		if (error instanceof ClinicUnknown) return false;
		throw error;
	}
}
