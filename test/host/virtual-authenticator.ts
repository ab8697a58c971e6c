/** A passkey in a program: what a browser and its authenticator send, for tests that need no browser. */
import {
	createHash,
	createSign,
	generateKeyPairSync,
	type KeyObject,
	randomBytes,
} from 'node:crypto';
import type { Assertion, Registration } from '../../src/host/passkey-schema.ts';

/** What is signed, unless a test wants it wrong. */
export type Ceremony = {
	readonly challenge: string;
	readonly origin: string;
	readonly rpId: string;
	/** User present 1, user verified 4. */
	readonly flags?: number;
	readonly type?: string;
};

export class VirtualAuthenticator {
	readonly id: string = randomBytes(16).toString('base64url');
	readonly #keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
	/** Uses so far; a copy of a passkey has another count. */
	counter = 0;

	constructor() {
		this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	}

	/** Answers `navigator.credentials.create`. */
	register(ceremony: Ceremony): Registration {
		const id = Buffer.from(this.id, 'base64url');
		const length = Buffer.from([0, id.length]);
		const attested = Buffer.concat([Buffer.alloc(16), length, id, this.#coseKey()]);
		const authData = Buffer.concat([this.#authData(ceremony, 0x40), attested]);
		const attestation = Buffer.concat([
			Buffer.from([0xa3]),
			cborText('fmt'),
			cborText('none'),
			cborText('attStmt'),
			Buffer.from([0xa0]),
			cborText('authData'),
			cborBytes(authData),
		]);
		const response = {
			clientDataJSON: clientData('webauthn.create', ceremony).toString('base64url'),
			attestationObject: attestation.toString('base64url'),
		};
		return { id: this.id, rawId: this.id, type: 'public-key', response };
	}

	/** Answers `navigator.credentials.get`. */
	signIn(ceremony: Ceremony): Assertion {
		this.counter += 1;
		const authData = this.#authData(ceremony, 0);
		const client = clientData('webauthn.get', ceremony);
		const signed = Buffer.concat([authData, sha256(client)]);
		const signature = createSign('sha256').update(signed).sign(this.#keys.privateKey);
		const response = {
			clientDataJSON: client.toString('base64url'),
			authenticatorData: authData.toString('base64url'),
			signature: signature.toString('base64url'),
		};
		return { id: this.id, rawId: this.id, type: 'public-key', response };
	}

	#authData({ rpId, flags = 0x05 }: Ceremony, more: number): Buffer {
		const counter = Buffer.alloc(4);
		counter.writeUInt32BE(this.counter);
		return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags | more]), counter]);
	}

	/** RFC 9052: key type EC2, algorithm ES256, curve P-256. */
	#coseKey(): Buffer {
		const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
		return Buffer.concat([
			Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
			cborBytes(Buffer.from(x, 'base64url')),
			Buffer.from([0x22]),
			cborBytes(Buffer.from(y, 'base64url')),
		]);
	}
}

function clientData(usual: string, { challenge, origin, type = usual }: Ceremony): Buffer {
	return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function cborText(text: string): Buffer {
	return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
	const head =
		bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 0xff];
	return Buffer.concat([Buffer.from(head), bytes]);
}
