import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedSignatures, SMALL_ORDER } from '../../../testing/edge-signatures.ts';
import { nodeEngine } from '../shell/node-engine.ts';
import { nodeSigner } from '../shell/node-signer.ts';
import { isSigned, parseEd25519Key, pureEngine } from './index.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

test.each(derivedSignatures())('$name: both engines give the verdict of the rule', (one) => {
	expect([isSigned(one, pureEngine), isSigned(one, nodeEngine)]).toEqual([
		one.isSigned,
		one.isSigned,
	]);
});

test('takes what the signer makes, and both engines agree on any change of it', () => {
	fc.assert(
		fc.property(
			bytes(32),
			fc.uint8Array({ maxLength: 80 }),
			fc.nat(63),
			fc.integer({ min: 0, max: 255 }),
			(seed, message, at, flip) => {
				const { key, sign } = nodeSigner(seed);
				const signature = sign(message);
				signature[at] = (signature[at] ?? 0) ^ flip;
				const verdict = pureEngine.verifyEd25519(key, message, signature);
				expect(verdict).toBe(flip === 0);
				expect(nodeEngine.verifyEd25519(key, message, signature)).toBe(verdict);
			},
		),
		{ numRuns: 60 },
	);
});

test('both engines agree on signatures that nobody made', () => {
	const seed = new Uint8Array(32).fill(3);
	const { key } = nodeSigner(seed);
	fc.assert(
		fc.property(
			fc.oneof(fc.constantFrom(...SMALL_ORDER), bytes(32)),
			bytes(32),
			bytes(8),
			(r, s, message) => {
				const signature = Uint8Array.of(...r, ...s);
				expect(nodeEngine.verifyEd25519(key, message, signature)).toBe(
					pureEngine.verifyEd25519(key, message, signature),
				);
			},
		),
		{ numRuns: 60 },
	);
});

test('enrols every honest key and none of small order', () => {
	expect(SMALL_ORDER.map(parseEd25519Key)).toEqual(SMALL_ORDER.map(() => null));
	fc.assert(
		fc.property(bytes(32), (seed) => {
			const { key } = nodeSigner(seed);
			expect(parseEd25519Key(Uint8Array.from(key))).toBe(key);
		}),
		{ numRuns: 20 },
	);
});

test('forgets old keys without another verdict', () => {
	const { key, sign } = nodeSigner(new Uint8Array(32).fill(9));
	for (let index = 0; index < 600; index += 1)
		parseEd25519Key(Uint8Array.of(...new Uint8Array(30), index >> 8, index & 255));
	const again = parseEd25519Key(Uint8Array.from(key));
	expect(again).toEqual(key);
	expect(isSigned({ key, message: key, signature: sign(key) }, nodeEngine)).toBe(true);
});

test('both engines hash the parts as one', () => {
	fc.assert(
		fc.property(fc.array(fc.uint8Array(), { maxLength: 4 }), (parts) => {
			expect(nodeEngine.sha256(...parts)).toEqual(pureEngine.sha256(...parts));
		}),
	);
});
