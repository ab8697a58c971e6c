import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../encoding/index.ts';
import { nodeEngine } from '../shell/node-engine.ts';
import { nodeSigner } from '../shell/node-signer.ts';
import { isEntrySigned, parseEntry, printEntry, signEntry } from './log-entry.ts';

const signer = nodeSigner(new Uint8Array(32).fill(7));
const entry = signEntry(
	{
		kind: 'recall',
		at: '2026-11-23T10:40:00Z',
		gtin: '09521234001010',
		lot: 'L-1',
		reason: 'cold-chain',
	},
	signer,
);
const bytes = printEntry(entry);
const text = new TextDecoder().decode(bytes);

const read = (changed: string) => parseEntry(encodeUtf8(changed));
const refusal = (changed: string) => {
	const reading = read(changed);
	return 'refused' in reading ? reading.refused : null;
};

describe('an entry', () => {
	test('is read as it was printed, and is signed by whom it names', () => {
		const reading = parseEntry(bytes);
		expect(reading).toMatchObject({ entry });
		expect('json' in reading && isEntrySigned(reading.json, reading.entry, nodeEngine)).toBe(true);
	});

	test('with another lot is no longer signed', () => {
		const reading = read(text.replace('L-1', 'L-2'));
		expect('json' in reading && isEntrySigned(reading.json, reading.entry, nodeEngine)).toBe(false);
	});

	test('is not signed by another key', () => {
		const reading = read(
			text.replace(/"issuer":"[^"]+"/, `"issuer":"${'did:key:z6Mk'.padEnd(56, '1')}"`),
		);
		expect('json' in reading && isEntrySigned(reading.json, reading.entry, nodeEngine)).toBe(false);
	});

	test.each([
		['a blank between its members', text.replace(',', ', '), 'not-canonical'],
		[
			'members in another order',
			text.replace(/^\{("at":[^,]+),(.+)\}$/, '{$2,$1}'),
			'not-canonical',
		],
		['a member twice', text.replace('{', '{"lot":"L-9",'), 'not-json'],
		['an unknown kind', text.replace('"recall"', '"recant"'), 'not-an-entry'],
		['an unknown member', text.replace('{"at"', '{"aa":1,"at"'), 'not-an-entry'],
		['a GTIN of thirteen digits', text.replace('09521234001010', '9521234001010'), 'not-an-entry'],
		['a byte behind its end', `${text} `, 'not-canonical'],
		['65,536 bytes', text.padEnd(65_536), 'too-large'],
	])('with %s is refused', (_name, changed, code) => {
		expect(refusal(changed)).toBe(code);
	});

	test('that is not UTF-8 is refused', () => {
		expect(parseEntry(Uint8Array.of(0x7b, 0xff, 0x7d))).toEqual({ refused: 'not-utf8' });
	});

	test('is accepted only as it is printed, whatever comes in', () => {
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
				const reading = read(text.slice(0, at) + put + text.slice(at + 1));
				if ('refused' in reading) return;
				expect(new TextDecoder().decode(printEntry(reading.entry))).toBe(
					text.slice(0, at) + put + text.slice(at + 1),
				);
			}),
		);
	});
});
