/** The bundle of a brand out of a desk's folder, cosigned by the desk's own witnesses and signed by its operator. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeUtf8 } from '../encoding/index.ts';
import { cosign, parseNote, printNote } from '../log/index.ts';
import {
	type BrandEntries,
	type BundleFiles,
	entriesOfBrand,
	makeBundle,
	printInstant,
} from '../passport/index.ts';
import { printDidKey } from '../signature/index.ts';
import {
	type DeskFolder,
	keptText,
	logOf,
	nowOf,
	operatorOf,
	type TextKind,
	witnessesOf,
} from './desk-folder.ts';
import { readLog } from './desk-log.ts';
import { type DeskRefusal, refuse } from './desk-refusal.ts';
import { LogDamaged, type LogReader, openLogReader } from './log-reader.ts';
import { nodeEngine } from './node-engine.ts';

/** How long a bundle counts: a phone that was offline for a week says that it cannot tell. */
export const BUNDLE_DAYS = 7;
const DAY = 86_400;

/** Makes the bundle as of now. */
export async function bundleAt(
	desk: DeskFolder,
	brand: string,
	days: number = BUNDLE_DAYS,
): Promise<BundleFiles | DeskRefusal> {
	const operator = await operatorOf(desk);
	const { logged } = await readLog(desk);
	const about = entriesOfBrand(logged, printDidKey(operator.key), brand);
	if (about === null) return refuse('brand-unknown', { brand });
	const reader = openLogReader(logOf(desk));
	const { note, size } = await cosignedHead(desk, reader);
	const now = nowOf(desk);
	const sources = {
		brand,
		about,
		proven: await provenOf(about, reader, size),
		checkpoint: encodeUtf8(note),
		policy: await readFile(join(desk.folder, 'policy.txt')),
		passports: await textsOf(desk, 'passports', about.passports),
		lists: await textsOf(desk, 'status', about.lists),
		made: printInstant(now),
		expires: printInstant(now + days * DAY),
	};
	return makeBundle(sources, operator, nodeEngine);
}

/** The log's checkpoint with a cosignature of every witness that the desk runs. */
async function cosignedHead(
	desk: DeskFolder,
	reader: LogReader,
): Promise<{ readonly note: string; readonly size: number }> {
	const note = parseNote((await reader.checkpoint()) ?? '');
	const head = await reader.head();
	if (note === null || head === null) throw new LogDamaged('checkpoint');
	const { size } = head;
	const witnesses = await witnessesOf(desk);
	const seen = witnesses.map((witness) => cosign(note.text, nowOf(desk), witness, nodeEngine));
	return { note: printNote({ text: note.text, signatures: [...note.signatures, ...seen] }), size };
}

async function provenOf({ entries }: BrandEntries, reader: LogReader, size: number) {
	const proven = entries.map(async ({ index }) => {
		const bytes = await reader.entry(index, size);
		if (bytes === null) throw new LogDamaged(`entry ${index}`);
		return [index, { bytes, proof: await reader.inclusion(index, size) }] as const;
	});
	return new Map(await Promise.all(proven));
}

async function textsOf(
	desk: DeskFolder,
	kind: TextKind,
	digests: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
	const texts = new Map<string, Uint8Array>();
	for (const digest of digests) {
		const bytes = await keptText(desk, kind, digest);
		if (bytes !== null) texts.set(digest, bytes);
	}
	return texts;
}
