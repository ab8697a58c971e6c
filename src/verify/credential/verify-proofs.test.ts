/** Proofs of our own making, and each change that must be refused. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { encodeBase58, type JsonObject } from '../encoding/index.ts';
import { nodeSigner } from '../shell/node-signer.ts';
import { pureEngine } from '../signature/index.ts';
import { addProof, ecdsaJcs2019, eddsaJcs2022, hashData, hashJson, verifyProofs } from './index.ts';

const brand = nodeSigner(new Uint8Array(32).fill(1));
const lab = nodeSigner(new Uint8Array(32).fill(2));
const CREATED = '2026-11-26T00:00:00Z';
const DOCUMENT: JsonObject = {
	'@context': ['https://www.w3.org/ns/credentials/v2'],
	type: ['VerifiableCredential'],
	issuer: 'https://brand.example/',
	credentialSubject: { lot: 'A' },
};
const faults = (document: JsonObject, more = {}) =>
	verifyProofs(document, {
		engine: pureEngine,
		suites: [eddsaJcs2022, ecdsaJcs2019],
		purpose: 'assertionMethod',
		...more,
	}).map(({ fault }) => fault);
const one = addProof(DOCUMENT, brand, { created: CREATED, id: 'urn:x:1' }, pureEngine);
const proof = one['proof'];
if (typeof proof !== 'object' || proof === null || Array.isArray(proof))
	throw new Error('no proof');
const changed = (part: JsonObject): JsonObject => ({ ...one, proof: { ...proof, ...part } });

test('a proof holds, and so do two beside each other and one on top of them', () => {
	expect(faults(one)).toEqual([null]);
	const two = addProof(one, lab, { created: CREATED, id: 'urn:x:2' }, pureEngine);
	expect(faults(two)).toEqual([null, null]);
	const options = { created: CREATED, previousProof: ['urn:x:1', 'urn:x:2'] };
	expect(faults(addProof(two, brand, options, pureEngine))).toEqual([null, null, null]);
});

describe('a change is refused by its name', () => {
	test.each([
		['the document', { ...one, credentialSubject: { lot: 'B' } }, 'signature-fails'],
		['when it was made', changed({ created: '2026-11-27T00:00:00Z' }), 'signature-fails'],
		['the purpose', changed({ proofPurpose: 'authentication' }), 'purpose-differs'],
		['the suite', changed({ cryptosuite: 'eddsa-rdfc-2022' }), 'suite-unknown'],
		['the suite of another curve', changed({ cryptosuite: 'ecdsa-jcs-2019' }), 'method-unknown'],
		['the contexts of the document', { ...one, '@context': ['urn:other'] }, 'contexts-differ'],
		['what it builds on', changed({ previousProof: 'urn:x:9' }), 'previous-missing'],
		['a signature cut short', changed({ proofValue: 'z111' }), 'proof-malformed'],
	])('%s', (_, document, fault) => {
		expect(faults(document)).toEqual([fault]);
	});

	test('an expiry that has passed', () => {
		const options = { created: CREATED, expires: '2026-12-01T00:00:00Z' };
		const expiring = addProof(DOCUMENT, brand, options, pureEngine);
		expect(faults(expiring, { now: Date.parse('2026-11-30T00:00:00Z') })).toEqual([null]);
		expect(faults(expiring, { now: Date.parse('2026-12-02T00:00:00Z') })).toEqual([
			'proof-expired',
		]);
	});
});

test('ecdsa-jcs-2019 on P-384 hashes with SHA-384, and holds for what node:crypto signs', () => {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
	const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
	const isOdd = ((Buffer.from(y, 'base64url').at(-1) ?? 0) & 1) === 1;
	const point = Uint8Array.of(0x81, 0x24, isOdd ? 3 : 2, ...Buffer.from(x, 'base64url'));
	const key = `z${encodeBase58(point)}`;
	const config = {
		type: 'DataIntegrityProof',
		cryptosuite: 'ecdsa-jcs-2019',
		created: CREATED,
		verificationMethod: `did:key:${key}#${key}`,
		proofPurpose: 'assertionMethod',
	};
	const sha384 = (...parts: readonly Uint8Array[]) =>
		new Uint8Array(createHash('sha384').update(Buffer.concat(parts)).digest());
	const data = hashData(hashJson(config, sha384), hashJson(DOCUMENT, sha384));
	const signature = sign('sha384', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
	const signed = { ...config, proofValue: `z${encodeBase58(Uint8Array.from(signature))}` };
	expect(faults({ ...DOCUMENT, proof: signed })).toEqual([null]);
	const other = { ...DOCUMENT, credentialSubject: { lot: 'B' }, proof: signed };
	expect(faults(other)).toEqual(['signature-fails']);
});
