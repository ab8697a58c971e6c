/** The engine that recognises letters: tesseract.js, with its parts from our own origin or from this machine, never from elsewhere. */
import { createWorker, type ImageLike, OEM, PSM, type Worker } from 'tesseract.js';
import type { EngineWord, PageLayout, TextEngine } from '../schema.ts';
import { portableGrey } from './portable-grey.ts';

/** Where the parts of the engine lie; what is left out is found by the package itself (Node). */
export type EngineParts = {
	/** Folder with `<language>.traineddata.gz`. */
	readonly langPath: string;
	readonly corePath?: string;
	readonly workerPath?: string;
	/** A file in memory as the platform's engine takes it: a Buffer in Node, a Blob in a browser. */
	readonly wrap: (file: Uint8Array<ArrayBuffer>) => ImageLike;
};

export type OpenedTextEngine = TextEngine & { readonly close: () => Promise<void> };

/** Starts the engine for one or several languages, named as tesseract names them (`eng`, `kor`). */
export async function openTextEngine(
	languages: readonly string[],
	parts: EngineParts,
): Promise<OpenedTextEngine> {
	const { wrap, ...paths } = parts;
	const worker = await createWorker([...languages], OEM.LSTM_ONLY, {
		...paths,
		gzip: true,
		cacheMethod: 'none',
		workerBlobURL: false,
	});
	let layout: PageLayout | null = null;
	return {
		recognise: async (image, asked) => {
			if (asked !== layout) await setLayout(worker, asked);
			layout = asked;
			return wordsOf(worker, wrap(portableGrey(image)));
		},
		close: async () => {
			await worker.terminate();
		},
	};
}

async function setLayout(worker: Worker, layout: PageLayout): Promise<void> {
	const mode = layout === 'line' ? PSM.SINGLE_LINE : PSM.SINGLE_BLOCK;
	await worker.setParameters({ tessedit_pageseg_mode: mode, user_defined_dpi: '150' });
}

async function wordsOf(worker: Worker, image: ImageLike): Promise<EngineWord[]> {
	const { data } = await worker.recognize(image, {}, { text: false, blocks: true });
	const words = (data.blocks ?? []).flatMap((block) =>
		block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)),
	);
	return words.map(({ text, bbox, confidence }) => ({
		text,
		left: bbox.x0,
		right: bbox.x1,
		confidence: confidence / 100,
	}));
}
