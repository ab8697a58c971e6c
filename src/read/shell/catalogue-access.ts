/** How a command comes to the catalogue: through the server that owns it, or as its owner for the time of the command. */
import type { Clock } from '../../host/clock.ts';
import { type FolderOwner, ownerOf, takeFolder } from '../../host/folder-lock.ts';
import { HostError } from '../../host/host-error.ts';
import { type OpenCatalogue, openCatalogue } from './open-catalogue.ts';
import { type CatalogueDesk, remoteCatalogue } from './remote-catalogue.ts';

export type Access = {
	readonly data: string;
	readonly databaseUrl: string | null;
	readonly clock: Clock;
};

export type OpenDesk = {
	readonly desk: CatalogueDesk;
	/** Address of the server that it goes through; null where it does not. */
	readonly through: string | null;
	readonly close: () => Promise<void>;
};

/** Opens the catalogue for a command. @throws HostError where somebody has it who cannot be spoken to. */
export async function openDesk(access: Access): Promise<OpenDesk> {
	if (access.databaseUrl !== null) return openOwn(access, async () => undefined);
	const owner = await ownerOf(access.data);
	if (owner !== null) return openRemote(owner, access.data);
	const lock = await takeFolder(access.data);
	try {
		return await openOwn(access, lock.release);
	} catch (error) {
		await lock.release();
		throw error;
	}
}

function openRemote(owner: FolderOwner, data: string): OpenDesk {
	const { address, pid } = owner;
	// It has the folder and does not listen: another command, or a server that is just starting.
	if (address === null) throw new HostError('folder-held', { folder: data, pid });
	const desk = remoteCatalogue({ ...owner, address }, data);
	return { desk, through: address, close: async () => undefined };
}

async function openOwn(access: Access, release: () => Promise<void>): Promise<OpenDesk> {
	const opened = await openCatalogue({ ...access, samples: true }, access.clock);
	return {
		desk: deskOf(opened, access.clock),
		through: null,
		close: async () => {
			await opened.database.settle();
			await opened.database.close();
			await release();
		},
	};
}

const MOST_OF_ONE_NUMBER = 10;

function deskOf({ store }: OpenCatalogue, clock: Clock): CatalogueDesk {
	return {
		counts: store.counts,
		putProducts: store.putProducts,
		openDisputes: store.openDisputes,
		settleDispute: (id, outcome) => store.settleDispute(id, outcome, clock.now()),
		byGtin: async (gtin) => {
			const query = { words: [], gtin, after: null, limit: MOST_OF_ONE_NUMBER };
			return (await store.search(query)).items;
		},
		renewVocabulary: async () => undefined,
	};
}
