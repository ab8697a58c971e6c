import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../kit/index.ts';
import { languageOfHeader } from './locale.ts';

describe('the language a header asks for', () => {
	it.each([
		['fr', 'fr'],
		['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
		['de-DE,de;q=0.9,en;q=0.5,fr;q=0.7', 'fr'],
		['en;q=0.2, fr ; q=0.3', 'fr'],
		['de, *;q=0.5', 'en'],
		['en;q=0, *', 'fr'],
		['fr;q=0', 'en'],
		['fr;q=banana', 'en'],
		['', 'en'],
		[null, 'en'],
		[undefined, 'en'],
	])('%j is %s', (header, language) => {
		expect(languageOfHeader(header)).toBe(language);
	});

	it('is one of ours whatever a stranger sends', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (header) => {
				expect(LANGUAGES).toContain(languageOfHeader(header));
			}),
		);
	});
});
