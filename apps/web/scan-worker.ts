/** The scanner, beside the page: fetches the engines once, then reads photos. Nothing is posted anywhere. */
import { parts } from 'virtual:scan-parts';
import {
	openVocabulary,
	readLabel,
	type Vocabulary,
	type VocabularyFacts,
} from '../../src/read/index.ts';
import { cardOf, type FoundProduct, readingPanelOf, reportPhotos } from '../../src/report/index.ts';
import {
	type CodeEngine,
	joinPhotos,
	type ScanAnswer,
	type ScanHost,
	scanPicture,
} from '../../src/scan/index.ts';
import {
	type BrowserPicture,
	canDecodeHere,
	openPicture,
} from '../../src/scan/shell/browser-picture.ts';
import { type OpenedTextEngine, openTextEngine } from '../../src/scan/shell/text-engine.ts';
import { openCodeEngine } from '../../src/scan/shell/zxing-engine.ts';
import { fetchJson } from './fetch-json.ts';
import { forgetOlder, keepPart, missingParts, passPart } from './scan-download.ts';
import { coreFor, neededParts, type Pack } from './scan-parts.ts';
import type { FactsFile, FromScanner, ToScanner } from './scan-talk.ts';

type Opened = {
	readonly packs: readonly Pack[];
	readonly text: OpenedTextEngine;
	readonly codes: CodeEngine;
};

let vocabulary: Vocabulary | null = null;
let engines: Opened | null = null;
let codes: CodeEngine | null = null;
/** Fetched since this page was opened. */
const passed = new Set<string>();
/** The photo at hand; another or none ends the reading of the one before. */
let current = 0;

function tell(message: FromScanner): void {
	self.postMessage(message);
}

type Opening = Extract<ToScanner, { readonly kind: 'open' }>;

async function open({ facts, packs, canKeep }: Opening): Promise<void> {
	try {
		await fetchParts(packs, canKeep);
		vocabulary ??= await fetchVocabulary(facts);
	} catch (error) {
		console.warn(error);
		return tell({ kind: 'not-open', why: 'network' });
	}
	try {
		if (engines?.packs.join() !== packs.join()) engines = await openEngines(packs);
		tell({ kind: 'open', packs });
	} catch (error) {
		console.error(error);
		tell({ kind: 'not-open', why: 'engine' });
	}
}

async function fetchParts(packs: readonly Pack[], canKeep: boolean): Promise<void> {
	const needed = neededParts(parts, packs);
	const missing = canKeep
		? await missingParts(needed)
		: needed.filter(({ url }) => !passed.has(url));
	if (missing.length === 0) return;
	const of = missing.reduce((sum, part) => sum + part.packed, 0);
	let before = 0;
	for (const part of missing) {
		const done = before;
		const onBytes = (bytes: number): void => tell({ kind: 'fetching', bytes: done + bytes, of });
		await (canKeep ? keepPart : passPart)(part, onBytes);
		before += part.packed;
		passed.add(part.url);
	}
	if (canKeep) await forgetOlder(parts.folder);
}

async function fetchVocabulary({ url, bytes }: FactsFile): Promise<Vocabulary> {
	const facts = await fetchJson<VocabularyFacts>(url, bytes, () => {});
	if (facts === null) throw new TypeError('the facts could not be fetched');
	return openVocabulary(facts);
}

async function openEngines(packs: readonly Pack[]): Promise<Opened> {
	await engines?.text.close();
	const text = await openTextEngine(packs, {
		workerPath: parts.worker.url,
		corePath: coreFor(parts).script.url,
		langPath: '/scan/lang',
		wrap: (file) => new Blob([file]),
	});
	codes ??= await openCodeEngine(await (await fetch(parts.codes.url)).arrayBuffer());
	return { packs, text, codes };
}

async function scan(ticket: number, photo: Blob | BrowserPicture): Promise<void> {
	if (vocabulary === null || engines === null) return;
	current = ticket;
	if (photo instanceof Blob && !canDecodeHere()) return tell({ kind: 'decode', ticket });
	const opened = photo instanceof Blob ? await openPicture(photo) : { picture: photo };
	if ('fault' in opened) return tell({ kind: 'fault', ticket, fault: opened.fault });
	const { picture } = opened;
	const { width, height } = picture;
	const host: ScanHost = {
		text: engines.text,
		codes: engines.codes,
		languages: engines.packs,
		onProgress: (progress) => tell({ kind: 'progress', ticket, progress }),
		isCancelled: () => current !== ticket,
		thisYear: new Date().getFullYear(),
	};
	const answer = await scanPicture(picture, host, vocabulary);
	if (current !== ticket) return tell({ kind: 'cancelled', ticket });
	tell({ kind: 'scanned', ticket, answer, size: { width, height } });
}

type Question = {
	readonly scans: readonly ScanAnswer[];
	readonly products: readonly FoundProduct[];
};

function report(ticket: number, { scans: given, products }: Question): void {
	const words = vocabulary;
	if (words === null) return;
	const scans = given.map((scan) => readAnew(scan, words));
	const joined = joinPhotos(scans);
	const card = reportPhotos({ scans, input: {}, products }, words);
	const panels = scans.flatMap(({ text, reading }) => {
		const own = cardOf({ input: {}, text, reading, version: words.version });
		return readingPanelOf(own) ?? [];
	});
	const list = joined.ingredients_text;
	tell({ kind: 'reported', ticket, card, list, claims: joined.claims_text ?? '', panels });
}

/** A side whose text was corrected was read before that. */
function readAnew(scan: ScanAnswer, words: Vocabulary): ScanAnswer {
	const isRead = scan.reading.ingredients.every(
		({ start, end, text }) => scan.text.slice(start, end) === text,
	);
	return isRead ? scan : { ...scan, reading: readLabel({ ingredients_text: scan.text }, words) };
}

self.onmessage = ({ data }: MessageEvent<ToScanner>) => {
	if (data.kind === 'open') void open(data);
	else if (data.kind === 'cancel') current = 0;
	else if (data.kind === 'report') report(data.ticket, data);
	else {
		scan(data.ticket, data.photo).catch((error) => {
			console.error(error);
			tell({ kind: 'broken', ticket: data.ticket });
		});
	}
};
