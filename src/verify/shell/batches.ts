/** The batches that a server can speak of: its desk, and the bundle of each brand as of now. */
import type { Clock } from '../../host/clock.ts';
import { HostError } from '../../host/host-error.ts';
import {
	type BundleFiles,
	type BundleOpening,
	hasPrefix,
	openBundle,
	type TrustRoot,
	trustedRoots,
} from '../passport/index.ts';
import { bundleAt } from './desk-bundle.ts';
import { type DeskFolder, logOf, nowOf, openDeskFolder, trustRootOf } from './desk-folder.ts';
import { readLog } from './desk-log.ts';
import { isRefused } from './desk-refusal.ts';
import { type LogReader, openLogReader } from './log-reader.ts';
import { nodeEngine } from './node-engine.ts';
import { makeSampleDesk } from './sample-desk.ts';

export type BrandBundle = { readonly files: BundleFiles; readonly opening: BundleOpening };

export type Batches = {
	/** Null where no desk was made here. */
	readonly desk: DeskFolder | null;
	readonly log: LogReader | null;
	readonly roots: readonly TrustRoot[];
	/** The bundle of the brand whose product this is; null where there is none. */
	readonly bundleFor: (gtin: string) => Promise<BrandBundle | null>;
};

export type BatchesAt = {
	readonly folder: string;
	/** Whether invented brands are shown: then a desk of samples is made where there is none. */
	readonly samples: boolean;
	readonly clock: Clock;
};

/** Opens what the folder holds. */
export async function openBatches(at: BatchesAt): Promise<Batches> {
	const desk = await deskIn(at);
	if (desk === null) return { desk, log: null, roots: [], bundleFor: async () => null };
	const roots = trustedRoots([await trustRootOf(desk)], at.samples);
	const log = openLogReader(logOf(desk));
	return { desk, log, roots, bundleFor: bundleKeeper(desk, log, roots) };
}

async function deskIn({ folder, samples, clock }: BatchesAt): Promise<DeskFolder | null> {
	if (samples) return makeSampleDesk(folder, clock);
	try {
		return await openDeskFolder(folder, clock);
	} catch (error) {
		if (error instanceof HostError && error.code === 'desk-missing') return null;
		throw error;
	}
}

/** A bundle is made anew when the log has grown, and each hour, so that its witnesses are never old. */
const RENEWED = 3600;
type Kept = BrandBundle & { readonly note: string | null; readonly made: number };

function bundleKeeper(desk: DeskFolder, log: LogReader, roots: readonly TrustRoot[]) {
	const kept = new Map<string, Kept>();
	return async (gtin: string): Promise<BrandBundle | null> => {
		const note = await log.checkpoint();
		const { registry } = await readLog(desk);
		const link = registry.links.findLast(({ entry }) => hasPrefix(gtin, entry.prefixes));
		if (link === undefined) return null;
		const { brand } = link.entry;
		const known = kept.get(brand);
		const now = nowOf(desk);
		if (known?.note === note && now - known.made < RENEWED) return known;
		const files = await bundleAt(desk, brand);
		if (isRefused(files)) return null;
		const made = { files, opening: openBundle(files, roots, nodeEngine), note, made: now };
		kept.set(brand, made);
		return made;
	};
}
