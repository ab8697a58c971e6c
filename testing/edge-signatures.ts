/** Ed25519 signatures on which libraries disagree, derived from one seed; and those of the published lists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import type { SignedBytes } from '../src/verify/signature/index.ts';

export type EdgeSignature = SignedBytes & {
	readonly name: string;
	/** What the rule says of it. */
	readonly isSigned: boolean;
};

const { Point } = ed25519;
const { Fn } = Point;
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const join2 = (one: Uint8Array, other: Uint8Array): Uint8Array => Uint8Array.of(...one, ...other);

/** The eight points of small order, and the six other ways in which a lenient reader takes them. */
export const SMALL_ORDER: readonly Uint8Array[] = [
	...ED25519_TORSION_SUBGROUP,
	`01${'00'.repeat(30)}80`,
	`ec${'ff'.repeat(31)}`,
	`ed${'ff'.repeat(30)}7f`,
	`ed${'ff'.repeat(31)}`,
	`ee${'ff'.repeat(30)}7f`,
	`ee${'ff'.repeat(31)}`,
].map(bytesOf);

/** What is signed, where it may hang on the key, as in a document that names its signer. */
export type MessageOf = (key: Uint8Array) => Uint8Array;

const LOT: MessageOf = () => new Uint8Array(Buffer.from('lot SAMPLE-1'));
const OTHER_LOT: MessageOf = () => new Uint8Array(Buffer.from('lot SAMPLE-2'));
export const SECRET = ed25519.utils.getExtendedPublicKey(new Uint8Array(32).fill(7));
const A = SECRET.pointBytes;

const littleEndian = (bytes: Uint8Array): bigint =>
	BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
export const thirtyTwo = (value: bigint): Uint8Array =>
	Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse());

/** The scalar that R, key and message give (RFC 8032 clause 5.1.7), reduced. */
export const challenge = (r: Uint8Array, key: Uint8Array, message: Uint8Array): bigint =>
	Fn.create(littleEndian(sha512(Uint8Array.of(...r, ...key, ...message))));

const NONCE = 12_345n;
const R = Point.BASE.multiply(NONCE);

type Making = {
	readonly name: string;
	readonly r: Uint8Array;
	/** S, or the nonce by which the holder of the key answers R, honest or not: nonce + h a. */
	readonly s: bigint | { readonly nonce: bigint };
	readonly isSigned?: boolean;
	readonly key?: Uint8Array;
};

/** The signature, over what the message is for its key. */
export function makeSignature(
	{ name, r, s, isSigned = false, key = A }: Making,
	messageOf: MessageOf,
): EdgeSignature {
	const message = messageOf(key);
	const answer =
		typeof s === 'bigint' ? s : Fn.create(s.nonce + challenge(r, key, message) * SECRET.scalar);
	return { name, key, message, signature: join2(r, thirtyTwo(answer)), isSigned };
}

const withKeysOfSmallOrder = (): readonly Making[] =>
	SMALL_ORDER.flatMap((key, a) =>
		SMALL_ORDER.map((r, b) => ({ name: `key ${a} and R ${b} of small order`, r, s: 0n, key })),
	);

const withMixedPoints = (): readonly Making[] =>
	ED25519_TORSION_SUBGROUP.slice(1).flatMap((hex, index) => {
		const torsion = Point.fromHex(hex, true);
		const r = R.add(torsion).toBytes();
		const key = SECRET.point.add(torsion).toBytes();
		const s = { nonce: NONCE };
		return [
			{ name: `R with torsion ${index}`, r, s },
			{ name: `key with torsion ${index}`, r: R.toBytes(), s, key },
		];
	});

const withNeutralR = (): readonly Making[] =>
	SMALL_ORDER.map((r, index) => ({ name: `R ${index} of small order`, r, s: { nonce: 0n } }));

function withOtherS(messageOf: MessageOf): readonly Making[] {
	const r = R.toBytes();
	const s = Fn.create(NONCE + challenge(r, A, messageOf(A)) * SECRET.scalar);
	const others: [string, bigint][] = [
		['S of nought', 0n],
		['S of one less', s - 1n],
		['S negated', Fn.neg(s)],
		['S of all ones', 2n ** 256n - 1n],
		['S of L', Fn.ORDER],
		...Array.from({ length: 14 }, (_, times): [string, bigint] => [
			`S and ${times + 1} L`,
			s + BigInt(times + 1) * Fn.ORDER,
		]),
	];
	return [
		{ name: 'the honest signature', r, s, isSigned: true },
		...others.map(([name, value]) => ({ name, r, s: value })),
	];
}

