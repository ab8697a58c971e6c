import { describe, expect, it } from 'vitest';
import {
	AREAS,
	BARS,
	measure,
	measureAreas,
	scoreText,
	textsOf,
	withoutNames,
} from './readability.mjs';

const english = (key, message) => measure({ language: 'en', key, message });

describe('the words people read', () => {
	it('of a routine are easy enough in English and French, warnings easier still', async () => {
		const results = await measureAreas();
		const hard = results.flatMap(({ measured }) => measured.filter(({ held }) => !held));
		expect(
			hard.map(({ key, language, score }) => `${language} ${key} ${score.toFixed(1)}`),
		).toEqual([]);
	});

	it('are measured in both languages, the rules of use among them', async () => {
		const results = await measureAreas(['rule']);
		expect(results.map(({ language }) => language)).toEqual(['en', 'fr']);
		for (const { measured } of results) expect(measured.length).toBeGreaterThan(400);
		expect(AREAS).toContain('triage');
	});
});

describe('measuring a text', () => {
	it('follows Kincaid 1975', () => {
		// 8 words, 1 sentence, 8 syllables.
		const { words, score } = scoreText('Put this on your face once a day.', 'en');
		expect(words).toBe(8);
		expect(score).toBeCloseTo(0.39 * 8 + 11.8 - 15.59, 9);
	});

	it('follows Kandel and Moles 1958', () => {
		// 10 words, 2 sentences, 11 syllables.
		const { words, score } = scoreText(
			'La peau est bien calme. Mettez donc la crème maintenant.',
			'fr',
		);
		expect(words).toBe(10);
		expect(score).toBeCloseTo(207 - 1.015 * 5 - 73.6 * 1.3, 9);
	});

	it('makes names, numbers and ids one short word', () => {
		const text = 'Benzoyl peroxide 2.5–10\u202F% and SPF 50+ are in PREG-08 of MoCRA.';
		expect(withoutNames(text, 'en')).toBe('x x and x x+ are in x of x.');
	});

	it('says every branch of a choice and a plural', () => {
		const message =
			'{n, plural, one {# day} other {# days}} {who, select, me {for me} other {for you}}';
		expect(textsOf('rule.a', message)).toEqual([
			'x day for me',
			'x day for you',
			'x days for me',
			'x days for you',
		]);
	});

	it('gives the hardest branch of a message', () => {
		const message =
			'{how, select, easy {Put this on your face once a day.} other {Immediate hospitalisation is recommended, notwithstanding previous deterioration of symptoms.}}';
		expect(english('rule.a', message)).toMatchObject({
			held: false,
			text: expect.stringContaining('Immediate'),
		});
	});

	it('leaves messages under eight words out', () => {
		expect(english('rule.a', 'Immediate hospitalisation recommended.')).toBeNull();
	});

	it('asks more of a warning', () => {
		const message = 'Please go to a hospital as early as possible today.';
		expect(english('rule.ord-01.do', message)).toMatchObject({ bar: BARS.en.plain });
		expect(english('rule.red-01.do', message)).toMatchObject({ bar: BARS.en.red, red: true });
	});

	it('finds areas that are not there yet to hold no words', async () => {
		expect(await measureAreas(['nowhere'])).toEqual([]);
	});
});
