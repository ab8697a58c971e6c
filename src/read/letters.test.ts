import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOfLines, nameKey } from './letters.ts';

test.each([
	['1.2-HEXANEDIOL', '12hexanediol'],
	['1,2- Hexanediol*', '12hexanediol'],
	['Aqua/\u200bWater', 'aquawater'],
	['Centella Asiática', 'centellaasiatica'],
	['Asia\u0301tica', 'asiatica'],
	['ＡＱＵＡ', 'aqua'],
	['병풀 캘러스', '병풀캘러스'],
	['Œnothera', 'onothera'],
])('the key of %s is %s', (text, key) => {
	expect(nameKey(text)).toBe(key);
});

test('a key is its own key', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => nameKey(nameKey(text)) === nameKey(text)),
	);
});

test('the keys of lines are the keys of each line', () => {
	const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }));
	fc.assert(
		fc.property(fc.array(text, { minLength: 1 }), (parts) => {
			const lines = parts.join('\n').split('\n');
			expect(keysOfLines(lines.join('\n'))).toEqual(lines.map(nameKey));
		}),
	);
});
