// What libraries say of an Ed25519 signature when asked as their documentation shows, refusals of a key counted as no.
import { createPublicKey, verify, webcrypto } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';

/** RFC 8410 clause 4: what stands before the 32 bytes of a key. */
const KEY_INFO = Buffer.from('302a300506032b6570032100', 'hex');

function byNode({ key, message, signature }) {
	const info = Buffer.concat([KEY_INFO, key]);
	const imported = createPublicKey({ key: info, format: 'der', type: 'spki' });
	return verify(null, message, imported, signature);
}

const byNoble = (options) => (one) => ed25519.verify(one.signature, one.message, one.key, options);

async function byWebCrypto({ key, message, signature }) {
	const imported = await webcrypto.subtle.importKey('raw', key, 'Ed25519', true, ['verify']);
	return webcrypto.subtle.verify('Ed25519', imported, signature, message);
}

const LIBRARIES = [
	['node:crypto', byNode],
	['@noble/curves', byNoble({ zip215: true })],
	['its strict mode', byNoble({ zip215: false })],
	['WebCrypto of Node', byWebCrypto],
];

async function orNo(verifies, one) {
	try {
		return await verifies(one);
	} catch {
		return false; // What is thrown is a key or a form that the library does not take.
	}
}

/** Each library's verdicts on all signatures, by its name. */
export async function libraryVerdicts(signatures) {
	const verdicts = new Map();
	for (const [name, verifies] of LIBRARIES) {
		const own = [];
		for (const one of signatures) own.push(await orNo(verifies, one));
		verdicts.set(name, own);
	}
	return verdicts;
}
