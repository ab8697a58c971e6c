/** The scanner of this machine: engines and vocabulary, each opened once and only when a picture asks for it. */
import type { Vocabulary } from '../../read/index.ts';
import { scanPicture } from '../scan-picture.ts';
import type { CodeEngine, Picture, ScanAnswer, TextEngine } from '../schema.ts';
import { folderOfPacks, type Pack } from './engine-parts.ts';
import type { OpenedTextEngine } from './text-engine.ts';

export type ScannerParts = {
	readonly vocabulary: () => Promise<Vocabulary>;
	/** Whose letters are read; never none. */
	readonly packs: readonly Pack[];
};

export type Scanner = {
	/** Opens in the background what reading text needs. */
	readonly warm: () => void;
	readonly scan: (picture: Picture) => Promise<ScanAnswer>;
	readonly close: () => Promise<void>;
};

/** A scanner that has opened nothing yet. Whoever opens it closes it: its engine is a thread of its own. */
export function openScanner(parts: ScannerParts): Scanner {
	const text = once(() => openText(parts.packs));
	const vocabulary = once(parts.vocabulary);
	const lazy: TextEngine = {
		recognise: async (image, layout) => (await text.get()).recognise(image, layout),
	};
	return {
		warm: () => {
			for (const one of [text, vocabulary]) one.get().catch(() => undefined);
		},
		scan: async (picture) =>
			scanPicture(picture, { text: lazy, codes: NO_CODES }, await vocabulary.get()),
		close: async () => {
			const engine = await text.opened();
			await engine?.close();
		},
	};
}

const NO_CODES: CodeEngine = { decode: async () => [] };

type Once<Value> = {
	readonly get: () => Promise<Value>;
	/** What was opened, if it was asked for and did open. */
	readonly opened: () => Promise<Value | null>;
};

function once<Value>(open: () => Promise<Value>): Once<Value> {
	let opening: Promise<Value> | null = null;
	return {
		get: () => {
			opening ??= open();
			return opening;
		},
		opened: async () => opening?.catch(() => null) ?? null,
	};
}

async function openText(packs: readonly Pack[]): Promise<OpenedTextEngine> {
	const { openTextEngine } = await import('./text-engine.ts');
	const { path, drop } = await folderOfPacks(packs);
	try {
		return await openTextEngine(packs, {
			langPath: path,
			wrap: (file) => Buffer.from(file.buffer),
		});
	} finally {
		await drop();
	}
}
