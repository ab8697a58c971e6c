import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type JsonRefusal, parseStrictJson } from './index.ts';

const refusalOf = (text: string): JsonRefusal | null => {
	const reading = parseStrictJson(text);
	return 'refused' in reading ? reading.refused : null;
};

/** JSON as we sign it: whole numbers within 2^53 and such as print in full. */
const ours = fc.jsonValue({ maxDepth: 5 }).filter((value) => {
	const text = JSON.stringify(value);
	return !/\d[eE][-+]|\d{16}/.test(text);
});

test('reads what the language prints, as the language reads it', () => {
	fc.assert(
		fc.property(ours, (value) => {
			const text = JSON.stringify(value);
			expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) });
		}),
	);
});

test('reads a canonical text to a value that prints it again', () => {
	fc.assert(
		fc.property(ours, (value) => {
			const text = canonicalJson(JSON.parse(JSON.stringify(value)));
			const reading = parseStrictJson(text);
			expect('value' in reading && canonicalJson(reading.value)).toBe(text);
		}),
	);
});

test('never takes what the language refuses, nor reads it otherwise', () => {
	const unit = fc.constantFrom(...'{}[]:,"\\ ntruefalsu01.-+eE\n\t\u0001\ufeffx');
	fc.assert(
		fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
			const reading = parseStrictJson(text, { numbers: 'double' });
			if ('value' in reading) expect(reading.value).toEqual(JSON.parse(text));
		}),
		{ numRuns: 20_000 },
	);
});

test.each<[string, string, JsonRefusal]>([
	['a key that stands twice', '{"a":1,"a":1}', 'duplicate-key'],
	['a key written twice in two ways', '{"a":1,"\\u0061":2}', 'duplicate-key'],
	['a key twice, deep inside', '[{"b":{"__proto__":1,"__proto__":2}}]', 'duplicate-key'],
	['half of a surrogate pair, escaped', '["\\ud83d"]', 'lone-surrogate'],
	['half of a surrogate pair in a key', '{"\\udc00":1}', 'lone-surrogate'],
	['half of a surrogate pair as it is', '["\ud83d"]', 'lone-surrogate'],
	['halves the wrong way round', '["\\udc00\\ud83d"]', 'lone-surrogate'],
	['a number beyond 2^53', '9007199254740992', 'number-too-large'],
	['a number beyond every double', '1e400', 'number-too-large'],
	[
		'a number that a double cannot hold',
		'0.1000000000000000055511151231257827',
		'number-not-exact',
	],
	['a number too small to tell from nought', '1e-400', 'number-not-exact'],
	['nought with a sign', '-0', 'number-not-exact'],
	['lists deeper than the cap', '['.repeat(33) + ']'.repeat(33), 'too-deep'],
	['a text without an end', '['.repeat(500_000), 'too-deep'],
	['a text over the cap', `"${'a'.repeat(1_000_000)}"`, 'too-large'],
	['nothing', '', 'syntax'],
	['a byte order mark', '\ufeff{}', 'syntax'],
	['a comma too many', '[1,]', 'syntax'],
	['a second value', '{} {}', 'syntax'],
	['a comment', '{/* */}', 'syntax'],
	['a leading nought', '01', 'syntax'],
	['a plus sign', '+1', 'syntax'],
	['a control character in a string', '"\u0000"', 'syntax'],
	['an escape that JSON does not have', '"\\x41"', 'syntax'],
	['a string without an end', '"abc', 'syntax'],
	['other words', 'undefined', 'syntax'],
])('refuses %s', (_, text, refused) => {
	expect(refusalOf(text)).toBe(refused);
});

test.each(['1.50', '1E3', '100000000000000000000e-10', '0.000', '-9007199254740991', '2e-3'])(
	'takes %s, which a double holds exactly',
	(text) => {
		expect(parseStrictJson(text)).toEqual({ value: Number(text) });
	},
);

test('takes a key named __proto__ for a key', () => {
	const reading = parseStrictJson('{"__proto__":{"a":1}}');
	expect('value' in reading && canonicalJson(reading.value)).toBe('{"__proto__":{"a":1}}');
});

test('says where it stopped', () => {
	expect(parseStrictJson('{"a":1,"a":2}')).toEqual({ refused: 'duplicate-key', at: 11 });
});

test('reads a long text with many escapes', () => {
	const text = JSON.stringify('"\\\u0001'.repeat(60_000));
	expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) });
});
