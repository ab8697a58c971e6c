/** An offline bundle, taken in once: whose it is, whether every file is the one that was signed, and what they hold. */
import type { Facts } from '../../kit/index.ts';
import { decodeUtf8, encodeHex } from '../encoding/index.ts';
import type { VerifyCode } from '../findings.ts';
import {
	type Checkpoint,
	type NoteEngine,
	type Policy,
	parsePolicy,
	printVerifierKey,
} from '../log/index.ts';
import { groupByLot } from './batch-name.ts';
import { type BundleFiles, firstBroken, MANIFEST, readManifest } from './bundle.ts';
import { checkpointIn, type ProvenEntry, readEntries } from './bundle-entries.ts';
import type { BundleManifest } from './bundle-schema.ts';
import { type LoggedList, readStatusLists } from './bundle-status.ts';
import { type Logged, ofKind, type Registry, registryOf } from './registry.ts';
import type { TrustRoot } from './trust-root-schema.ts';

export type OpenedBundle = {
	readonly manifest: BundleManifest;
	readonly root: TrustRoot;
	readonly policy: Policy;
	/** The signed note, letter by letter, and what its text says; who signed it is asked for every passport. */
	readonly note: string;
	readonly checkpoint: Checkpoint;
	/** In the order of the log; each signed by the issuer it names, and shown to stand under the checkpoint's root. */
	readonly entries: readonly ProvenEntry[];
	/** Entries of each product and lot, as `lotName` names them. */
	readonly byLot: ReadonlyMap<string, readonly Logged[]>;
	readonly registry: Registry;
	readonly statusLists: readonly LoggedList[];
	readonly files: BundleFiles;
};

export type BundleOpening =
	| { readonly opened: OpenedBundle }
	| { readonly refused: VerifyCode; readonly facts: Facts };

const refused = (code: VerifyCode, facts: Facts = {}): BundleOpening => ({ refused: code, facts });
const broken = (file: string): BundleOpening => refused('bundle-broken', { file });

/** Opens a bundle under the pinned roots; one file that is not as it was signed, and none of it is used. */
export function openBundle(
	files: BundleFiles,
	roots: readonly TrustRoot[],
	engine: NoteEngine,
): BundleOpening {
	const bytes = files.get(MANIFEST);
	if (bytes === undefined) return refused('bundle-missing');
	const manifest = readManifest(bytes, engine);
	if (manifest === null) return broken(MANIFEST);
	const { operator } = manifest;
	const root = roots.find((one) => one.operator === operator);
	if (root === undefined) return refused('operator-not-trusted', { operator });
	const wrong = firstBroken(manifest, files, engine);
	return wrong === null ? readContents(files, manifest, root, engine) : broken(wrong);
}

function readContents(
	files: BundleFiles,
	manifest: BundleManifest,
	root: TrustRoot,
	engine: NoteEngine,
): BundleOpening {
	const reading = parsePolicy(files.get(POLICY) ?? new Uint8Array(), engine);
	if (reading.kind === 'refused' || !isPinned(reading.policy, root)) return broken(POLICY);
	const note = decodeUtf8(files.get(CHECKPOINT) ?? new Uint8Array()) ?? '';
	const checkpoint = checkpointIn(note);
	const isNamed = checkpoint?.origin === manifest.origin && checkpoint.size === manifest.size;
	if (checkpoint === null || !isNamed) return broken(CHECKPOINT);
	const read = readEntries({ files, manifest, note, checkpoint }, engine);
	if ('broken' in read) return broken(read.broken);
	if ('outside' in read) return refused('inclusion-wrong', { index: read.outside });
	const { entries } = read;
	const registry = registryOf(entries, root.operator);
	if (!isLoggedPolicy(files, entries, root, engine)) return broken(POLICY);
	const { policy } = reading;
	const statusLists = readStatusLists(files, entries, registry, engine);
	const contents = {
		manifest,
		root,
		policy,
		note,
		checkpoint,
		entries,
		byLot: groupByLot(entries),
		registry,
		statusLists,
		files,
	};
	return { opened: contents };
}

const POLICY = 'policy.txt';
const CHECKPOINT = 'checkpoint';

/** The policy may name witnesses of its own choice; the log is the one that the root pins. */
const isPinned = ({ logs }: Policy, { log }: TrustRoot): boolean => {
	const [only, second] = logs;
	return only !== undefined && second === undefined && printVerifierKey(only.key) === log;
};

/** Where the log says which policy holds, it is this one. */
function isLoggedPolicy(
	files: BundleFiles,
	entries: readonly ProvenEntry[],
	{ operator }: TrustRoot,
	{ sha256 }: NoteEngine,
): boolean {
	const last = ofKind('witness-policy', entries).findLast(({ entry }) => entry.issuer === operator);
	const bytes = files.get(POLICY);
	return (
		last === undefined || (bytes !== undefined && encodeHex(sha256(bytes)) === last.entry.digest)
	);
}
