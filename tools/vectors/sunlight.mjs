// Folders of a log, of a witness and of a mirror as Sunlight lays them out.
import { checkNote } from './c2sp-examples.mjs';
import { encoding, log, pureEngine } from './product.mjs';
import { judge, same, used } from './result.mjs';

const TILE = /(?:^|\/)(tile\/(?:\d+|entries)\/.*)$/;
/** Tiles of static-ct-api and of Sunlight alone, which the paths of tlog-tiles do not have. */
const OTHER_TILE = /(?:^|\/)(tile\/(?:data|names)\/.*)$/;
/** Words that stand in for a file, or where nothing may be served from. */
const STAND_IN = /^(?:decoy|fake)\b/;

export async function runSunlight(folder) {
	const results = [];
	const keys = folder.files.filter(isDescription).flatMap((file) => keysOf(folder.json(file)));
	for (const file of folder.files) {
		const check = checkOf(folder, file, keys);
		const why = await check?.();
		results.push(check === null ? used(file) : judge(file, () => why));
	}
	return results;
}

const isDescription = (file) => /\.v\d+\.json$/.test(file);
const keysOf = ({ verifier_keys: texts = [] }) =>
	texts.map((text) => log.parseVerifierKey(text, pureEngine)).filter((key) => key !== null);

function checkOf(folder, file, keys) {
	if (isDescription(file)) return () => checkDescription(folder.json(file));
	if (/(?:^|\/)checkpoint$/.test(file)) return () => checkCheckpoint(folder, file, keys);
	if (OTHER_TILE.test(file)) return () => checkOtherTile(OTHER_TILE.exec(file)[1]);
	if (TILE.test(file)) return () => checkTile(folder, file);
	if (/(?:^|\/)issuer\/[0-9a-f]{64}$/.test(file)) return () => checkIssuer(folder, file);
	return null;
}

/** Keys as text give themselves back; a log of certificates is named by the hash of its key. */
function checkDescription(description) {
	const { verifier_keys: texts = [], key, log_id: id } = description;
	const printed = keysOf(description).map(log.printVerifierKey);
	if (key === undefined) return same(printed.join(' '), texts.join(' '));
	return same(encoding.encodeBase64(pureEngine.sha256(encoding.decodeBase64(key))), id);
}

function checkCheckpoint(folder, file, keys) {
	const text = folder.text(file);
	const note = log.parseNote(text);
	if (STAND_IN.test(text)) return note === null ? null : 'a decoy was read';
	const checkpoint = note === null ? null : log.parseCheckpoint(note.text);
	if (checkpoint === null) return 'no checkpoint';
	return (
		same(log.printNote(note), text) ??
		same(log.printCheckpoint(checkpoint), note.text) ??
		checkNote(note, keys) ??
		checkRoot(folder, file, checkpoint)
	);
}

/** Where all tiles of the leaves lie beside it, they lead to its root. */
function checkRoot(folder, file, { size, root }) {
	const leaves = [];
	for (let index = 0; index * log.TILE_WIDTH < size; index += 1) {
		const width = log.tileWidth(0, index, size);
		const path = log.tilePath({ kind: 'hashes', level: 0, index, width });
		const tile = file.replace(/checkpoint$/, path);
		if (!folder.files.includes(tile) || STAND_IN.test(folder.text(tile))) return null;
		leaves.push(...hashesOf(folder.bytes(tile)));
	}
	const { edge } = log.growTree(log.EMPTY_EDGE, leaves, pureEngine);
	return same(encoding.encodeBase64(log.rootOfEdge(edge, pureEngine)), encoding.encodeBase64(root));
}

const hashesOf = (bytes) =>
	Array.from({ length: bytes.length / log.HASH_BYTES }, (_, at) =>
		bytes.slice(at * log.HASH_BYTES, (at + 1) * log.HASH_BYTES),
	);

const checkOtherTile = (path) =>
	log.parseTilePath(path) === null ? null : 'it was taken for a tile of hashes';

async function checkTile(folder, file) {
	const [, path] = TILE.exec(file);
	const tile = log.parseTilePath(path);
	if (tile === null) return 'no path of a tile';
	const bytes = folder.bytes(file);
	if (STAND_IN.test(folder.text(file))) return checkStandIn(bytes);
	if (tile.kind === 'hashes') return same(bytes.length, tile.width * log.HASH_BYTES);
	// A mirror may keep bundles packed; packed they are none.
	const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
	return same(log.parseEntryBundle(bytes, tile.width) === null, isPacked);
}

/** No proof is built from words. */
async function checkStandIn(bytes) {
	const { kind } = await log.inclusionProof(
		log.tileReader(() => bytes),
		0,
		2 * log.TILE_WIDTH,
		pureEngine,
	);
	return kind === 'built' ? 'a proof was built from it' : null;
}

const checkIssuer = (folder, file) =>
	same(encoding.encodeHex(pureEngine.sha256(folder.bytes(file))), file.slice(-64));
