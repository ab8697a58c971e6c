// RFC 6962: proofs that a leaf is in a tree, and that a tree grew out of another; whole ones and broken ones.
import { encoding, log, nodeEngine, pureEngine } from './product.mjs';
import { judge, same } from './result.mjs';

/** A field that is no base64 at all is bytes of no hash's length. */
const bytes = (text) => encoding.decodeBase64(text ?? '') ?? new Uint8Array(1);
const hashes = ({ proof }) => (proof ?? []).map(bytes);

function isIncluded(one, engine) {
	const { leafIdx: index, treeSize: size } = one;
	const claim = { leaf: bytes(one.leafHash), index, size, proof: hashes(one) };
	return log.verifyInclusion(claim, bytes(one.root), engine);
}

const isConsistent = (one, engine) =>
	log.verifyConsistency(
		{ size: one.size1, root: bytes(one.root1) },
		{ size: one.size2, root: bytes(one.root2) },
		hashes(one),
		engine,
	);

export async function runMerkle(folder) {
	return folder.files
		.filter((file) => file.endsWith('.json'))
		.map((file) => judge(file, () => checkProof(folder.json(file))));
}

function checkProof(one) {
	const check = 'size1' in one ? isConsistent : 'treeSize' in one ? isIncluded : null;
	if (check === null) return 'a proof of no kind that is known';
	const [pure, node] = [pureEngine, nodeEngine].map((engine) => check(one, engine));
	return pure === node ? same(pure, !one.wantErr) : 'the engines differ';
}
