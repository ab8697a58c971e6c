import { describe, expect, it } from 'vitest';
import { bottle, say } from './reading.case.ts';
import { spansOf } from './spans.ts';

const CALLUS = 'Centella Asiatica Callus Extracellular Vesicles';

describe('the marked stretches', () => {
	it('join a vesicle to the finding that names it, not to one that only places it', () => {
		const findings = [
			say('none-named'),
			say('vesicle-named', { text: CALLUS }),
			say('amount-open', { text: CALLUS }),
		];
		const { reading } = bottle(['Aqua', CALLUS], 'yes', findings, { [CALLUS]: {} });
		expect(spansOf(reading)).toEqual([
			{
				start: 6,
				end: 6 + CALLUS.length,
				text: CALLUS,
				kind: 'vesicle',
				label: 'vesicle',
				facts: { kingdom: 'plant', kind: 'vesicle' },
				rule: 'READ-V02',
				finding: 1,
			},
		]);
	});

	it('draw a word in no allowed form as doubt', () => {
		const word = 'Rose Exosome';
		const { reading } = bottle([word], 'unclear', [], {
			[word]: { kind: 'exosome', form: 'not-inci' },
		});
		expect(spansOf(reading)).toMatchObject([{ kind: 'unclear', label: 'not-inci', finding: null }]);
	});

	it('put a vesicle before a look-alike where both claim the same letters', () => {
		const name = 'Human Platelet Extract';
		const { reading } = bottle(
			[name],
			'unclear',
			[],
			{ [name]: { kind: 'platelet' } },
			{
				[name]: 'platelet',
			},
		);
		expect(spansOf(reading)).toMatchObject([{ kind: 'unclear', label: 'platelet' }]);
	});

	it('say what a repaired spelling was read as, and what was not read at all', () => {
		const { reading } = bottle(['Xanthan Gm', 'Zzz'], 'no');
		const [repaired, unread] = reading.ingredients;
		const ingredients = [
			{ ...repaired, by: 'repair' as const, name: 'XANTHAN GUM' },
			{ ...unread, by: null, name: null },
		];
		const spans = spansOf({ ...reading, ingredients: ingredients.flatMap(whole) });
		expect(spans).toMatchObject([
			{ kind: 'repaired', facts: { name: 'XANTHAN GUM' } },
			{ kind: 'unread', text: 'Zzz' },
		]);
	});

	it('leave ordinary names alone', () => {
		expect(spansOf(bottle(['Aqua', 'Glycerin'], 'no').reading)).toEqual([]);
	});
});

type Given = ReturnType<typeof bottle>['reading']['ingredients'][number];
/** Narrows a spread of a possibly missing ingredient to a whole one. */
function whole(one: Partial<Given>): readonly Given[] {
	const { text, start, end, name, by, synonyms, marks, list, position } = one;
	if (text === undefined || start === undefined || end === undefined) return [];
	if (name === undefined || by === undefined || synonyms === undefined) return [];
	if (marks === undefined || list === undefined || position === undefined) return [];
	return [{ text, start, end, name, by, synonyms, marks, list, position }];
}
