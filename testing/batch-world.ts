/** A small honest world: an operator, a brand, a lab, a log and two witnesses, all really signing. For tests and benches. */
import {
	addProof,
	type Checkpoint,
	canonicalJson,
	cosign,
	EMPTY_EDGE,
	ed25519VerifierKey,
	emptyBitstring,
	encodeHex,
	encodeUtf8,
	growTree,
	inclusionProof,
	leafHash,
	printCheckpoint,
	printDidKey,
	printNote,
	printPolicy,
	printVerifierKey,
	type ReadTile,
	rootOfEdge,
	signNote,
	statusListCredential,
	tilePath,
	withBit,
} from '../src/verify/index.ts';
import {
	type BundleFiles,
	type EntryDraft,
	entriesOfBrand,
	issuePassport,
	type Logged,
	makeBundle,
	type PassportDraft,
	printEntry,
	signEntry,
	type TrustRoot,
} from '../src/verify/passport/index.ts';
import { nodeEngine } from '../src/verify/shell/node-engine.ts';
import { nodeSigner } from '../src/verify/shell/node-signer.ts';

export const GTIN = '09521234001010';
export const LOT = 'LS2607';
export const LIST = 'https://proof.example/status/hollow-tide/1';
export const ORIGIN = 'log.example/batches';

const signerOf = (byte: number) => nodeSigner(new Uint8Array(32).fill(byte));
export const operator = signerOf(1);
export const brand = signerOf(2);
export const lab = signerOf(3);
export const stranger = signerOf(4);
export const nextBrand = signerOf(5);
const log = signerOf(6);
const witnesses = [7, 8, 9].map((byte, place) => ({
	name: `w${place + 1}.example`,
	signer: signerOf(byte),
}));

