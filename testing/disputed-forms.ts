/** The twelve forms of "Taming the many EdDSAs" (eprint 2020/1244, table 6), made anew over any message. */
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import {
	challenge,
	type EdgeSignature,
	type MessageOf,
	SECRET,
	SMALL_ORDER,
	thirtyTwo,
} from './edge-signatures.ts';

const { Point } = ed25519;
const { Fn } = Point;
type Curve = typeof Point.BASE;

const TORSION = ED25519_TORSION_SUBGROUP.map((hex) => Point.fromHex(hex, true));
/** Point of order eight. */
const EIGHTH = TORSION[1] ?? Point.ZERO;
/** Points of small order in the forms that only a lenient reader takes. */
const UNREDUCED = SMALL_ORDER.slice(TORSION.length);
const NONCES = Array.from({ length: 400 }, (_, count) => BigInt(count + 2));

/** A part of a signature: the point, how it is written, its multiple of the base point. */
type Part = { readonly point: Curve; readonly bytes: Uint8Array; readonly scalar: bigint };

const plain = (point: Curve, scalar: bigint): Part => ({ point, bytes: point.toBytes(), scalar });
const small: readonly Part[] = TORSION.slice(1).map((point) => plain(point, 0n));
const lenient = (bytes: Uint8Array): Part => ({
	point: Point.fromBytes(bytes, true),
	bytes,
	scalar: 0n,
});
const unreduced = UNREDUCED.map(lenient);
/** A point of the base's order with a part of small order, or without. */
const mixed = (scalar: bigint, torsion: Curve): Part =>
	plain(Point.BASE.multiply(scalar).add(torsion), scalar);
const mixedKey = mixed(SECRET.scalar, EIGHTH);
const plainKey = mixed(SECRET.scalar, Point.ZERO);
const nonces = (torsion: Curve): readonly Part[] => NONCES.map((nonce) => mixed(nonce, torsion));

type Form = {
	readonly name: string;
	readonly keys: readonly Part[];
	readonly rs: readonly Part[];
	/** Is R and h A of no order but the base's? So the equation without a cofactor holds, or not. */
	readonly isBare: boolean;
	/** As hashed: the bytes as they stand, or as the point is written. */
	readonly hashed?: 'as-written' | 'reduced';
	readonly lift?: bigint;
	/** Does the equation fail for whoever takes 8 h below L first? */
	readonly isSplit?: boolean;
};

const { ORDER } = Fn;
const FORMS: readonly Form[] = [
	{ name: 'key and R of small order', keys: small, rs: small, isBare: true },
	{ name: 'key of small order', keys: small, rs: nonces(EIGHTH), isBare: true },
	{
		name: 'R of small order',
		keys: TORSION.slice(1).map((torsion) => mixed(SECRET.scalar, torsion)),
		rs: small,
		isBare: true,
	},
	{ name: 'key and R mixed', keys: [mixedKey], rs: nonces(EIGHTH), isBare: true },
	{ name: 'key and R mixed, cofactor needed', keys: [mixedKey], rs: nonces(EIGHTH), isBare: false },
	{
		name: 'key mixed, 8 h below L or not',
		keys: [mixedKey],
		rs: nonces(Point.ZERO),
		isBare: false,
		isSplit: true,
	},
	{ name: 'S and L', keys: [plainKey], rs: nonces(Point.ZERO), isBare: true, lift: ORDER },
	{ name: 'S and 14 L', keys: [plainKey], rs: nonces(Point.ZERO), isBare: true, lift: 14n * ORDER },
	...(['reduced', 'as-written'] as const).map((hashed) => ({
		name: `R unreduced, hashed ${hashed}`,
		keys: TORSION.map((torsion) => mixed(SECRET.scalar, torsion)),
		rs: unreduced,
		isBare: true,
		hashed,
	})),
	...(['reduced', 'as-written'] as const).map((hashed) => ({
		name: `key unreduced, hashed ${hashed}`,
		keys: unreduced,
		rs: TORSION.flatMap(nonces),
		isBare: true,
		hashed,
	})),
];

/** One signature of each form, the first that fits; the rule refuses all. @throws Error where none fits. */
export const disputedForms = (messageOf: MessageOf): readonly EdgeSignature[] =>
	FORMS.map((form) => {
		for (const key of form.keys) {
			const message = messageOf(key.bytes);
			for (const r of form.rs) {
				const s = fitting(form, key, r, message);
				if (s === null) continue;
				const signature = Uint8Array.of(...r.bytes, ...thirtyTwo(s));
				return { name: form.name, key: key.bytes, message, signature, isSigned: false };
			}
		}
		throw new Error(`no signature of the form "${form.name}" was found`);
	});

function fitting(form: Form, key: Part, r: Part, message: Uint8Array): bigint | null {
	const [h, other] = challenges(form, key, r, message);
	const isBareBy = (by: bigint): boolean => rest(r).add(rest(key).multiplyUnsafe(by)).is0();
	const isSplit = !rest(key)
		.multiplyUnsafe(Fn.create(8n * h))
		.is0();
	if (isBareBy(h) !== form.isBare || (form.isSplit === true && !isSplit)) return null;
	// Where two ways of hashing differ, only one may make it hold.
	if (other !== null && key.scalar === 0n && isBareBy(other)) return null;
	return Fn.create(r.scalar + h * key.scalar) + (form.lift ?? 0n);
}

/** What is left of a point without its multiple of the base. */
const rest = ({ point, scalar }: Part): Curve => point.subtract(Point.BASE.multiplyUnsafe(scalar));

/** The challenge of this form, and that of whoever hashes the other way. */
function challenges({ hashed }: Form, key: Part, r: Part, message: Uint8Array) {
	const written = challenge(r.bytes, key.bytes, message);
	const reduced = challenge(r.point.toBytes(), key.point.toBytes(), message);
	if (hashed === undefined) return [written, null] as const;
	return hashed === 'reduced' ? ([reduced, written] as const) : ([written, reduced] as const);
}
