import { expect, test } from 'vitest';
import { compose } from './composed.ts';

test('text that needs no composing is left alone', () => {
	expect(compose('병풀 Aqua')).toBeNull();
});

test('puts single jamo together and says where each letter began', () => {
	const spoilt = `A${'병풀'.normalize('NFD')}B`;
	const composed = compose(spoilt);
	expect(composed?.text).toBe('A병풀B');
	expect(composed?.at).toEqual([0, 1, 4, 7, 8]);
});

test('a lone jamo stays as it is', () => {
	expect(compose('\u1100')).toEqual({ text: '\u1100', at: [0, 1] });
});
