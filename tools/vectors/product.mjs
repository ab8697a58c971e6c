// The product as it was built: the doors that the runners go through.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../run.mjs';

const door = (path) => import(pathToFileURL(join(ROOT, 'dist', 'src', path)).href);

export const gs1 = await door('kit/gs1/index.js');
export const encoding = await door('verify/encoding/index.js');
export const signature = await door('verify/signature/index.js');
export const credential = await door('verify/credential/index.js');
export const link = await door('verify/link/index.js');
export const log = await door('verify/log/index.js');
export const { nodeEngine } = await door('verify/shell/node-engine.js');
export const { nodeSigner } = await door('verify/shell/node-signer.js');
export const { pureEngine } = signature;

/** The JSON of a file as the product reads it. @throws Error with the code of its refusal. */
export function parse(text, caps) {
	const reading = encoding.parseStrictJson(text, caps);
	if ('refused' in reading) throw new Error(`refused as ${reading.refused} at ${reading.at}`);
	return reading.value;
}

/** The canonical text of a value that came from a file of vectors. */
export const canonical = (value) => encoding.canonicalJson(value);