function withOtherForms(messageOf: MessageOf): readonly EdgeSignature[] {
	const r = R.toBytes();
	const made = (key: Uint8Array, of = messageOf) =>
		makeSignature({ name: '', r, s: { nonce: NONCE }, key }, of);
	const honest = made(A);
	const { signature } = honest;
	const flipped = Uint8Array.from(r, (byte, index) => (index === 31 ? byte ^ 0x80 : byte));
	const cases: [string, Partial<SignedBytes>][] = [
		['a byte too few', { signature: signature.slice(0, 63) }],
		['a byte too many', { signature: join2(signature, Uint8Array.of(0)) }],
		['no signature', { signature: new Uint8Array() }],
		['R of the other sign', { signature: join2(flipped, signature.slice(32)) }],
		['another message', { signature: made(A, OTHER_LOT).signature }],
		['a key of 31 bytes', made(A.slice(0, 31))],
		['a key of 33 bytes', made(join2(A, Uint8Array.of(0)))],
		['a key of the other sign', made(Uint8Array.from(A, (b, i) => (i === 31 ? b ^ 128 : b)))],
		['a key off the curve', made(thirtyTwo(2n))],
		['a key that is not reduced', made(thirtyTwo(Point.Fp.ORDER + 3n))],
	];
	return cases.map(([name, part]) => ({ ...honest, ...part, name, isSigned: false }));
}

/** All that can be derived over a message: each is refused but the honest one. */
export const derivedSignatures = (messageOf: MessageOf = LOT): readonly EdgeSignature[] => [
	...[
		...withKeysOfSmallOrder(),
		...withMixedPoints(),
		...withNeutralR(),
		...withOtherS(messageOf),
	].map((one) => makeSignature(one, messageOf)),
	...withOtherForms(messageOf),
];

type WycheproofGroup = {
	readonly publicKey: { readonly pk: string };
	readonly tests: readonly { tcId: number; msg: string; sig: string; result: string }[];
};

/** Wycheproof says what is valid; its keys are of prime order, so the rule agrees. Empty without the folder. */
export function wycheproofSignatures(vectors: string): readonly EdgeSignature[] {
	const file = join(vectors, 'wycheproof/ed25519_test.part-a.json');
	if (!existsSync(file)) return [];
	const groups: readonly WycheproofGroup[] = JSON.parse(readFileSync(file, 'utf8')).testGroups;
	return groups.flatMap(({ publicKey, tests }) =>
		tests.map(({ tcId, msg, sig, result }) => ({
			name: `wycheproof ${tcId}`,
			key: bytesOf(publicKey.pk),
			message: bytesOf(msg),
			signature: bytesOf(sig),
			isSigned: result === 'valid',
		})),
	);
}

/** Lines of sign.input: secret and key, key, message, signature and message. */
export function signInput(vectors: string): readonly (EdgeSignature & { seed: Uint8Array })[] {
	const file = join(vectors, 'ed25519-more/sign-input.first-64.txt');
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.trimEnd()
		.split('\n')
		.map((line, index) => {
			const [secret = '', key = '', message = '', signed = ''] = line.split(':');
			return {
				name: `sign.input ${index + 1}`,
				seed: bytesOf(secret.slice(0, 64)),
				key: bytesOf(key),
				message: bytesOf(message),
				signature: bytesOf(signed.slice(0, 128)),
				isSigned: true,
			};
		});
}

/** The twelve cases of "Taming the many EdDSAs", whose keys or signatures are all odd. */
export function disputedSignatures(vectors: string): readonly SignedBytes[] {
	const file = join(vectors, 'ed25519-more/edge-cases.json');
	if (!existsSync(file)) return [];
	const cases: readonly Record<'message' | 'pub_key' | 'signature', string>[] = JSON.parse(
		readFileSync(file, 'utf8'),
	);
	return cases.map(({ message, pub_key, signature }) => ({
		key: bytesOf(pub_key),
		message: bytesOf(message),
		signature: bytesOf(signature),
	}));
}
