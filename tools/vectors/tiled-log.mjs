// C2SP tlog-tiles: a log with a checkpoint a size; its tiles lead to the roots, and prove every entry.
import { encoding, log, pureEngine } from './product.mjs';
import { judge, same, used } from './result.mjs';

const KEY = /[A-Z_]*PUBLIC_KEY="?([^"\s]+)"?/;
const TILE = /(?:^|\/)(tile\/.*)$/;

export async function runTiledLog(folder) {
	const scripts = folder.files.filter(
		(file) => KEY.test(folder.text(file)) && file.endsWith('.sh'),
	);
	const [, text = ''] = KEY.exec(scripts.map(folder.text).join('\n')) ?? [];
	const key = log.parseVerifierKey(text, pureEngine);
	const known = key === null ? [] : [{ origin: key.name, keys: [key] }];
	const checkpoints = folder.files.filter((file) => /(?:^|\/)checkpoint(?:\.\d+)?$/.test(file));
	const results = [];
	for (const file of checkpoints) results.push(await judgeCheckpoint(folder, file, known));
	return [
		...scripts.map(used),
		// What the writer of the log keeps for itself.
		...folder.files.filter((file) => file.includes('.state/')).map(used),
		...results,
		...folder.files.filter((file) => TILE.test(file)).map((file) => judgeTile(folder, file)),
	];
}

/** The file of a resource that lies beside the checkpoint. */
function readerBeside(folder, file) {
	const base = file.replace(/checkpoint(?:\.\d+)?$/, '');
	return (path) => (folder.files.includes(base + path) ? folder.bytes(base + path) : null);
}

async function judgeCheckpoint(folder, file, known) {
	const why = await checkCheckpoint(folder, file, known).catch((fault) => fault.message);
	return judge(file, () => why);
}

async function checkCheckpoint(folder, file, known) {
	const opened = log.openCheckpoint(folder.text(file), known, pureEngine);
	if (opened.kind !== 'opened') return `refused as ${opened.code}`;
	const { size, root } = opened.checkpoint;
	if (size === 0) return same(encoding.equalBytes(root, log.emptyRoot(pureEngine)), true);
	const read = readerBeside(folder, file);
	const leaves = leavesOf(read, size);
	// A checkpoint may lie here without the tiles of its size: then its signature alone is asked for.
	return leaves === null ? null : await checkTree(read, { size, root, leaves });
}

/** Of as many whole and partial bundles as the size asks for. */
function leavesOf(read, size) {
	const leaves = [];
	for (let index = 0; index * log.TILE_WIDTH < size; index += 1) {
		const width = Math.min(log.TILE_WIDTH, size - index * log.TILE_WIDTH);
		const bytes = read(log.tilePath({ kind: 'entries', index, width }));
		const entries = bytes === null ? null : log.parseEntryBundle(bytes, width);
		if (entries === null) return null;
		leaves.push(...entries.map((entry) => log.leafHash(entry, pureEngine)));
	}
	return leaves;
}

async function checkTree(read, { size, root, leaves }) {
	const { edge } = log.growTree(log.EMPTY_EDGE, leaves, pureEngine);
	if (!encoding.equalBytes(log.rootOfEdge(edge, pureEngine), root)) return 'entries lead elsewhere';
	for (const [index, leaf] of leaves.entries()) {
		const built = await log.inclusionProof(log.tileReader(read), index, size, pureEngine);
		if (built.kind !== 'built') return `no tile ${built.path}`;
		const claim = { leaf, index, size, proof: built.hashes };
		if (!log.verifyInclusion(claim, root, pureEngine)) return `entry ${index} is not proved`;
	}
	return null;
}

/** A tile holds as many hashes as its path says; a bundle as many entries. */
function judgeTile(folder, file) {
	return judge(file, () => {
		const path = TILE.exec(file)[1];
		const tile = log.parseTilePath(path);
		if (tile === null) return 'no path of a tile';
		if (log.tilePath(tile) !== path) return 'another path is printed';
		const bytes = folder.bytes(file);
		if (tile.kind !== 'entries') return same(bytes.length, tile.width * log.HASH_BYTES);
		return log.parseEntryBundle(bytes, tile.width) === null ? 'no bundle of entries' : null;
	});
}
