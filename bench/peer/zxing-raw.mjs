// zxing-wasm as it comes: the photo as RGBA, its own defaults, nothing of ours around it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Texts read from one picture. */
export async function zxingRaw() {
	const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
	const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
	const wasm = await readFile(file);
	const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length);
	await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
	return async (picture) =>
		(await readBarcodes({ ...picture, colorSpace: 'srgb' }, { textMode: 'Plain' })).map(
			({ text }) => text,
		);
}
