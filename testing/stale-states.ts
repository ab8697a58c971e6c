/** States of proofs and clock that a device may come to hold, most of them stale or at odds; with what each may show. */

import { encodeUtf8 } from '../src/verify/index.ts';
import type { BundleFiles } from '../src/verify/passport/index.ts';
import { MANIFEST, readManifest, signManifest } from '../src/verify/passport/index.ts';
import { nodeEngine } from '../src/verify/shell/node-engine.ts';
import { operator } from './batch-world.ts';
import { seeded } from './dice.ts';
import type { ProofDay } from './proof-days.ts';

export const STALE_KINDS = [
	'clock',
	'mixed',
	'cut',
	'sight-moved',
	'signed-anew',
	'signed-and-spoilt',
] as const;

export type StaleState = {
	readonly kind: (typeof STALE_KINDS)[number];
	readonly files: BundleFiles;
	/** The clock of the device, in seconds since 1970. */
	readonly now: number;
	/** Do all parts belong together, is the batch standing by them, and the clock within their age? */
	readonly mayBeGreen: boolean;
};

type Dice = ReturnType<typeof seeded>;
type Files = Map<string, Uint8Array>;
type Dates = Pick<ProofDay, 'made' | 'expires'>;

const DAY = 86_400;
/** As `bundle-fresh` and `witness-quorum` have it. */
const CLOCK_SLACK = 600;
const OLDEST_SIGHT = DAY;

const below = (dice: Dice, count: number): number => Math.floor(dice() * count);
function pick<Item>(dice: Dice, items: readonly Item[]): Item {
	const item = items[below(dice, items.length)];
	if (item === undefined) throw new RangeError('"items" expected one at least');
	return item;
}

/** So many states, the same for the same seed. */
export function staleStates(
	days: readonly ProofDay[],
	count: number,
	seed: number,
): readonly StaleState[] {
	const dice = seeded(seed);
	return Array.from({ length: count }, (_, at) =>
		MAKERS[STALE_KINDS[at % STALE_KINDS.length] ?? 'clock'](dice, days),
	);
}

const MAKERS: Readonly<
	Record<StaleState['kind'], (dice: Dice, days: readonly ProofDay[]) => StaleState>
> = {
	clock: (dice, days) => judged('clock', pick(dice, days).files, dice, days),
	mixed: (dice, days) =>
		judged('mixed', mixed(dice, pick(dice, days).files, pick(dice, days).files), dice, days),
	cut: (dice, days) => judged('cut', spoilt(dice, pick(dice, days).files), dice, days),
	'sight-moved': (dice, days) =>
		judged('sight-moved', sightMoved(dice, pick(dice, days).files), dice, days),
	'signed-anew': (dice, days) => signedAnew(dice, days),
	'signed-and-spoilt': (dice, days) => signedAndSpoilt(dice, days),
};

/** Whether a clock is within the age, on the edge as often as anywhere. */
function clockFor(dice: Dice, { made, expires }: Dates): number {
	const edges = [made - CLOCK_SLACK - 1, made - CLOCK_SLACK, made, expires, expires + 1];
	return dice() < 0.3 ? pick(dice, edges) : made + below(dice, 22 * DAY) - 10 * DAY;
}

const isWithin = ({ made, expires }: Dates, now: number): boolean =>
	now >= made - CLOCK_SLACK && now <= expires;

