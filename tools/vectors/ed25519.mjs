// Ed25519: what others judged, and one verdict from both engines on what libraries judge differently.
import { encoding, nodeEngine, nodeSigner, pureEngine, signature } from './product.mjs';
import { judge, same } from './result.mjs';

const bytes = (hex) => encoding.decodeHex(hex) ?? new Uint8Array();
const SIGN_INPUT = /sign-?input/i;

/** One verdict, the same in both engines; null instead where they differ. */
function verdictOf(one) {
	const [pure, node] = [pureEngine, nodeEngine].map((engine) => signature.isSigned(one, engine));
	return pure === node ? pure : null;
}

function checkTest({ publicKey }, { msg, sig, result }) {
	const isSigned = verdictOf({
		key: bytes(publicKey.pk),
		message: bytes(msg),
		signature: bytes(sig),
	});
	if (isSigned === null) return 'the engines differ';
	return result === 'acceptable' ? null : same(isSigned, result === 'valid');
}

export async function runWycheproof(folder) {
	return folder.files
		.filter((file) => file.endsWith('.json'))
		.flatMap((file) =>
			folder
				.json(file)
				.testGroups.flatMap((group) =>
					group.tests.map((test) => judge(file, () => checkTest(group, test), `tcId ${test.tcId}`)),
				),
		);
}

export async function runEdgeCases(folder) {
	return folder.files.flatMap((file) => {
		if (file.endsWith('.json')) return edgeCases(folder, file);
		return SIGN_INPUT.test(file) || /\.txt$/.test(file) ? signInput(folder, file) : [];
	});
}

/** Keys or signatures are all odd there, so none may stand. */
function edgeCases(folder, file) {
	return folder
		.json(file)
		.map(({ message, pub_key: key, signature: mark }, at) =>
			judge(
				file,
				() =>
					same(
						verdictOf({ key: bytes(key), message: bytes(message), signature: bytes(mark) }),
						false,
					),
				`case ${at}`,
			),
		);
}

/** `secret and key : key : message : signature and message`. */
function signInput(folder, file) {
	const lines = folder.text(file).trimEnd().split('\n');
	return lines.map((line, at) => judge(file, () => checkLine(line), `line ${at + 1}`));
}

function checkLine(line) {
	const [secret, key, message, signed] = line.split(':').map(bytes);
	const mark = signed.slice(0, 64);
	const signer = nodeSigner(secret.slice(0, 32));
	if (!encoding.equalBytes(signer.sign(message), mark)) return 'signed otherwise';
	return same(verdictOf({ key, message, signature: mark }), true);
}
