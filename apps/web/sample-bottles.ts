/**
 * Invented bottles, marked SAMPLE wherever they stand. No brand or product of these names was found; the lists
 * are ordinary. What the reader says of them is never written down here: it is read each time.
 */
import type { Bottle } from './bottle.ts';

export type Sample = { readonly id: string; readonly bottle: Bottle };

export const SAMPLES: readonly Sample[] = [
	{
		id: 'lamplight',
		bottle: {
			product: 'Lamplight Serum',
			brand: 'Hollow & Tide',
			claims: 'Plant exosomes for calm, rested skin',
			list: 'Aqua, Glycerin, Propanediol, Niacinamide, Centella Asiatica Callus Extracellular Vesicles, 1,2-Hexanediol, Panthenol, Sodium Hyaluronate, Hydrogenated Lecithin, Ceramide NP, Xanthan Gm, Linalool',
		},
	},
	{
		id: 'rosewood',
		bottle: {
			product: 'Exo-Petal Ampoule',
			brand: 'Quiet Orchard',
			claims: 'With stem-cell exosomes',
			list: 'Aqua, Butylene Glycol, Rosa Damascena Exosome, Human Adipose Stromal Cell Conditioned Media, Betaine, Allantoin, Carbomer, Tromethamine, Disodium EDTA, Phenoxyethanol',
		},
	},
	{
		id: 'harbour',
		bottle: {
			product: 'ExoTide Cream',
			brand: 'Harbour Row',
			claims: 'Exosome technology',
			list: 'Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Lecithin, sh-Oligopeptide-1, Sodium DNA, Tocopherol, Xanthan Gum, Phenoxyethanol, Ethylhexylglycerin, Parfum',
		},
	},
];

export function sampleById(id: string): Sample | undefined {
	return SAMPLES.find((sample) => sample.id === id);
}