/** Without the operator's key: what may be shown is one day's bundle with nothing missing. */
function judged(
	kind: StaleState['kind'],
	files: BundleFiles,
	dice: Dice,
	days: readonly ProofDay[],
): StaleState {
	const whole = days.find((day) =>
		[...day.files].every(([path, bytes]) => isSame(files.get(path), bytes)),
	);
	const now = clockFor(dice, whole ?? pick(dice, days));
	return { kind, files, now, mayBeGreen: whole?.stands === true && isWithin(whole, now) };
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
	one !== undefined && Buffer.compare(one, other) === 0;

/** Each file of one day or the other, mostly of the first. */
function mixed(dice: Dice, one: BundleFiles, other: BundleFiles): Files {
	const share = dice() ** 2;
	const files = new Map(one);
	for (const [path, bytes] of other) if (dice() < share) files.set(path, bytes);
	return files;
}

/** One file left out, cut short or emptied. */
function spoilt(
	dice: Dice,
	files: BundleFiles,
	paths: readonly string[] = [...files.keys()],
): Files {
	const path = pick(dice, paths);
	const bytes = files.get(path) ?? new Uint8Array();
	const left = new Map(files);
	if (dice() < 0.3) left.delete(path);
	else left.set(path, bytes.slice(0, below(dice, bytes.length)));
	return left;
}

/** Where a cosignature holds its time: behind four bytes of its key's name, eight bytes, the highest first. */
const TIME_AT = 4;
const COSIGNED = /^(— w\d\.example )(\S+)$/gm;

/** The witnesses' times moved, in the checkpoint and wherever a proof repeats it. */
function sightMoved(dice: Dice, files: BundleFiles): Files {
	const by = BigInt(1 + below(dice, 30 * DAY)) * (dice() < 0.5 ? 1n : -1n);
	const moved = (text: string): string =>
		text.replace(COSIGNED, (_, name: string, signature: string) => {
			const bytes = Buffer.from(signature, 'base64');
			bytes.writeBigUInt64BE(bytes.readBigUInt64BE(TIME_AT) + by, TIME_AT);
			return name + bytes.toString('base64');
		});
	return new Map(
		[...files].map(([path, bytes]): [string, Uint8Array] =>
			/^(?:checkpoint|proofs\/)/.test(path)
				? [path, encodeUtf8(moved(Buffer.from(bytes).toString()))]
				: [path, bytes],
		),
	);
}

type Parts = Readonly<Record<'dates' | 'log' | 'head' | 'lists', ProofDay>>;

/** By an operator who signs what does not belong together: parts of several days under one table of contents. */
function signedAnew(dice: Dice, days: readonly ProofDay[]): StaleState {
	const parts = partsOf(dice, days);
	const { dates, log, head, lists } = parts;
	const now = clockFor(dice, dates);
	const isOne = isSame(
		head.files.get('checkpoint'),
		log.files.get('checkpoint') ?? new Uint8Array(),
	);
	const isLatest = lists.files.has(log.list);
	const isSeen = log.seen >= dates.made - OLDEST_SIGHT;
	const mayBeGreen = log.stands && isOne && isLatest && isSeen && isWithin(dates, now);
	return { kind: 'signed-anew', files: signed(filesOf(parts), parts), now, mayBeGreen };
}

/** And by one whose log is cut or whose witnesses are forged. */
function signedAndSpoilt(dice: Dice, days: readonly ProofDay[]): StaleState {
	const day = pick(dice, days);
	const parts = { dates: day, log: day, head: day, lists: day };
	const files = filesOf(parts);
	const logged = [...files.keys()].filter((path) => !/^(?:passports|status)\//.test(path));
	// An entry left out with its proof is not among them: that a bundle is whole rests on the operator's word alone.
	const worse = dice() < 0.5 ? sightMoved(dice, files) : spoilt(dice, files, logged);
	return {
		kind: 'signed-and-spoilt',
		files: signed(worse, parts),
		now: clockFor(dice, day),
		mayBeGreen: false,
	};
}

function partsOf(dice: Dice, days: readonly ProofDay[]): Parts {
	const own = pick(dice, days);
	const other = (): ProofDay => (dice() < 0.3 ? pick(dice, days) : own);
	return { dates: other(), log: own, head: other(), lists: other() };
}

const within = (files: BundleFiles, folder: RegExp) =>
	[...files].filter(([path]) => folder.test(path));

const filesOf = ({ log, head, lists }: Parts): Files =>
	new Map([
		...within(head.files, /^checkpoint$/),
		...within(log.files, /^(?:policy|entries|proofs|passports)/),
		...within(lists.files, /^status\//),
	]);

/** These files under a new table of contents, with the dates of one day and the size of the checkpoint's. */
const signed = (files: Files, { dates, head }: Parts): Files =>
	signedByOperator(files, { ...tableOf(dates.files), size: tableOf(head.files).size });

/** These files as if they were all: signed by the operator of the samples, with their own dates or others. */
export function signedByOperator(files: BundleFiles, table = tableOf(files)): Files {
	const { brand, name, prefixes, origin, made, expires, size } = table;
	const rest = [...files].filter(([path]) => path !== MANIFEST);
	const contents = { brand, name, prefixes, origin, made, expires, size };
	const manifest = signManifest(contents, new Map(rest), operator, nodeEngine);
	return new Map([[MANIFEST, encodeUtf8(manifest)], ...rest]);
}

function tableOf(files: BundleFiles) {
	const table = readManifest(files.get(MANIFEST) ?? new Uint8Array(), nodeEngine);
	if (table === null) throw new RangeError('"files" expected the bundle of a day');
	return table;
}
