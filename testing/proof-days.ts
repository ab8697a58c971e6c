/** The proofs of one batch on several days, through growth of the log, a recall, its lift and a revocation. */

import type { BundleFiles } from '../src/verify/passport/index.ts';
import { printInstant } from '../src/verify/passport/index.ts';
import {
	at,
	brand,
	bundleOf,
	digestOf,
	issue,
	issued,
	LIST,
	lifted,
	opening,
	recalled,
	seconds,
	signed,
	statusList,
	type World,
} from './batch-world.ts';

export type ProofDay = {
	readonly files: BundleFiles;
	/** Seconds since 1970, as all moments here. */
	readonly made: number;
	readonly expires: number;
	/** When the witnesses looked. */
	readonly seen: number;
	/** Does the batch stand by the log of that day? */
	readonly stands: boolean;
	/** The status list in its last version, by its path. */
	readonly list: string;
};

const DAY = 86_400;
const HOUR = 3600;

export const BATCH = issue();
const lists = [statusList(), statusList([1]), statusList([1, 4711])] as const;
const version = (number: 2 | 3, day: number) =>
	signed({
		kind: 'status-list',
		at: at(day),
		list: LIST,
		version: number,
		digest: digestOf(lists[number - 1] ?? ''),
	});

const first = [...opening(lists[0]), issued(BATCH)];
const grown = [...first, issued(`${BATCH} of another lot`, brand, 13, 'LS2608')];
const listed = [...grown, version(2, 14)];
const held = [...listed, recalled(15)];
const free = [...held, lifted(listed.length)];
const revoked = [...free, version(3, 18)];

type Plan = {
	readonly entries: World['entries'];
	readonly made: string;
	/** How many days it counts. */
	readonly days: number;
	readonly stands: boolean;
	readonly list: string;
};
const PLANS: readonly Plan[] = [
	{ entries: first, made: at(12), days: 7, stands: true, list: lists[0] },
	{ entries: grown, made: at(13, 6), days: 7, stands: true, list: lists[0] },
	{ entries: listed, made: at(14, 20), days: 1, stands: true, list: lists[1] },
	{ entries: listed, made: at(15), days: 7, stands: true, list: lists[1] },
	{ entries: held, made: at(15, 20), days: 7, stands: false, list: lists[1] },
	{ entries: free, made: at(17), days: 7, stands: true, list: lists[1] },
	{ entries: revoked, made: at(18), days: 7, stands: false, list: lists[2] },
];

/** What a device that asked on each of these days holds. */
export const proofDays = (): Promise<readonly ProofDay[]> => Promise.all(PLANS.map(dayOf));

async function dayOf({ entries, made, days, stands, list }: Plan): Promise<ProofDay> {
	const start = seconds(made);
	const times = { made: start, expires: start + days * DAY, seen: start - HOUR };
	const files = await bundleOf({
		entries,
		passports: [BATCH],
		lists,
		made,
		expires: printInstant(times.expires),
		seenAt: printInstant(times.seen),
	});
	return { files, ...times, stands, list: `status/${digestOf(list)}.json` };
}
