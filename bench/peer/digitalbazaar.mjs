// @digitalbazaar/vc, checking one eddsa-rdfc-2022 signature of a small credential, its contexts in memory.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';

const CONTROLLER = 'https://example.org/issuer';

/** A function that verifies once. */
export async function peerVerifier() {
	const key = await Ed25519Multikey.generate({ id: `${CONTROLLER}#key`, controller: CONTROLLER });
	const method = await key.export({ publicKey: true, includeContext: true });
	const documents = new Map([
		[method.id, method],
		[
			CONTROLLER,
			{
				'@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
				id: CONTROLLER,
				assertionMethod: [method],
			},
		],
	]);
	const documentLoader = async (url) =>
		documents.has(url)
			? { contextUrl: null, documentUrl: url, document: documents.get(url) }
			: vc.defaultDocumentLoader(url);
	const credential = await vc.issue({
		credential: {
			'@context': ['https://www.w3.org/ns/credentials/v2'],
			type: ['VerifiableCredential'],
			issuer: CONTROLLER,
			validFrom: '2026-01-01T00:00:00Z',
			credentialSubject: { id: 'urn:batch:1', name: 'a lot' },
		},
		suite: new DataIntegrityProof({ signer: key.signer(), cryptosuite }),
		documentLoader,
	});
	return async () => {
		const suite = new DataIntegrityProof({ cryptosuite });
		const { verified } = await vc.verifyCredential({ credential, suite, documentLoader });
		if (!verified) throw new Error('the peer does not verify its own credential');
	};
}
