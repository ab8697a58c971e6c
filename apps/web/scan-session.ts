/** One bottle being scanned: its photos, what was read of each, and how far the scanner is. */
import { read } from 'virtual:facts';
import { signal } from '@preact/signals';
import type { AnswerCard, FoundProduct, ReadingPanel } from '../../src/report/index.ts';
import type { PictureFault, ScanAnswer, ScanProgress } from '../../src/scan/index.ts';
import { openPicture } from '../../src/scan/shell/browser-picture.ts';
import { type Bottle, MOST_FIELD, MOST_LIST } from './bottle.ts';
import { printAddress } from './page-address.ts';
import { canKeepParts } from './scan-keeping.ts';
import type { Pack } from './scan-parts.ts';
import type { FromScanner, ToScanner } from './scan-talk.ts';

export type EngineState =
	| { readonly kind: 'closed' }
	| { readonly kind: 'fetching'; readonly bytes: number; readonly of: number }
	| { readonly kind: 'open'; readonly packs: readonly Pack[] }
	| { readonly kind: 'failed'; readonly why: 'network' | 'engine' };

/** A photo of one side of the bottle. It lives in memory alone and is gone with the page. */
export type Photo = {
	readonly id: number;
	readonly file: Blob;
	/** A `blob:` address, for the page alone. */
	readonly url: string;
};

export type Side = {
	readonly photo: Photo;
	readonly answer: ScanAnswer;
	readonly size: { readonly width: number; readonly height: number };
};

export type ScanState =
	/** The camera, or the choice of a photo. */
	| { readonly kind: 'aiming' }
	| {
			readonly kind: 'reading';
			readonly photo: Photo;
			/** Null while the scanner is not there yet. */
			readonly progress: ScanProgress | null;
	  }
	| { readonly kind: 'read' }
	| { readonly kind: 'fault'; readonly fault: PictureFault }
	| { readonly kind: 'broken' };

/** What the photos say together. */
export type Reported = {
	readonly card: AnswerCard;
	readonly list: string;
	readonly claims: string;
	readonly panels: readonly ReadingPanel[];
};

/** What was read as a bottle, as it is kept and shared. */
export function bottleOf({ list, claims }: Reported): Bottle {
	return {
		list: list.slice(0, MOST_LIST),
		product: '',
		brand: '',
		claims: claims.slice(0, MOST_FIELD),
	};
}

export const engineState = signal<EngineState>({ kind: 'closed' });
export const scanState = signal<ScanState>({ kind: 'aiming' });
export const sides = signal<readonly Side[]>([]);
export const reported = signal<Reported | null>(null);
/** What the catalogue answered for the product numbers that were looked up. */
export const products = signal<readonly FoundProduct[]>([]);
/** The languages whose letters are read; English is always among them. */
export const packs = signal<readonly Pack[]>(['eng']);

let worker: Worker | null = null;
let lastTicket = 0;
const waiting: Photo[] = [];

/** Starts the scanner and fetches what it lacks; once more after a failure. */
export async function openScanner(): Promise<void> {
	const state = engineState.value;
	if (state.kind === 'fetching') return;
	if (state.kind === 'open' && state.packs.join() === packs.value.join()) return;
	engineState.value = { kind: 'fetching', bytes: 0, of: 0 };
	const canKeep = await canKeepParts();
	worker ??= startWorker();
	const facts = { url: read.url, bytes: read.bytes };
	tell({ kind: 'open', facts, packs: packs.value, canKeep });
}

/** Reads photos, one after the other; what was read before of this bottle stays. */
export function readPhotos(files: readonly Blob[]): void {
	for (const file of files) {
		lastTicket += 1;
		waiting.push({ id: lastTicket, file, url: URL.createObjectURL(file) });
	}
	const [first] = waiting;
	if (first !== undefined && scanState.value.kind !== 'reading') show(first);
	void openScanner();
	readNext();
}

/** Reads the same photos again, after a pack was added. */
export function readAgain(): void {
	for (const { photo } of sides.value) {
		lastTicket += 1;
		waiting.push({ ...photo, id: lastTicket });
	}
	sides.value = [];
	const [first] = waiting;
	if (first !== undefined) show(first);
	void openScanner();
	readNext();
}

/** Ends the reading at hand; what was read before stays. */
export function cancelReading(): void {
	for (const photo of waiting.splice(0)) URL.revokeObjectURL(photo.url);
	if (worker !== null) tell({ kind: 'cancel' });
	scanState.value = reported.value === null ? { kind: 'aiming' } : { kind: 'read' };
}

/** To the camera, for another side; what is being read goes on. */
export function aimAgain(): void {
	scanState.value = { kind: 'aiming' };
}

/** Back from the camera to what is being read or was read, or home where there is nothing. */
export function leaveAiming(): void {
	const [photo] = waiting;
	if (photo !== undefined) show(photo);
	else if (reported.value !== null) scanState.value = { kind: 'read' };
	else location.hash = printAddress({ kind: 'home' });
}

