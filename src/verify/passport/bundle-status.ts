/** Status lists of a bundle: the versions that the log names, read and held against the key that logged them. */
import {
	eddsaJcs2022,
	parseStatusList,
	type StatusList,
	verifyProofs,
} from '../credential/index.ts';
import {
	canonicalJson,
	decodeUtf8,
	encodeHex,
	isJsonObject,
	parseStrictJson,
} from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import type { BundleFiles } from './bundle.ts';
import { type EntryOf, keyFaultAt, type Logged, ofKind, type Registry } from './registry.ts';

export type LoggedList = {
	readonly logged: Logged<EntryOf<'status-list'>>;
	/** Null where the file is missing, or not a list that this key signed. */
	readonly list: StatusList | null;
};

/** A list of 131,072 bits in which nothing repeats takes 22,000 letters. */
const MOST_LIST = 400_000;

/** Every version that the log names, in its order; those whose key was not trusted then are passed over. */
export function readStatusLists(
	files: BundleFiles,
	entries: readonly Logged[],
	registry: Registry,
	engine: ProofEngine,
): readonly LoggedList[] {
	return ofKind('status-list', entries)
		.filter(
			({ index, entry }) => keyFaultAt(registry, entry.issuer, { index, at: entry.at }) === null,
		)
		.map((logged) => ({ logged, list: readList(logged.entry, files, engine) }));
}

function readList(
	{ digest, issuer, list }: EntryOf<'status-list'>,
	files: BundleFiles,
	engine: ProofEngine,
): StatusList | null {
	// Files bear their digest as their name, and the manifest has vouched for both.
	const bytes = files.get(`status/${digest}.json`);
	const text = bytes === undefined ? null : decodeUtf8(bytes);
	const read = text === null ? null : parseStrictJson(text, { length: MOST_LIST });
	if (bytes === undefined || read === null || 'refused' in read || !isJsonObject(read.value))
		return null;
	if (canonicalJson(read.value) !== text || encodeHex(engine.sha256(bytes)) !== digest) return null;
	const proofs = verifyProofs(read.value, {
		engine,
		suites: [eddsaJcs2022],
		purpose: 'assertionMethod',
	});
	const isSigned =
		proofs.length > 0 &&
		proofs.every(({ fault, method }) => fault === null && method?.split('#')[0] === issuer);
	const parsed = isSigned ? parseStatusList(read.value) : null;
	return parsed?.id === list ? parsed : null;
}
