// tesseract.js and tesseract-wasm as they come: the photo handed over, the text taken.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createWorker, OEM, PSM } from 'tesseract.js';

const LETTERS = join(
	dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/eng/package.json'))),
	'4.0.0_best_int',
);

/** Reads a file in memory as one block of text, which suits labels best of what the engine offers. */
export async function tesseractRaw() {
	const worker = await createWorker('eng', OEM.LSTM_ONLY, {
		langPath: LETTERS,
		gzip: true,
		cacheMethod: 'none',
	});
	await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK });
	return {
		read: async ({ file }) => (await worker.recognize(file)).data.text,
		close: () => worker.terminate(),
	};
}

/** Reads decoded pixels; its layout mode cannot be chosen. */
export async function tesseractWasmRaw() {
	const { createOCREngine } = await import('tesseract-wasm');
	const core = join(
		dirname(fileURLToPath(import.meta.resolve('tesseract-wasm'))),
		'tesseract-core.wasm',
	);
	const engine = await createOCREngine({ wasmBinary: await readFile(core) });
	engine.loadModel(gunzipSync(await readFile(join(LETTERS, 'eng.traineddata.gz'))));
	return {
		read: async ({ picture }) => {
			engine.loadImage(picture);
			return engine.getText();
		},
		close: async () => engine.destroy(),
	};
}