/** Lets go of every photo. */
export function leaveScan(): void {
	cancelReading();
	for (const { photo } of sides.value) URL.revokeObjectURL(photo.url);
	sides.value = [];
	products.value = [];
	reported.value = null;
	isKept = false;
	scanState.value = { kind: 'aiming' };
}

/** Puts another text in the place of what was read on a side, and asks for the card again. */
export function changeSide(id: number, change: (answer: ScanAnswer) => ScanAnswer): void {
	sides.value = sides.value.map((side) =>
		side.photo.id === id ? { ...side, answer: change(side.answer) } : side,
	);
	askForCard();
}

/** Takes a photo away that shows the wrong thing. */
export function dropSide(id: number): void {
	const dropped = sides.value.find((side) => side.photo.id === id);
	if (dropped !== undefined) URL.revokeObjectURL(dropped.photo.url);
	sides.value = sides.value.filter((side) => side !== dropped);
	if (sides.value.length === 0) leaveScan();
	else askForCard();
}

export function addProduct(found: FoundProduct): void {
	products.value = [...products.value.filter(({ gtin }) => gtin !== found.gtin), found];
	askForCard();
}

let reportTicket = 0;
let isKept = false;

/** Whether this is the first answer to this bottle: true once, until it is left. */
export function isNewScan(): boolean {
	const isNew = !isKept;
	isKept = true;
	return isNew;
}

function askForCard(): void {
	reportTicket += 1;
	const scans = sides.value.map(({ answer }) => answer);
	tell({ kind: 'report', ticket: reportTicket, scans, products: products.value });
}

function show(photo: Photo): void {
	scanState.value = { kind: 'reading', photo, progress: null };
}

function readNext(): void {
	const [photo] = waiting;
	if (photo === undefined || worker === null || engineState.value.kind !== 'open') return;
	if (asked === photo.id) return;
	asked = photo.id;
	show(photo);
	tell({ kind: 'scan', ticket: photo.id, photo: photo.file });
}

let asked = 0;

function startWorker(): Worker {
	const started = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' });
	started.onmessage = ({ data }: MessageEvent<FromScanner>) => hear(data);
	started.onerror = () => {
		started.terminate();
		worker = null;
		engineState.value = { kind: 'failed', why: 'network' };
	};
	return started;
}

function tell(message: ToScanner, transfer: Transferable[] = []): void {
	worker?.postMessage(message, transfer);
}

function hear(message: FromScanner): void {
	switch (message.kind) {
		case 'fetching':
			engineState.value = { kind: 'fetching', bytes: message.bytes, of: message.of };
			return;
		case 'open':
			engineState.value = { kind: 'open', packs: message.packs };
			if (message.packs.join() === packs.value.join()) readNext();
			else void openScanner();
			return;
		case 'not-open':
			engineState.value = { kind: 'failed', why: message.why };
			return;
		case 'reported':
			// One that was asked for since is on its way.
			if (message.ticket === reportTicket) showCard(message);
			return;
		default:
			hearOfPhoto(message);
	}
}

function showCard({ card, list, claims, panels }: Reported): void {
	reported.value = { card, list, claims, panels };
	// Whoever is about to add a side is not taken away from the camera.
	if (waiting.length === 0 && scanState.value.kind !== 'aiming') scanState.value = { kind: 'read' };
}

type OfPhoto = Exclude<
	Extract<FromScanner, { readonly ticket: number }>,
	{ readonly kind: 'reported' }
>;

function hearOfPhoto(message: OfPhoto): void {
	const [photo] = waiting;
	// It was cancelled meanwhile.
	if (photo?.id !== message.ticket) return;
	switch (message.kind) {
		case 'progress': {
			const state = scanState.value;
			if (state.kind === 'reading') scanState.value = { ...state, progress: message.progress };
			return;
		}
		case 'decode':
			void decodeHere(photo);
			return;
		case 'scanned':
			waiting.shift();
			sides.value = [...sides.value, { photo, answer: message.answer, size: message.size }];
			askForCard();
			readNext();
			return;
		default:
			waiting.shift();
			URL.revokeObjectURL(photo.url);
			if (waiting.length > 0) readNext();
			else scanState.value = troubleOf(message);
	}
}

function troubleOf(message: OfPhoto): ScanState {
	return message.kind === 'fault' ? { kind: 'fault', fault: message.fault } : { kind: 'broken' };
}

/** An older browser decodes in its page only. */
async function decodeHere(photo: Photo): Promise<void> {
	const opened = await openPicture(photo.file);
	if ('fault' in opened) hear({ kind: 'fault', ticket: photo.id, fault: opened.fault });
	else {
		const transfer = [opened.picture.data.buffer];
		tell({ kind: 'scan', ticket: photo.id, photo: opened.picture }, transfer);
	}
}
