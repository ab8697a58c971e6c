/** One verdict everywhere, on the signatures where libraries differ. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import {
	disputedSignatures,
	signInput,
	wycheproofSignatures,
} from '../../../testing/edge-signatures.ts';
import { nodeEngine } from '../shell/node-engine.ts';
import { nodeSigner } from '../shell/node-signer.ts';
import { isSigned, pureEngine } from './index.ts';

const VECTORS = join(CASES, 'vectors');
const published = [...wycheproofSignatures(VECTORS), ...signInput(VECTORS)];
const disputed = disputedSignatures(VECTORS);
const signed = signInput(VECTORS);

test.skipIf(published.length === 0).each(published)('$name is judged as published', (one) => {
	expect(isSigned(one, pureEngine)).toBe(one.isSigned);
	expect(isSigned(one, nodeEngine)).toBe(one.isSigned);
});

test.skipIf(disputed.length === 0)(
	'none of the disputed signatures stands, in either engine',
	() => {
		expect(disputed.filter((one) => isSigned(one, pureEngine))).toEqual([]);
		expect(disputed.filter((one) => isSigned(one, nodeEngine))).toEqual([]);
	},
);

test.skipIf(signed.length === 0).each(signed)('$name is signed to the byte', (one) => {
	const signer = nodeSigner(one.seed);
	expect(signer.key).toEqual(one.key);
	expect(signer.sign(one.message)).toEqual(one.signature);
});
