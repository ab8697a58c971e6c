/** Making the offline bundle of a brand out of a log: what a phone needs to check its bottles without a network. */
import { decodeUtf8, encodeUtf8 } from '../encoding/index.ts';
import { printProofFile } from '../log/index.ts';
import type { Ed25519Signer, ProofEngine } from '../signature/index.ts';
import type { BrandEntries } from './brand-entries.ts';
import { type BundleFiles, MANIFEST, signManifest } from './bundle.ts';
import { checkpointIn } from './bundle-entries.ts';

export type BundleSources = {
	readonly brand: string;
	readonly about: BrandEntries;
	/** Bytes of an entry, and the hashes that prove it under the checkpoint. */
	readonly proven: ReadonlyMap<
		number,
		{ readonly bytes: Uint8Array; readonly proof: readonly Uint8Array[] }
	>;
	/** The signed note. */
	readonly checkpoint: Uint8Array;
	readonly policy: Uint8Array;
	/** Texts of passports and status lists by the SHA-256 in their names. */
	readonly passports: ReadonlyMap<string, Uint8Array>;
	readonly lists: ReadonlyMap<string, Uint8Array>;
	/** Instants in UTC; behind the second nothing is shown by it. */
	readonly made: string;
	readonly expires: string;
};

/** All files of the bundle, signed by the operator. @throws RangeError for sources that do not fit together. */
export function makeBundle(
	sources: BundleSources,
	operator: Ed25519Signer,
	engine: ProofEngine,
): BundleFiles {
	const { brand, about, made, expires, checkpoint } = sources;
	const note = decodeUtf8(checkpoint) ?? '';
	const head = checkpointIn(note);
	if (head === null) throw new RangeError('"checkpoint" expected the signed note of a log');
	const files = new Map<string, Uint8Array>([
		['policy.txt', sources.policy],
		['checkpoint', checkpoint],
		...about.entries.flatMap(({ index }) => filesOfEntry(index, note, sources)),
		...filesIn('passports', about.passports, sources.passports),
		...filesIn('status', about.lists, sources.lists),
	]);
	const { origin, size } = head;
	const contents = {
		brand,
		name: about.name,
		prefixes: [...about.prefixes],
		origin,
		size,
		made,
		expires,
	};
	const manifest = signManifest(contents, files, operator, engine);
	return new Map([[MANIFEST, encodeUtf8(manifest)], ...files]);
}

type File = [string, Uint8Array];

function filesOfEntry(index: number, note: string, { proven }: BundleSources): readonly File[] {
	const one = proven.get(index);
	if (one === undefined) throw new RangeError(`"proven" expected entry ${index}`);
	const proof = printProofFile({ index, hashes: one.proof, checkpoint: note });
	return [
		[`entries/${index}.json`, one.bytes],
		[`proofs/${index}.tlog-proof`, encodeUtf8(proof)],
	];
}

/** A passport that the issuer never handed over is not in the bundle, and not shown by it. */
const filesIn = (
	folder: string,
	digests: readonly string[],
	texts: ReadonlyMap<string, Uint8Array>,
): readonly File[] =>
	digests.flatMap((digest) => {
		const bytes = texts.get(digest);
		return bytes === undefined ? [] : [[`${folder}/${digest}.json`, bytes] satisfies File];
	});
