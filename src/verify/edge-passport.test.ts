/** One verdict on every odd signature, in the passport that it stands in: by the fast engine, and by the one of a phone. */
import { createPublicKey, verify } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, test } from 'vitest';
import { at, seconds } from '../../testing/batch-world.ts';
import { type EdgePassport, edgePassports } from '../../testing/edge-passports.ts';
import { pureEngine } from './index.ts';
import { nodeEngine } from './shell/node-engine.ts';
import { verifyBatch } from './verify-batch.ts';

const passports = edgePassports();
const ask = (text: string, engine: typeof pureEngine) =>
	verifyBatch({ passport: text, label: null, bundle: null, now: seconds(at(13)) }, engine).answer;

test.each(passports)('$name in a passport: both engines say what the rule says', (one) => {
	const [node, pure] = [ask(one.text, nodeEngine), ask(one.text, pureEngine)];
	const brand = node.checks.find(({ name }) => name === 'brand-signature');
	expect(brand?.outcome === 'holds').toBe(one.isSigned);
	expect(pure).toEqual(node);
});

/** RFC 8410 clause 4: what stands before the 32 bytes of a key. */
const KEY_INFO = Buffer.from('302a300506032b6570032100', 'hex');

function byNode({ key, message, signature }: EdgePassport): boolean {
	const info = Buffer.concat([KEY_INFO, key]);
	return verify(
		null,
		message,
		createPublicKey({ key: info, format: 'der', type: 'spki' }),
		signature,
	);
}

describe('the twelve disputed forms', () => {
	const disputed = passports.filter(({ isDisputed }) => isDisputed);
	const byNoble = (zip215: boolean) =>
		disputed.map(({ key, message, signature }) =>
			ed25519.verify(signature, message, key, { zip215 }),
		);

	test('are taken by libraries as those that were published: they agree on five', () => {
		const [node, lenient, strict] = [disputed.map(byNode), byNoble(true), byNoble(false)];
		const verdicts = disputed.map((_, at) => [node[at], lenient[at], strict[at]]);
		expect(verdicts.map((three) => three.map(Number).join(''))).toEqual([
			'110',
			'110',
			'111',
			'111',
			'011',
			'011',
			'000',
			'000',
			'000',
			'010',
			'010',
			'110',
		]);
	});
});
