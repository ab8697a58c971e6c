/** The scanner of this machine: engines and vocabulary, each opened once and only when a picture asks for it. */
import { readFile } from 'node:fs/promises';
import { systemClock } from '../../host/clock.ts';
import type { Vocabulary } from '../../read/index.ts';
import { findCodes } from '../codes.ts';
import { greyOf } from '../grey.ts';
import { scanPicture } from '../scan-picture.ts';
import type { CodeEngine, Picture, ScanAnswer, ScannedCode, TextEngine } from '../schema.ts';
import { codeProgram, folderOfPacks, type Pack } from './engine-parts.ts';
import type { OpenedTextEngine } from './text-engine.ts';

export type ScannerParts = {
	readonly vocabulary: () => Promise<Vocabulary>;
	/** Whose letters are read; never none. */
	readonly packs: readonly Pack[];
};

export type Scanner = {
	/** Opens what reading text needs. */
	readonly warm: () => Promise<void>;
	readonly scan: (picture: Picture) => Promise<ScanAnswer>;
	/** Codes alone: neither letters nor vocabulary are opened for them. */
	readonly codes: (picture: Picture) => Promise<readonly ScannedCode[]>;
	readonly close: () => Promise<void>;
};

/** A scanner that has opened nothing yet. Whoever opens it closes it: its engine is a thread of its own. */
export function openScanner(parts: ScannerParts): Scanner {
	const text = once(() => openText(parts.packs));
	const vocabulary = once(parts.vocabulary);
	const codes = once(openCodes);
	const lazy: TextEngine = {
		recognise: async (image, layout) => (await text.get()).recognise(image, layout),
	};
	const lazyCodes: CodeEngine = {
		decode: async (...asked) => (await codes.get()).decode(...asked),
	};
	return {
		warm: async () => {
			await Promise.all([text.get(), codes.get(), vocabulary.get()]);
		},
		scan: async (picture) =>
			scanPicture(
				picture,
				{
					text: lazy,
					codes: lazyCodes,
					languages: parts.packs,
					thisYear: systemClock.now().getUTCFullYear(),
				},
				await vocabulary.get(),
			),
		codes: (picture) => findCodes(greyOf(picture), lazyCodes),
		close: async () => {
			const engine = await text.opened();
			await engine?.close();
		},
	};
}

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

async function openCodes(): Promise<CodeEngine> {
	const [{ openCodeEngine }, program] = await Promise.all([
		import('./zxing-engine.ts'),
		readFile(codeProgram()),
	]);
	// A copy of its own: what files are read into may be shared with other files.
	return openCodeEngine(Uint8Array.from(program).buffer);
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
