/** The face models out of the installed packages, for Node: opened once, when the first photo comes. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceEngine } from '../photo/face-engine.ts';

const require = createRequire(import.meta.url);
let opened: Promise<FaceEngine> | null = null;

export function nodeFaceEngine(): Promise<FaceEngine> {
	opened ??= open();
	return opened;
}

async function open(): Promise<FaceEngine> {
	const { openFaceEngine } = await import('./face-models.ts');
	// The package exports neither its models nor its own description.
	const models = join(dirname(require.resolve('@vladmandic/human')), '../models');
	const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'));
	return openFaceEngine(`${join(wasm, 'dist')}/`, async (name) => {
		const weights = await readFile(join(models, `${name}.bin`));
		const json = await readFile(join(models, `${name}.json`), 'utf8');
		return {
			json,
			weights: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.length),
		};
	});
}
