import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../tools/compile-messages.mjs';
import { openSay } from '../kit/index.ts';
import { cardText } from './card-text.ts';
import { bottle, say as finding, type Read } from './reading.case.ts';
import { cardOf } from './report-bottle.ts';
import { columnsOf, shownText, wrapText } from './text-width.ts';

const en = openSay('en', [await loadCatalogue('en')]);
const fr = openSay('fr', [await loadCatalogue('fr')]);
const CALLUS = 'Centella Asiatica Callus Extracellular Vesicles';
const plain = { width: 80, styled: false };

const plant = bottle(
	['Aqua', 'Glycerin', CALLUS, 'Hydrogenated Lecithin'],
	'yes',
	[
		finding('vesicle-named', { text: CALLUS, kingdom: 'plant', form: 'inci', position: 3, of: 4 }),
		finding('not-exosome-by-inci', { text: CALLUS, kingdom: 'plant' }, 'READ-N03'),
		finding('lookalike', { text: 'Hydrogenated Lecithin', lookalike: 'liposome-material' }),
	],
	{ [CALLUS]: { source: 'Centella Asiatica Callus' } },
	{ 'Hydrogenated Lecithin': 'liposome-material' },
);

function text(read: Read, say = en, page = plain): string {
	const card = cardOf({
		input: {},
		text: read.text,
		reading: read.reading,
		version: '2026-11-23.0',
	});
	return cardText(card, say, page);
}

function lines(read: Read, say = en, page = plain): readonly string[] {
	return text(read, say, page).split('\n');
}

describe('the card as text', () => {
	it('asks the question, answers it, and says the kind in the same breath', () => {
		expect(lines(plant).slice(0, 4)).toEqual([
			'Does the list name vesicles?',
			'Yes. Plant vesicles, not exosomes by INCI.',
			'',
			'The list names vesicles and says where they come from: Centella Asiatica Callus.',
		]);
	});

	it('answers in French by the same card', () => {
		expect(lines(plant, fr).slice(0, 2)).toEqual([
			'La liste nomme-t-elle des vésicules\u202F?',
			'Oui. Vésicules végétales, pas des exosomes selon l’INCI.',
		]);
	});

	it('gives each reason its mark in words and its rule', () => {
		const said = lines(plant).join(' ').replaceAll(/\s+/g, ' ');
		expect(said).toContain(
			`shown “${CALLUS}” names vesicles in a form that INCI allows, third of 4.`,
		);
		expect(said).toContain('comes from a plant. READ-N03');
	});

	it('underlines a marked name by kind and labels it behind its comma', () => {
		const all = lines(plant, en, { width: 100, styled: false });
		const at = all.findIndex((line) => line.includes('Glycerin'));
		const written = all.slice(at, at + 4).join('\n');
		expect(written).toContain('Vesicles, [vesicle, plant]');
		expect(written).toContain('Lecithin [fat carrier]');
		expect(written).toContain('─'.repeat('Extracellular Vesicles'.length));
		expect(written).toContain('═'.repeat('Lecithin'.length));
	});

	it('puts the underline under its name, wide letters counted as two columns', () => {
		const name = '병풀캘러스세포외소포';
		const all = lines(bottle(['정제수', name], 'yes', [], { [name]: { form: 'translation' } }));
		const at = all.findIndex((line) => line.includes(name));
		const start = columnsOf(all[at]?.slice(0, all[at]?.indexOf(name)) ?? '');
		expect(all[at + 1]).toBe(' '.repeat(start) + '─'.repeat(20));
	});

	it('lists what cannot be told, and every source with date, status and address', () => {
		const said = text(plant);
		expect(said).toContain('╌╌ Whether vesicles are inside, or how many.');
		expect(said).toContain('How ExoProof reads a list: our own rule');
		expect(said).toContain('23 Nov 2026, second-hand');
		expect(said).toContain('https://www.zmuni.com/');
		expect(said).toContain('Facts of 23 November 2026');
	});

	it('is the same words with and without style', () => {
		const styled = text(plant, en, { width: 80, styled: true });
		expect(styled).toContain('\u001b[1m');
		// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is taken away.
		expect(styled.replaceAll(/\u001b\[\d+m/g, '')).toBe(text(plant));
	});

	it('lets no escape of a stranger reach the terminal', () => {
		const name = 'Aqua\u001b]0;owned\u0007\u202Eevil';
		const read = bottle(
			[name],
			'no',
			[finding('lookalike', { text: name, lookalike: 'ferment' })],
			{},
			{
				[name]: 'ferment',
			},
		);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there.
		expect(text(read)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
	});

	it('prints the opening and the marked lines of a text too long to print', () => {
		const names = Array.from({ length: 900 }, (_, at) => `Ordinary Ingredient ${at}`);
		const long = bottle([...names, CALLUS], 'yes', [], { [CALLUS]: {} });
		const said = text(long);
		expect(said.split('\n').length).toBeLessThan(120);
		expect(said).toContain('Ordinary Ingredient 1,');
		expect(said).toContain('Callus Extracellular Vesicles');
		expect(said).toMatch(/\d+ lines of the list left out/);
	});

	it('says that no list was given where there is none', () => {
		const none = bottle([], 'unclear', [
			finding('claim-without-list', { text: 'Exosome', where: 'product' }),
		]);
		expect(text(none)).toContain('No list was given.');
	});
});

describe('the width of text', () => {
	it.each([
		['Aqua', 4],
		['정제수', 6],
		['ヒト', 4],
		['e\u0301', 1],
		['é', 1],
		['（', 2],
		['\u202F', 1],
		['', 0],
	])('%j takes %i columns', (given, columns) => {
		expect(columnsOf(given)).toBe(columns);
	});

	it('breaks any text within the width, losing no letter', () => {
		const texts = fc.string({
			unit: fc.constantFrom('a', 'é', ' ', '정', '\u202F', 'e\u0301', '-'),
		});
		fc.assert(
			fc.property(texts, fc.integer({ min: 2, max: 40 }), (given, width) => {
				const broken = wrapText(given, width);
				for (const line of broken) expect(columnsOf(line)).toBeLessThanOrEqual(width);
				expect(broken.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
			}),
		);
	});

	it('shows a stranger’s text without what steers a terminal', () => {
		expect(shownText('a\u001b[31mb\u200Bc\td\ne\u2066f')).toBe('a[31mbc d ef');
	});
});
