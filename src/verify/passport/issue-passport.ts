/** Making a passport: the report of a lot, signed by its brand and, where there is one, by a lab. */
import type { BatchReport } from '../batch/index.ts';
import { addProof, proofsOf } from '../credential/index.ts';
import { canonicalJson, type JsonObject } from '../encoding/index.ts';
import { type Ed25519Signer, type ProofEngine, printDidKey } from '../signature/index.ts';
import {
	PASSPORT_CONTEXT,
	PASSPORT_TYPE,
	type PassportCredential,
	passportSchema,
} from './passport-schema.ts';

export type PassportDraft = {
	readonly report: BatchReport;
	/** The brand's name, as people know it. */
	readonly name: string;
	readonly validFrom: string;
	readonly validUntil: string;
	/** Where the brand says later on whether the passport still stands. */
	readonly status: {
		readonly list: string;
		readonly index: number;
	};
};

export type PassportSigners = {
	readonly brand: Ed25519Signer;
	readonly labs: readonly Ed25519Signer[];
	/** When they sign: an instant in UTC, to the second. */
	readonly created: string;
};

/** The text of the signed passport, as it goes into a file. @throws RangeError for a draft that is no passport. */
export function issuePassport(
	draft: PassportDraft,
	{ brand, labs, created }: PassportSigners,
	engine: ProofEngine,
): string {
	const bare = unsignedPassport(draft, brand);
	const signed = [brand, ...labs].reduce(
		(document, signer) => withProof(document, signer, created, engine),
		bare,
	);
	if (!passportSchema.safeParse(signed).success)
		throw new RangeError('"draft" expected what a passport may hold');
	return canonicalJson(signed);
}

function unsignedPassport(draft: PassportDraft, brand: Ed25519Signer): JsonObject {
	const { report, name, validFrom, validUntil, status } = draft;
	const credential: Omit<PassportCredential, 'proof'> = {
		'@context': [...PASSPORT_CONTEXT],
		type: [...PASSPORT_TYPE],
		issuer: { id: printDidKey(brand.key), name },
		validFrom,
		validUntil,
		credentialSubject: report,
		credentialStatus: [
			{
				type: 'BitstringStatusListEntry',
				statusPurpose: 'revocation',
				statusListIndex: String(status.index),
				statusListCredential: status.list,
			},
		],
	};
	return JSON.parse(JSON.stringify(credential));
}

/** `proof` is a list from the first on: one way to write a passport. */
function withProof(
	document: JsonObject,
	signer: Ed25519Signer,
	created: string,
	engine: ProofEngine,
): JsonObject {
	const signed = addProof(document, signer, { created }, engine);
	return { ...signed, proof: [...proofsOf(signed)] };
}
