/** The engine that decodes bar codes and matrix codes: zxing-wasm, its program handed in as bytes, never fetched from elsewhere. */
import {
	prepareZXingModule,
	type ReaderOptions,
	type ReadResult,
	readBarcodes,
} from 'zxing-wasm/reader';
import type { CodeEffort, CodeEngine, CodeFamily, EngineCode } from '../schema.ts';
import { portableGrey } from './portable-grey.ts';

type Formats = NonNullable<ReaderOptions['formats']>;

const MATRIX: Formats = ['QRCode', 'DataMatrix'];
const BARS: Formats = [
	'EAN13',
	'EAN8',
	'UPCA',
	'UPCE',
	'ITF14',
	'Code128',
	'DataBarOmni',
	'DataBarLtd',
	'DataBarExp',
];
const FORMATS: Readonly<Record<CodeFamily, Formats>> = { matrix: MATRIX, bars: BARS };

const EFFORTS: Readonly<Record<CodeEffort, ReaderOptions>> = {
	quick: { tryHarder: false, tryRotate: true, tryInvert: false, tryDownscale: false },
	hard: { tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true },
};

/** Names as they are printed beside codes, where zxing's own differ. */
const NAMES: Readonly<Record<string, string>> = {
	EAN13: 'EAN-13',
	EAN8: 'EAN-8',
	UPCA: 'UPC-A',
	UPCE: 'UPC-E',
	ITF: 'ITF-14',
	ITF14: 'ITF-14',
};

/** Starts the engine with the bytes of `zxing_reader.wasm`, which the package brings under `zxing-wasm/reader/`. */
export async function openCodeEngine(wasmBinary: ArrayBuffer): Promise<CodeEngine> {
	await prepareZXingModule({
		// Asked only for a file that is not here; the package's own answer is an address of another host.
		overrides: { wasmBinary, locateFile: (name: string) => name },
		fireImmediately: true,
	});
	return {
		decode: async (image, effort, family) => {
			const formats = family === undefined ? [...MATRIX, ...BARS] : FORMATS[family];
			// Text as the symbol carries it: bracketed identifiers would be one reading of it.
			const options: ReaderOptions = { ...EFFORTS[effort], formats, textMode: 'Plain' };
			const read = await readBarcodes(portableGrey(image), options);
			return read.filter(({ isValid }) => isValid).map(codeOf);
		},
	};
}

function codeOf({ format, text, symbologyIdentifier, position }: ReadResult): EngineCode {
	const { topLeft, topRight, bottomRight, bottomLeft } = position;
	return {
		format: NAMES[format] ?? format,
		text,
		symbology: symbologyIdentifier,
		corners: [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => [x, y] as const),
	};
}
