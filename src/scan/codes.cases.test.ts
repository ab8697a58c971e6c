/** The photographs of codes that lie beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { CASES } from '../../test/cases.ts';
import { findCodes } from './codes.ts';
import { greyOf } from './grey.ts';
import type { CodeEngine } from './schema.ts';
import { openCodeEngine } from './shell/zxing-engine.ts';

const FOLDER = join(CASES, 'code_images');
const TRUTH = join(FOLDER, 'truth.jsonl');
const lines = existsSync(TRUTH) ? readFileSync(TRUTH, 'utf8').trimEnd().split('\n') : [];
const cases: readonly { id: string; image: string; format: string; text: string }[] = lines.map(
	(line) => JSON.parse(line),
);

let engine: CodeEngine;
beforeAll(async () => {
	const file = new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
	engine = await openCodeEngine(new Uint8Array(await readFile(file)).buffer);
});

test.skipIf(cases.length === 0).each(cases)('$id holds one code, read exactly', async (one) => {
	const { data, info } = await sharp(join(FOLDER, one.image))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const picture = { width: info.width, height: info.height, data: new Uint8Array(data) };
	const codes = await findCodes(greyOf(picture), engine);
	expect(codes.map(({ format, text }) => ({ format, text }))).toEqual([
		{ format: one.format, text: one.text },
	]);
});
