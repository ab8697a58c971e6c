/**
 * A signed capsule: the few facts that a code prints, signed inside its own address, so that a phone without any bundle
 * sees at once a lot or an expiry that the brand never printed. It proves the print and no more: a copy has it too.
 */
import { elementValue, parseDigitalLink, printDigitalLink } from '../../kit/index.ts';
import {
	concatBytes,
	decodeBase64Url,
	encodeBase64Url,
	encodeUtf8,
	equalBytes,
} from '../encoding/index.ts';
import type { Ed25519Key, Ed25519Signer, ProofEngine } from '../signature/index.ts';

export type CapsuleFacts = {
	/** Fourteen digits. */
	readonly gtin: string;
	readonly lot: string;
	/** Six digits, YYMMDD, as the code prints them (AI 17). */
	readonly expiry: string;
	readonly serial: string | null;
};

export type Capsule = {
	readonly facts: CapsuleFacts;
	/** Everything before the product: `https://id.example.org`. */
	readonly stem: string;
	/** Which of the brand's keys signed. */
	readonly keyId: Uint8Array;
	readonly signature: Uint8Array;
};

export type CapsuleReading =
	| { readonly kind: 'capsule'; readonly capsule: Capsule }
	/** An address without a capsule, or no address of GS1. */
	| { readonly kind: 'none' }
	/** A capsule stands there, and the address is not letter by letter what is printed. */
	| { readonly kind: 'malformed' };

/** A QR Code of version 9 with error correction M holds 180 bytes (ISO/IEC 18004 table 7). */
export const MOST_ADDRESS = 180;
const NAME = 'c';
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
/** What is signed begins with this, so that no other signature of the key can be put here. */
const DOMAIN = 'exoproof/capsule/v1\n';

/** The first bytes of the hash of a key. */
export const capsuleKeyId = (key: Ed25519Key, engine: ProofEngine): Uint8Array =>
	engine.sha256(encodeUtf8(DOMAIN), key).slice(0, KEY_ID_BYTES);

/** One line an element, in a fixed order; no value holds a line break. */
function messageOf({ gtin, lot, expiry, serial }: CapsuleFacts): Uint8Array {
	const lines = [`01${gtin}`, `10${lot}`, `17${expiry}`, `21${serial ?? ''}`];
	return encodeUtf8(DOMAIN + lines.map((line) => `${line}\n`).join(''));
}

/** Signs the facts for an address below the stem. */
export const signCapsule = (
	facts: CapsuleFacts,
	stem: string,
	signer: Ed25519Signer,
	engine: ProofEngine,
): Capsule => ({
	facts,
	stem,
	keyId: capsuleKeyId(signer.key, engine),
	signature: signer.sign(messageOf(facts)),
});

/** The address with its capsule; null where GS1 knows no such address, or it has over 180 characters. */
export function printCapsule({ facts, stem, keyId, signature }: Capsule): string | null {
	const { gtin, lot, expiry, serial } = facts;
	const elements = [
		{ ai: '01', value: gtin },
		{ ai: '10', value: lot },
		...(serial === null ? [] : [{ ai: '21', value: serial }]),
		{ ai: '17', value: expiry },
	];
	const other = [`${NAME}=${encodeBase64Url(concatBytes(keyId, signature))}`];
	const printed = printDigitalLink(elements, { stem, other });
	return printed.kind === 'printed' && printed.text.length <= MOST_ADDRESS ? printed.text : null;
}

/** The capsule of an address, its signature not yet checked; only what `printCapsule` prints is one. */
export function parseCapsule(text: string): CapsuleReading {
	const message = text.length > 2 * MOST_ADDRESS ? null : parseDigitalLink(text);
	if (message?.kind !== 'gs1' || message.link === null) return { kind: 'none' };
	const packed = message.link.other.filter((one) => one.startsWith(`${NAME}=`));
	if (packed.length === 0) return { kind: 'none' };
	const bytes = decodeBase64Url(packed[0]?.slice(NAME.length + 1) ?? '');
	const [gtin, lot, expiry] = ['01', '10', '17'].map((ai) => elementValue(message, ai));
	if (bytes?.length !== KEY_ID_BYTES + SIGNATURE_BYTES || !gtin || !lot || !expiry)
		return { kind: 'malformed' };
	const capsule = {
		facts: { gtin, lot, expiry, serial: elementValue(message, '21') },
		stem: message.link.stem,
		keyId: bytes.slice(0, KEY_ID_BYTES),
		signature: bytes.slice(KEY_ID_BYTES),
	};
	return printCapsule(capsule) === text ? { kind: 'capsule', capsule } : { kind: 'malformed' };
}

/** The key of these that signed the capsule; null where none did. Ids may be the same by chance, so each such key is tried. */
export const capsuleSigner = (
	{ facts, keyId, signature }: Capsule,
	keys: readonly Ed25519Key[],
	engine: ProofEngine,
): Ed25519Key | null =>
	keys.find(
		(key) =>
			equalBytes(capsuleKeyId(key, engine), keyId) &&
			engine.verifyEd25519(key, messageOf(facts), signature),
	) ?? null;