/** An hour of a day in November 2026. */
export const at = (day: number, hour = 8): string =>
	`2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
export const seconds = (instant: string): number => Date.parse(instant) / 1000;

const logKey = ed25519VerifierKey('ed25519', ORIGIN, log.key, nodeEngine);
export const root: TrustRoot = {
	name: 'SAMPLE operator',
	operator: printDidKey(operator.key),
	log: printVerifierKey(logKey),
	domains: ['proof.example'],
	sample: true,
};

export const policy = printPolicy({
	logs: [{ key: logKey }],
	witnesses: witnesses.map(({ name, signer }) => ({
		name,
		key: ed25519VerifierKey('cosignature', name, signer.key, nodeEngine),
	})),
	groups: [{ name: 'two', threshold: 2, members: witnesses.map(({ name }) => name) }],
	quorum: 'two',
});

export const report = (more: Partial<PassportDraft['report']> = {}): PassportDraft['report'] => ({
	gtin: GTIN,
	lot: LOT,
	expiry: '2028-05-31',
	produced: '2026-11-02',
	fields: {
		particle_count: {
			bound: 'measured',
			value: 5.2e10,
			unit: '1/mL',
			lab: 'SAMPLE lab',
			date: '2026-11-05',
		},
		endotoxin: { bound: 'below-detection', lod: 0.05, unit: 'EU/mL', date: '2026-11-06' },
	},
	sample: true,
	...more,
});

export const draft = (more: Partial<PassportDraft> = {}): PassportDraft => ({
	report: report(),
	name: 'Hollow & Tide (SAMPLE)',
	validFrom: at(7),
	validUntil: '2028-06-30T00:00:00Z',
	status: { list: LIST, index: 4711 },
	...more,
});

export const issue = (from: PassportDraft = draft(), signer = brand, labs = [lab]): string =>
	issuePassport(from, { brand: signer, labs, created: at(7) }, nodeEngine);
export const digestOf = (text: string): string => encodeHex(nodeEngine.sha256(encodeUtf8(text)));

/** A version of the status list with these bits set. */
export function statusList(set: readonly number[] = [], signer = brand): string {
	const bits = set.reduce((list, index) => withBit(list, index, true), emptyBitstring(131_072));
	const bare = statusListCredential({
		id: LIST,
		issuer: printDidKey(signer.key),
		purpose: 'revocation',
		bits,
		validFrom: at(1),
		validUntil: '2029-01-01T00:00:00Z',
	});
	return canonicalJson(addProof(bare, signer, { created: at(1) }, nodeEngine));
}

export type World = {
	readonly entries: readonly EntryOrSigned[];
	readonly passports: readonly string[];
	readonly lists: readonly string[];
	/** How many witnesses look on, of three. */
	readonly seenBy?: number;
	readonly seenAt?: string;
	readonly made?: string;
	readonly expires?: string;
};
type EntryOrSigned = { readonly draft: EntryDraft; readonly by: typeof brand };

export const signed = (entry: EntryDraft, by = brand): EntryOrSigned => ({ draft: entry, by });
const lot = { gtin: GTIN, lot: LOT };

/** The entries that every world begins with: the brand's key, the lab, the first version of the status list. */
export const opening = (list = statusList()): readonly EntryOrSigned[] => [
	signed(
		{
			kind: 'issuer-link',
			at: at(1),
			subject: printDidKey(brand.key),
			brand: 'hollow-tide',
			name: 'Hollow & Tide (SAMPLE)',
			prefixes: ['9521234'],
		},
		operator,
	),
	signed(
		{
			kind: 'lab-enrol',
			at: at(1),
			subject: printDidKey(lab.key),
			name: 'Marrow Street Laboratory (SAMPLE)',
			body: 'SAMPLE accreditation',
			number: '0000',
			scope: ['particle_conc', 'endotoxin'],
			from: '2026-01-01',
			until: '2027-01-01',
			note: 'Invented.',
		},
		operator,
	),
	signed({ kind: 'status-list', at: at(1), list: LIST, version: 1, digest: digestOf(list) }),
];
export const issued = (text: string, by = brand, day = 7, other = LOT): EntryOrSigned =>
	signed({ kind: 'issue', at: at(day), gtin: GTIN, lot: other, passport: digestOf(text) }, by);
export const recalled = (day = 9, by = brand): EntryOrSigned =>
	signed({ kind: 'recall', at: at(day), ...lot, reason: 'contamination' }, by);
export const lifted = (lifts: number, by = brand): EntryOrSigned =>
	signed({ kind: 'lift-recall', at: at(10), ...lot, lifts }, by);

/** The bundle of a world, made as an operator makes it. */
export async function bundleOf(world: World): Promise<BundleFiles> {
	const { passports, lists, made = at(12), expires = at(19) } = world;
	const entries = world.entries.map(({ draft: entry, by }) => signEntry(entry, by));
	const bytes = entries.map(printEntry);
	const { note, readTile } = treeOf(bytes, world);
	const logged: readonly Logged[] = entries.map((entry, index) => ({ index, entry }));
	const about = entriesOfBrand(logged, root.operator, 'hollow-tide');
	if (about === null) throw new Error('the world binds no key to the brand');
	const proven = new Map<number, { bytes: Uint8Array; proof: readonly Uint8Array[] }>();
	for (const [index, one] of bytes.entries()) {
		const proof = await inclusionProof(readTile, index, bytes.length, nodeEngine);
		if (proof.kind !== 'built') throw new Error(`no proof of ${index}`);
		proven.set(index, { bytes: one, proof: proof.hashes });
	}
	const byDigest = (texts: readonly string[]) =>
		new Map(texts.map((text) => [digestOf(text), encodeUtf8(text)]));
	const sources = {
		brand: 'hollow-tide',
		about,
		proven,
		checkpoint: encodeUtf8(note),
		policy,
		passports: byDigest(passports),
		lists: byDigest(lists),
		made,
		expires,
	};
	return makeBundle(sources, operator, nodeEngine);
}

function treeOf(entries: readonly Uint8Array[], { seenBy = 3, seenAt = at(12, 7) }: World) {
	const leaves = entries.map((entry) => leafHash(entry, nodeEngine));
	const { edge, tiles } = growTree(EMPTY_EDGE, leaves, nodeEngine);
	const byPath = new Map(
		tiles.map(({ level, index, width, bytes }) => [
			tilePath({ kind: 'hashes', level, index, width }),
			bytes,
		]),
	);
	const readTile: ReadTile = (level, index, width) =>
		byPath.get(tilePath({ kind: 'hashes', level, index, width })) ?? null;
	const head: Checkpoint = {
		origin: ORIGIN,
		size: entries.length,
		root: rootOfEdge(edge, nodeEngine),
		extensions: [],
	};
	const text = printCheckpoint(head);
	const signatures = [
		signNote(text, ORIGIN, log, nodeEngine),
		...witnesses
			.slice(0, seenBy)
			.map((witness) => cosign(text, seconds(seenAt), witness, nodeEngine)),
	];
	return { note: printNote({ text, signatures }), readTile };
}
