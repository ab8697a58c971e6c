import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOf } from '../../host/folder-lock.ts';
import type { CatalogueCounts } from './catalogue.ts';
import { type Access, openDesk } from './catalogue-access.ts';
import { countExtraNames, extraNamesFile } from './extra-names.ts';
import { type Checkpoint, readCheckpoints } from './import-checkpoint.ts';

export type KnowledgeStatus = {
	readonly folder: string;
	/** Names this machine imported. */
	readonly names: number;
	/** Null where there is no catalogue yet: asking makes none. */
	readonly catalogue: CatalogueCounts | null;
	/** Server that the answer came through; null where the folder was free. */
	readonly server: string | null;
	readonly imports: readonly Omit<Checkpoint, 'columns' | 'fingerprint' | 'namesBytes'>[];
};

/** What this machine has imported. */
export async function readStatus(access: Access): Promise<KnowledgeStatus> {
	const { data } = access;
	const [names, checkpoints, counted] = await Promise.all([
		countExtraNames(extraNamesFile(data)),
		readCheckpoints(data),
		count(access),
	]);
	const imports = checkpoints.map(
		({ columns: _, fingerprint: __, namesBytes: ___, ...shown }) => shown,
	);
	return { folder: data, names, ...counted, imports };
}

async function count(access: Access): Promise<Pick<KnowledgeStatus, 'catalogue' | 'server'>> {
	const exists = access.databaseUrl !== null || existsSync(join(access.data, 'pglite'));
	if (!exists && (await ownerOf(access.data)) === null) return { catalogue: null, server: null };
	const { desk, through, close } = await openDesk(access);
	const catalogue = await desk.counts().finally(close);
	return { catalogue, server: through };
}
