import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEADLINE_CODES } from './findings.ts';
import { headlineOf } from './headline.ts';
import { anyRead, bottle, type Read, say } from './reading.case.ts';
import { look, type Sight } from './seen.ts';

const headline = ({ reading }: Read, sight: Sight | null = null) =>
	headlineOf(look(reading, sight));

const EXOSOMES = 'Human Umbilical Mesenchymal Stem Cell Exosomes';
const MILK = 'Milk Exosomes';
const CALLUS = 'Centella Asiatica Callus Extracellular Vesicles';
const LACTO = 'Lactobacillus Extracellular Vesicles';

/** One bottle for each headline, with the word and the verdict that it must get. */
const BOTTLES: Readonly<
	Record<(typeof HEADLINE_CODES)[number], readonly [Read, string, string, Sight?]>
> = {
	'exosomes-by-inci': [
		bottle(['Aqua', EXOSOMES], 'yes', [], { [EXOSOMES]: { kind: 'exosome', kingdom: 'human' } }),
		'yes',
		'shown',
	],
	'vesicles-not-exosomes': [bottle(['Aqua', CALLUS], 'yes', [], { [CALLUS]: {} }), 'yes', 'shown'],
	'vesicles-mixed': [
		bottle([MILK, CALLUS], 'yes', [], {
			[MILK]: { kind: 'exosome', kingdom: 'animal' },
			[CALLUS]: {},
		}),
		'yes',
		'shown',
	],
	'word-not-inci': [
		bottle(['Rosa Damascena Exosome'], 'unclear', [], {
			'Rosa Damascena Exosome': { kind: 'exosome', form: 'not-inci' },
		}),
		'unclear',
		'not-known',
	],
	'trade-name': [
		bottle(['ASCE™'], 'unclear', [], { 'ASCE™': { form: 'trade' } }),
		'unclear',
		'not-known',
	],
	'conditioned-medium': [
		bottle(['Human Adipocyte Conditioned Media Extract'], 'unclear', [], {
			'Human Adipocyte Conditioned Media Extract': { kind: 'conditioned-medium' },
		}),
		'unclear',
		'not-known',
	],
	'platelet-material': [
		bottle(['Human Platelet Extract'], 'unclear', [], {
			'Human Platelet Extract': { kind: 'platelet' },
		}),
		'unclear',
		'not-known',
	],
	'claim-without-list': [
		bottle([], 'unclear', [say('claim-without-list', { text: 'Exosome', where: 'product' })]),
		'unclear',
		'not-known',
	],
	'ferment-with-lipid': [
		bottle(['Bifida Ferment Lysate', 'Lecithin'], 'unclear', [say('ferment-with-lipid')]),
		'unclear',
		'not-known',
	],
	'claimed-none-listed': [
		bottle(['Aqua'], 'no', [say('claim-not-on-list', { text: 'Exosome', where: 'product' })]),
		'no',
		'contradicted',
	],
	'none-named-lookalike': [
		bottle(['Aqua', 'Lecithin'], 'no', [
			say('none-named', { of: 2 }),
			say('lookalike', { text: 'Lecithin', lookalike: 'liposome-material' }),
		]),
		'no',
		'shown',
	],
	'none-named': [bottle(['Aqua'], 'no', [say('none-named', { of: 1 })]), 'no', 'shown'],
	'word-unsure': [
		bottle(['Aqua', 'Milk Exos0mes'], 'unclear', [
			say('vesicle-read-unsure', { text: 'Milk Exos0mes', nearest: 'exosomes' }),
		]),
		'cannot-tell',
		'not-known',
	],
	'photo-without-list': [
		bottle(['Creatine'], 'no', [say('none-named', { of: 1 })]),
		'cannot-tell',
		'not-known',
		{ hasList: false, unread: 0, lines: 0 },
	],
	'photo-unread': [
		bottle(['Aqua', 'Glycerin'], 'no', [say('claim-not-on-list', { text: 'x', where: 'claims' })]),
		'cannot-tell',
		'not-known',
		{ hasList: true, unread: 6, lines: 8 },
	],
	'mostly-unread': [
		bottle(['Aqua', 'Xq', 'Zv'], 'no', [say('names-unread', { count: 2, of: 3 })]),
		'cannot-tell',
		'not-known',
	],
	'nothing-read': [
		bottle([], 'unclear', [say('nothing-read', { of: 0 })]),
		'cannot-tell',
		'not-known',
	],
};

describe('the headline', () => {
	it.each(HEADLINE_CODES)('%s is reached, with its word and verdict', (code) => {
		const [read, word, verdict, sight] = BOTTLES[code];
		expect(headline(read, sight)).toMatchObject({ code, word, verdict });
	});

	it('tells a plant vesicle from an exosome in the same breath', () => {
		const [read] = BOTTLES['vesicles-not-exosomes'];
		expect(headline(read).facts).toMatchObject({ kingdom: 'plant', text: CALLUS, source: null });
	});

	it('does not call a bacterial vesicle an exosome because an official name does', () => {
		const read = bottle([LACTO], 'yes', [], { [LACTO]: { kind: 'exosome', kingdom: 'bacteria' } });
		expect(headline(read).code).toBe('vesicles-not-exosomes');
	});

	it('calls two plants vesicles, and a plant with a bacterium a mixture', () => {
		const two = { [CALLUS]: {}, [MILK]: {} };
		const other = { [CALLUS]: {}, [LACTO]: { kingdom: 'bacteria' } } as const;
		expect(headline(bottle([CALLUS, MILK], 'yes', [], two)).code).toBe('vesicles-not-exosomes');
		expect(headline(bottle([CALLUS, LACTO], 'yes', [], other)).facts).toEqual({
			count: 2,
			exosomes: 0,
		});
	});

	it('says mismatch before look-alike', () => {
		const read = bottle(['Lecithin'], 'no', [
			say('claim-not-on-list', { text: 'Exo', where: 'claims' }),
			say('lookalike', { text: 'Lecithin', lookalike: 'liposome-material' }),
		]);
		expect(headline(read)).toMatchObject({
			code: 'claimed-none-listed',
			facts: { where: 'claims', of: 1 },
		});
	});

	it('takes a claim in the brand for one in the name, without repeating it', () => {
		const claim = say('claim-not-on-list', { text: 'ExoBrand', where: 'brand' });
		expect(headline(bottle(['Aqua'], 'no', [claim])).facts).toEqual({ where: 'product', of: 1 });
	});

	it('does not say no where a word was not read cleanly', () => {
		const unsure = say('vesicle-read-unsure', { text: 'Exos0me', nearest: 'exosome' });
		expect(headline(bottle(['Aqua'], 'no', [unsure])).verdict).toBe('not-known');
	});

	it('says no while half of the names were read, and not below', () => {
		const unread = (count: number) => say('names-unread', { count, of: 4 });
		const names = ['Aqua', 'Glycerin', 'Xq', 'Zv'];
		expect(headline(bottle(names, 'no', [unread(2)])).code).toBe('none-named');
		expect(headline(bottle(names, 'no', [unread(3)])).code).toBe('mostly-unread');
	});

	it('never answers from nothing', () => {
		for (const has of ['no', 'unclear'] as const) {
			expect(headline(bottle([], has))).toMatchObject({
				code: 'nothing-read',
				verdict: 'not-known',
			});
		}
	});

	it('is one of the closed set for any reading', () => {
		fc.assert(
			fc.property(anyRead, (read) => {
				expect(HEADLINE_CODES).toContain(headline(read).code);
			}),
		);
	});
});
