/** The twin of a credential as a JWT: `vc+jwt` of Securing Verifiable Credentials using JOSE and COSE, clause 3.1. */
import { canonicalJson, encodeBase64Url, encodeUtf8, type JsonObject } from '../encoding/index.ts';
import {
	didKeyMethod,
	type Ed25519Signer,
	multikeyOfMethod,
	type ProofEngine,
} from '../signature/index.ts';
import { checkCredential, issuerId } from './credential-model.ts';
import { type Jws, type JwsRefusal, jwsRefusal, parseJws } from './jws.ts';
import { type TokenTimeRefusal, tokenTimeRefusal } from './token-time.ts';

const TYPE = 'vc+jwt';

export type VcJwtRefusal =
	| JwsRefusal
	/** Another kind of token. */
	| 'type-differs'
	/** The key that signed is not the issuer's. */
	| 'issuer-differs'
	/** `vc` or `vp` beside the credential, or the credential is malformed. */
	| 'claims-refused'
	| TokenTimeRefusal;

export type VcJwtReading =
	| { readonly credential: JsonObject; readonly method: string }
	| { readonly refused: VcJwtRefusal };

export type VcJwtPolicy = {
	readonly engine: ProofEngine;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** The Multikey of a method that is no did:key. */
	readonly keyOf?: (method: string) => string | null;
};

/** The credential as a signed token, the same text for the same credential and key. */
export function issueVcJwt(credential: JsonObject, signer: Ed25519Signer): string {
	const header = { alg: 'EdDSA', cty: 'vc', kid: didKeyMethod(signer.key), typ: TYPE };
	const signed = [header, credential]
		.map((part) => encodeBase64Url(encodeUtf8(canonicalJson(part))))
		.join('.');
	return `${signed}.${encodeBase64Url(signer.sign(encodeUtf8(signed)))}`;
}

/** The credential of a token that its issuer signed, or why it is refused. */
export function readVcJwt(token: string, policy: VcJwtPolicy): VcJwtReading {
	const jws = parseJws(token);
	if ('refused' in jws) return jws;
	const method = methodOf(jws);
	const keyOf = () => multikeyOfMethod(method) ?? policy.keyOf?.(method) ?? null;
	const refused =
		jwsRefusal(jws, { engine: policy.engine, keyOf }) ?? claimsRefusal(jws, method, policy.now);
	return refused === null ? { credential: jws.payload, method } : { refused };
}

/** `kid` names the key; one that is no URL is a part of the issuer's own document. */
function methodOf({ header, payload }: Jws): string {
	const kid = typeof header['kid'] === 'string' ? header['kid'] : '';
	const issuer = issuerId(payload) ?? '';
	return kid === '' ? issuer : kid.startsWith('#') ? issuer + kid : kid;
}

function claimsRefusal(jws: Jws, method: string, now: number): VcJwtRefusal | null {
	const { header, payload } = jws;
	const type = String(header['typ'] ?? '').toLowerCase();
	if (type !== TYPE && type !== `application/${TYPE}`) return 'type-differs';
	if ('vc' in payload || 'vp' in payload || checkCredential(payload).length > 0)
		return 'claims-refused';
	if (!isIssuers(jws, method)) return 'issuer-differs';
	return tokenTimeRefusal(payload, now);
}

/** The method belongs to the issuer, and `iss`, where it stands, says the same. */
function isIssuers({ header, payload }: Jws, method: string): boolean {
	const issuer = issuerId(payload);
	const [controller] = method.split('#');
	return (
		issuer === controller &&
		[header['iss'], payload['iss']].every((iss) => iss === undefined || iss === issuer)
	);
}
