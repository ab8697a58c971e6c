/** Every code that `read` and `report` can say has words in every language, and its facts fit them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../tools/compile-messages.mjs';
import { LANGUAGES, openSay, VERDICTS } from '../kit/index.ts';
import { KINDS, LOOKALIKES, READ_CODES } from '../read/index.ts';
import { FAQ_IDS, FAQ_STANCES } from './faq-schema.ts';
import { ANSWER_WORDS, HEADLINE_CODES, UNKNOWN_CODES } from './findings.ts';
import { anyFinding, anyRead } from './reading.case.ts';
import { cardOf } from './report-bottle.ts';

describe.each(LANGUAGES)('the words in %s', async (language) => {
	const catalogue = await loadCatalogue(language);
	const say = openSay(language, [catalogue]);

	const needed = [
		...READ_CODES.map((code) => `read.${code}`),
		...KINDS.map((kind) => `read.kind.${kind}.what`),
		...LOOKALIKES.map((one) => `read.lookalike.${one}.what`),
		...ANSWER_WORDS.map((word) => `report.word.${word}`),
		...HEADLINE_CODES.flatMap((code) => [
			`report.headline.${code}.kind`,
			`report.headline.${code}.answer`,
		]),
		...UNKNOWN_CODES.map((code) => `report.unknown.${code}`),
		...VERDICTS.map((verdict) => `report.mark.${verdict}`),
		...FAQ_IDS.map((id) => `report.faq.${id}.question`),
		...FAQ_STANCES.map((stance) => `report.faq-stance.${stance}`),
	];

	it.each(needed)('hold %s', (key) => {
		expect(catalogue).toHaveProperty([key]);
	});

	it('say any finding of read with the text it speaks of', () => {
		fc.assert(
			fc.property(anyFinding(fc.constant('Mot‡')), ({ code, facts }) => {
				const sentence = say(`read.${code}`, facts);
				expect(sentence).toMatch(/\.$/);
				expect(sentence).not.toMatch(/null|undefined|NaN/);
				if ('text' in facts && code !== 'claim-not-on-list') expect(sentence).toContain('Mot‡');
			}),
		);
	});

	it('say any headline and all that is unknown, without a hole', () => {
		fc.assert(
			fc.property(anyRead, fc.constantFrom(null, 'EU' as const), ({ text, reading }, market) => {
				const card = cardOf({ input: { market }, text, reading, version: '' });
				const { code, facts } = card.headline;
				const said = [
					say(`report.headline.${code}.kind`, facts),
					say(`report.headline.${code}.answer`, facts),
					...card.unknown.map((one) => say(`report.unknown.${one.code}`, one.facts)),
				];
				for (const sentence of said) expect(sentence.trim()).not.toBe('');
			}),
		);
	});
});
