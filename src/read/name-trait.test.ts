import { expect, test } from 'vitest';
import { traitOf } from './name-trait.ts';

test.each([
	['Hydrogenated Lecithin', 'liposome-material'],
	['Malus Domestica Fruit Cell Callus Extract', 'callus-extract'],
	['Sodium DNA', 'nucleic-acid'],
	['Sh-Oligopeptide-1', 'growth-factor'],
	['Bifida Ferment Lysate', 'lysate'],
	['Galactomyces Ferment Filtrate', 'ferment'],
	['Aloe Phytoplacenta Extract', 'phytoplacenta'],
])('%s is taken for an exosome: %s', (name, lookalike) => {
	expect(traitOf(name, undefined)).toMatchObject({ kind: 'lookalike', lookalike });
});

test.each(['Glycerin', 'Cardnar', 'Edna Oil'])('%s is an ordinary name', (name) => {
	expect(traitOf(name, undefined)).toBeNull();
});

test('what the table says stands above the words of the name', () => {
	const term = {
		name: 'X Ferment',
		verdict: 'unclear',
		kind: 'conditioned-medium',
		kingdom: 'plant',
		detail: '',
		form: '',
		list: '',
	};
	expect(traitOf('X Ferment', term)).toEqual({ kind: 'vesicle' });
});
