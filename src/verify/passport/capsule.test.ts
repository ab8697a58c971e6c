import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeSigner } from '../shell/node-signer.ts';
import { pureEngine } from '../signature/index.ts';
import {
	type CapsuleFacts,
	capsuleSigner,
	MOST_ADDRESS,
	parseCapsule,
	printCapsule,
	signCapsule,
} from './capsule.ts';

const signer = nodeSigner(new Uint8Array(32).fill(3));
const other = nodeSigner(new Uint8Array(32).fill(4));
const STEM = 'https://id.example.org';
const FACTS: CapsuleFacts = {
	gtin: '09521234001010',
	lot: 'LS2610A',
	expiry: '271231',
	serial: 'SN-00042',
};
const printed = (facts = FACTS) => printCapsule(signCapsule(facts, STEM, signer, pureEngine));
const TEXT = printed() ?? '';

/** Who signed what the text says; the kind of its reading where it is no capsule. */
function signerOf(text: string) {
	const read = parseCapsule(text);
	return read.kind === 'capsule'
		? capsuleSigner(read.capsule, [other.key, signer.key], pureEngine)
		: read.kind;
}

test('an address with its capsule fits a code of version 9-M, and its key is found', () => {
	expect(TEXT.length).toBeLessThanOrEqual(MOST_ADDRESS);
	expect(signerOf(TEXT)).toBe(signer.key);
	expect(signerOf(printed({ ...FACTS, serial: null }) ?? '')).toBe(signer.key);
});

const letters = fc.stringMatching(/^[0-9A-Za-z._-]{1,20}$/);
const anyFacts = fc.record({
	gtin: fc.constantFrom('09521234001010', '09506000134352'),
	lot: letters,
	expiry: fc.constantFrom('271231', '280229', '300600'),
	serial: fc.option(letters),
});

test('what is printed reads as it was signed', () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			const text = printed(facts);
			fc.pre(text !== null);
			expect(parseCapsule(text ?? '')).toMatchObject({ kind: 'capsule', capsule: { facts } });
			expect(signerOf(text ?? '')).toBe(signer.key);
		}),
		{ numRuns: 40 },
	);
});

test('other facts never stand under a signature', () => {
	fc.assert(
		fc.property(anyFacts, anyFacts, (facts, changed) => {
			fc.pre(JSON.stringify(facts) !== JSON.stringify(changed));
			const capsule = { ...signCapsule(facts, STEM, signer, pureEngine), facts: changed };
			expect(capsuleSigner(capsule, [signer.key], pureEngine)).toBeNull();
		}),
		{ numRuns: 40 },
	);
});

describe('a change is seen', () => {
	test.each([
		['another expiry', TEXT.replace('17=271231', '17=281231')],
		['another lot', TEXT.replace('LS2610A', 'LS2610B')],
		['another serial number', TEXT.replace('SN-00042', 'SN-00043')],
		['no serial number', TEXT.replace('/21/SN-00042', '')],
		['another product', TEXT.replace('09521234001010', '09506000134352')],
		[
			'another signature',
			TEXT.replace(/c=(.{30})(.)/, (_, head, one) => `c=${head}${one === 'A' ? 'B' : 'A'}`),
		],
	])('%s', (_, text) => {
		expect(text).not.toBe(TEXT);
		expect(signerOf(text)).toBeNull();
	});

	test.each([
		['no expiry', TEXT.replace('17=271231&', '')],
		['a capsule cut short', TEXT.slice(0, -1)],
		['a second capsule', `${TEXT}&c=AAAA`],
		['the parameters turned round', TEXT.replace(/\?(17=\d+)&(c=.*)$/, '?$2&$1')],
		['a letter spelled out', TEXT.replace('LS2610A', 'LS2610%41')],
		['a slash at the stem', TEXT.replace('.org/', '.org//')],
	])('%s is malformed', (_, text) => {
		expect(text).not.toBe(TEXT);
		expect(signerOf(text)).toBe('malformed');
	});
});

test('an address without a capsule has none, and a long one is not printed', () => {
	expect(parseCapsule(TEXT.replace(/&c=.*$/, ''))).toEqual({ kind: 'none' });
	expect(parseCapsule('https://example.org/?c=AAAA')).toEqual({ kind: 'none' });
	const long = signCapsule(FACTS, `${STEM}/${'a'.repeat(60)}`, signer, pureEngine);
	expect(printCapsule(long)).toBeNull();
});
