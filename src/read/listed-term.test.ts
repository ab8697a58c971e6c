import { describe, expect, it } from 'vitest';
import type { KnownTerm } from './known-term.ts';
import { listedForm, listedRule } from './listed-term.ts';

const plain: KnownTerm = {
	name: 'Exosomes',
	verdict: 'unclear',
	kind: 'trade',
	kingdom: 'unknown',
	detail: 'no species, no cell',
	form: 'not-inci',
	list: '',
};

describe('a listed name', () => {
	it('is no trade name where its form is only a word that INCI does not allow', () => {
		expect(listedForm(plain)).toBe('not-inci');
		expect(listedRule(plain)).toBe('READ-U01');
	});

	it('is a trade name where the table says so', () => {
		const trade = { ...plain, name: 'Exolitus', form: 'trade' };
		expect(listedForm(trade)).toBe('trade');
		expect(listedRule(trade)).toBe('READ-U02');
	});
});
