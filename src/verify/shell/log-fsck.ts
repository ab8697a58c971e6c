/** Makes the tree of a log again from its entries, and holds every file that is kept against it. */
import { equalBytes } from '../encoding/index.ts';
import {
	growLog,
	type LogStep,
	parseTilePath,
	type ReadResource,
	TILE_WIDTH,
	tileWidth,
} from '../log/index.ts';
import { LogDamaged, logReader } from './log-reader.ts';
import { nodeEngine } from './node-engine.ts';

export type LogHealth =
	| { readonly kind: 'sound'; readonly size: number; readonly root: Uint8Array }
	/** The first file that is missing or not what the entries make; `checkpoint` where the root differs. */
	| { readonly kind: 'broken'; readonly path: string };

/** Reads the whole log once, a bundle of entries at a time. */
export async function fsckLog(read: ReadResource): Promise<LogHealth> {
	try {
		return await remake(read);
	} catch (error) {
		if (error instanceof LogDamaged) return { kind: 'broken', path: error.path };
		throw error;
	}
}

async function remake(read: ReadResource): Promise<LogHealth> {
	const reader = logReader(read);
	const head = await reader.head();
	if (head === null) throw new LogDamaged('checkpoint');
	const { size } = head;
	let step = growLog({ edge: { size: 0, tiles: [] }, tail: [] }, [], nodeEngine);
	while (step.state.edge.size < size) {
		const entries = await bundleFrom(reader.entries(step.state.edge.size, size));
		step = growLog(step.state, entries, nodeEngine);
		await compare(step.files, size, read);
	}
	if (!equalBytes(step.root, head.root)) throw new LogDamaged('checkpoint');
	return { kind: 'sound', size, root: step.root };
}

async function compare(files: LogStep['files'], size: number, read: ReadResource): Promise<void> {
	for (const [path, bytes] of files) {
		const kept = isLast(path, size) ? await read(path) : bytes;
		if (kept === null || !equalBytes(kept, bytes)) throw new LogDamaged(path);
	}
}

async function bundleFrom(
	entries: AsyncIterable<{ readonly bytes: Uint8Array }>,
): Promise<readonly Uint8Array[]> {
	const bundle: Uint8Array[] = [];
	for await (const { bytes } of entries) {
		bundle.push(bytes);
		if (bundle.length === TILE_WIDTH) break;
	}
	return bundle;
}

/** A tile that is still to grow on the way to this size may be gone: only its last form must be there. */
function isLast(path: string, size: number): boolean {
	const tile = parseTilePath(path);
	if (tile === null) return false;
	const level = tile.kind === 'entries' ? 0 : tile.level;
	return tile.width === tileWidth(level, tile.index, size);
}
