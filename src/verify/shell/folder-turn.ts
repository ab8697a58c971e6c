/** A folder that several processes write into, one at a time. */
import { type FolderLock, takeFolder } from '../../host/folder-lock.ts';
import { HostError } from '../../host/host-error.ts';

const TURN_MS = 50;
const TURNS = 200;

/** Takes the folder, waiting for whoever writes there just now: that takes moments. @throws HostError `folder-held`. */
export async function takeInTurn(folder: string): Promise<FolderLock> {
	for (let turn = 0; ; turn += 1) {
		try {
			return await takeFolder(folder);
		} catch (error) {
			const isHeld = error instanceof HostError && error.code === 'folder-held';
			if (!isHeld || turn >= TURNS) throw error;
			await new Promise((go) => setTimeout(go, TURN_MS));
		}
	}
}
