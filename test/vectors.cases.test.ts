/** Every folder of published vectors passes, and only what may be unsupported is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { capture } from '../tools/run.mjs';
import { CASES } from './cases.ts';

const VECTORS = join(CASES, 'vectors');

test.skipIf(!existsSync(VECTORS))(
	'nothing fails, and nothing is unsupported beyond the list',
	async () => {
		const { code, stdout, output } = await capture(process.execPath, [
			'tools/vectors.mjs',
			VECTORS,
		]);
		expect(stdout.match(/^(?:failed|not allowed).*$/gm) ?? []).toEqual([]);
		expect(stdout).toMatch(/^wycheproof: [1-9]\d* passed, 0 failed, 0 unsupported$/m);
		expect(code, output).toBe(0);
	},
	120_000,
);
