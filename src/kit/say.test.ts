import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import fc from 'fast-check';
import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { compileCatalogue, loadCatalogue, readLocales } from '../../tools/compile-messages.mjs';
import type { Facts, FactValue } from './finding.ts';
import { LANGUAGES, type Language, LOCALE_OF, languageOf } from './language.ts';
import { type Catalogue, openSay } from './say.ts';

const files = await readLocales();

/** The same styles as `tools/message-code.mjs`: days are days, wherever the reader lives. */
const DATES = {
	short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
	medium: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
	long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
	full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
} as const;

function oracle(text: string, language: Language, facts: Record<string, unknown>): string {
	return String(new IntlMessageFormat(text, LOCALE_OF[language], { date: DATES }).format(facts));
}

async function compiled(messages: Record<string, string>): Promise<Catalogue> {
	const source = compileCatalogue(messages);
	const module: { default: Catalogue } = await import(
		`data:text/javascript,${encodeURIComponent(source)}`
	);
	return module.default;
}

type Asked = { readonly name: string; readonly values: readonly FactValue[] };
type Elements = ReturnType<typeof parse>;

/** Every fact a message asks for, with values that reach every branch. */
function askedOf(elements: Elements): readonly Asked[] {
	return elements.flatMap((element): readonly Asked[] => {
		switch (element.type) {
			case TYPE.argument:
				return [{ name: element.value, values: ['Aqua', 7] }];
			case TYPE.number:
				return [{ name: element.value, values: [0, 1, 0.0005, 12.5, 12_345] }];
			case TYPE.date:
				return [{ name: element.value, values: ['2026-11-23', '2009-03-03'] }];
			case TYPE.select: {
				const inner = Object.values(element.options).flatMap((one) => askedOf(one.value));
				return [
					{ name: element.value, values: [...Object.keys(element.options), 'zzz'] },
					...inner,
				];
			}
			case TYPE.plural: {
				const inner = Object.values(element.options).flatMap((one) => askedOf(one.value));
				return [{ name: element.value, values: [0, 1, 2, 3, 11, 1_000_000] }, ...inner];
			}
			default:
				return [];
		}
	});
}

/** Facts for a message: one value of each, all values of one in turn. */
function* samplesOf(text: string): Generator<Facts> {
	const asked = [...new Map(askedOf(parse(text)).map((one) => [one.name, one])).values()];
	const base = Object.fromEntries(asked.map(({ name, values }) => [name, values[0] ?? null]));
	yield base;
	for (const one of asked) {
		for (const value of one.values) {
			for (const other of asked) {
				for (const beside of other.values) {
					yield { ...base, [other.name]: beside, [one.name]: value };
				}
			}
		}
	}
}

/** The oracle takes days as moments, and choices under the names ICU admits. */
function forOracle(facts: Facts): Record<string, unknown> {
	const day = /^\d{4}-\d{2}-\d{2}$/;
	return Object.fromEntries(
		Object.entries(facts).map(([name, value]) => [
			name,
			typeof value === 'string' && day.test(value) ? new Date(value) : value,
		]),
	);
}

/** Every message of a language with every sample of its facts. */
function* everyMessage(language: Language) {
	for (const { messages } of files.filter((file) => file.language === language)) {
		for (const [key, text] of Object.entries(messages)) {
			for (const facts of samplesOf(text)) yield { key, text, facts };
		}
	}
}

describe('the compiled words', () => {
	it.each(LANGUAGES)(
		'say in %s what an ICU interpreter says, in every branch',
		async (language) => {
			const say = openSay(language, [await loadCatalogue(language)]);
			const all = [...everyMessage(language)];
			const wrong = all.filter(
				({ key, text, facts }) => say(key, facts) !== oracle(text, language, forOracle(facts)),
			);
			expect(wrong).toEqual([]);
			expect(all.length).toBeGreaterThan(500);
		},
	);
});

const PLURAL =
	'{n, plural, offset:1 =0 {none} =1 {just {who}} one {{who} and # more} other {{who} and # more, {m, number, ::@###}}}';
const ORDINAL = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';

describe('a compiled message', () => {
	it('counts as an ICU interpreter counts, for any number, in each language', async () => {
		const catalogue = await compiled({ 'a.b': PLURAL, 'a.c': ORDINAL });
		fc.assert(
			fc.property(
				fc.nat({ max: 3_000_000 }),
				fc.double({ noNaN: true, min: 0, max: 1e6 }),
				fc.constantFrom(...LANGUAGES),
				(n, m, language) => {
					const say = openSay(language, [catalogue]);
					const facts = { n, m, who: 'Ada' };
					expect(say('a.b', facts)).toBe(oracle(PLURAL, language, facts));
					expect(say('a.c', facts)).toBe(oracle(ORDINAL, language, facts));
				},
			),
		);
	});

	it('takes any text as a fact without reading it as a message or as code', async () => {
		const catalogue = await compiled({ 'a.b': '“{text}” is read' });
		const say = openSay('en', [catalogue]);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(say('a.b', { text })).toBe(`“${text}” is read`);
			}),
		);
	});

	it('keeps quotes, back slashes and line ends of its words', async () => {
		const words = 'a "b" \\ \u2028 c ’ ` $';
		expect(openSay('en', [await compiled({ 'a.b': words })])('a.b')).toBe(words);
	});

	it('does not take a choice from the prototype', async () => {
		const catalogue = await compiled({ 'a.b': '{x, select, one {1} other {rest}}' });
		expect(openSay('en', [catalogue])('a.b', { x: 'constructor' })).toBe('rest');
	});

	it('finds a choice whose code has a hyphen', async () => {
		const catalogue = await compiled({ 'a.b': '{x, select, not_known {?} other {rest}}' });
		expect(openSay('en', [catalogue])('a.b', { x: 'not-known' })).toBe('?');
	});
});

describe('saying', () => {
	it('fails loudly on a key that no area holds', async () => {
		const say = openSay('en', [await compiled({ 'a.b': 'x' })]);
		expect(() => say('a.c')).toThrow('"key" expected a known message, got "a.c"');
	});

	it('fails loudly on a fact that was left out, and names the message', async () => {
		const say = openSay('en', [await compiled({ 'a.b': '{text}' })]);
		expect(() => say('a.b')).toThrow('message "a.b" in en could not be said');
	});

	it('fails loudly on words where a number belongs', async () => {
		const say = openSay('en', [await compiled({ 'a.b': '{n, plural, other {#}}' })]);
		expect(() => say('a.b', { n: 'three' })).toThrow('message "a.b"');
	});
});

describe('the language of a tag', () => {
	it.each([
		['fr', 'fr'],
		['fr-CA', 'fr'],
		['fr_FR.UTF-8', 'fr'],
		['EN', 'en'],
		['en_GB.UTF-8@euro', 'en'],
		['de', null],
		['C', null],
		['french', null],
		['', null],
	])('%s is %s', (tag, language) => {
		expect(languageOf(tag)).toBe(language);
	});
});
