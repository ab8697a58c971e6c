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

const NOUGHT = new Uint8Array(32);
const MESSAGE = new Uint8Array(Buffer.from('lot SAMPLE-1'));
const SECRET = ed25519.utils.getExtendedPublicKey(new Uint8Array(32).fill(7));
const A = SECRET.pointBytes;

const littleEndian = (bytes: Uint8Array): bigint =>
	BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
const thirtyTwo = (value: bigint): Uint8Array =>
	Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse());
const challenge = (r: Uint8Array, key: Uint8Array): bigint =>
	Fn.create(littleEndian(sha512(Uint8Array.of(...r, ...key, ...MESSAGE))));

const NONCE = 12_345n;
const R = Point.BASE.multiply(NONCE);

/** The S that the holder of the key would give for any R, honest or not: nonce + h a. */
const answer = (r: Uint8Array, nonce: bigint, key: Uint8Array = A): bigint =>
	Fn.create(nonce + challenge(r, key) * SECRET.scalar);

function made(
	name: string,
	r: Uint8Array,
	s: bigint,
	isSigned: boolean,
	key: Uint8Array = A,
): EdgeSignature {
	return { name, key, message: MESSAGE, signature: join2(r, thirtyTwo(s)), isSigned };
}

function withKeysOfSmallOrder(): EdgeSignature[] {
	return SMALL_ORDER.flatMap((key, a) =>
		SMALL_ORDER.map((r, b) => made(`key ${a} and R ${b} of small order`, r, 0n, false, key)),
	);
}

function withMixedPoints(): EdgeSignature[] {
	return ED25519_TORSION_SUBGROUP.slice(1).flatMap((hex, index) => {
		const torsion = Point.fromHex(hex, true);
		const r = R.add(torsion).toBytes();
		const key = SECRET.point.add(torsion).toBytes();
		const honest = R.toBytes();
		return [
			made(`R with torsion ${index}`, r, answer(r, NONCE), false),
			made(`key with torsion ${index}`, honest, answer(honest, NONCE, key), false, key),
		];
	});
}

function withNeutralR(): EdgeSignature[] {
	return SMALL_ORDER.map((r, index) => made(`R ${index} of small order`, r, answer(r, 0n), false));
}

function withOtherS(): EdgeSignature[] {
	const honest = R.toBytes();
	const s = answer(honest, NONCE);
	const lifted = Array.from({ length: 14 }, (_, times) => s + BigInt(times + 1) * Fn.ORDER);
	return [
		made('the honest signature', honest, s, true),
		made('S of nought', honest, 0n, false),
		made('S of one less', honest, s - 1n, false),
		made('S negated', honest, Fn.neg(s), false),
		made('S of all ones', honest, 2n ** 256n - 1n, false),
		made('S of L', honest, Fn.ORDER, false),
		...lifted.map((value, index) => made(`S and ${index + 1} L`, honest, value, false)),
	];
}

function withOtherForms(): EdgeSignature[] {
	const r = R.toBytes();
	const honest = made('', r, answer(r, NONCE), true);
	const flipped = Uint8Array.from(r, (byte, index) => (index === 31 ? byte ^ 0x80 : byte));
	const cases: [string, Partial<SignedBytes>][] = [
		['a byte too few', { signature: honest.signature.slice(0, 63) }],
		['a byte too many', { signature: join2(honest.signature, Uint8Array.of(0)) }],
		['no signature', { signature: new Uint8Array() }],
		['R of the other sign', { signature: join2(flipped, honest.signature.slice(32)) }],
		['another message', { message: NOUGHT }],
		['a key of 31 bytes', { key: A.slice(0, 31) }],
		['a key of 33 bytes', { key: join2(A, Uint8Array.of(0)) }],
		['a key of the other sign', { key: Uint8Array.from(A, (b, i) => (i === 31 ? b ^ 128 : b)) }],
		['a key off the curve', { key: thirtyTwo(2n) }],
		['a key that is not reduced', { key: thirtyTwo(Point.Fp.ORDER + 3n) }],
	];
	return cases.map(([name, part]) => ({ ...honest, ...part, name, isSigned: false }));
}

/** All that can be derived: each is refused but the honest one. */
export const derivedSignatures = (): readonly EdgeSignature[] => [
	...withKeysOfSmallOrder(),
	...withMixedPoints(),
	...withNeutralR(),
	...withOtherS(),
	...withOtherForms(),
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
