// The side of a bottle that sells: a brand, a product and what it promises, but no list.
import { stack, wrap } from './layout.mjs';
import { drawBrand } from './words.mjs';

const PRODUCTS = [
	'Exosome Night Serum',
	'Nano Liposome Cream',
	'Cica Repair Ampoule',
	'Vesicle Renewal Essence',
	'Hydra Boost Toner',
	'Plant Exosome Eye Gel',
	'Peptide Day Fluid',
];
const CLAIMS = [
	'With plant exosomes',
	'Visibly firmer skin in 4 weeks',
	'Dermatologically tested',
	'Clinically proven',
	'Boosts collagen by 200 %',
	'10 billion exosomes per ml',
	'Fragrance free',
	'Vegan formula',
	'Repairs the skin barrier',
	'For sensitive skin',
	'Stem cell technology',
	'Reduces wrinkles overnight',
];

export function drawFront(dice) {
	return {
		brand: drawBrand(dice),
		product: dice.pick(PRODUCTS),
		claims: dice.shuffle(CLAIMS).slice(0, dice.whole(2, 4)),
		header: '',
		upper: false,
		ingredients: [],
		below: [dice.pick(['30 ml e 1.0 fl.oz', '50 ml e 1.7 fl.oz'])],
	};
}

export function layoutFront(content, { font, px, width, margin, top }) {
	const room = width - 2 * margin;
	const product = wrap(content.product, font, px * 1.7, room);
	const small = [...content.claims, ...content.below];
	const rows = [
		{ text: content.brand, px: px * 1.9, bold: true },
		...product.map((text, at) => ({ text, px: px * 1.7, gap: at === 0 ? 0.5 : 0.05 })),
		...small.flatMap((claim) =>
			wrap(claim, font, px, room).map((text, at) => ({ text, px, gap: at === 0 ? 0.4 : 0.05 })),
		),
	];
	const { lines, bottom } = stack(rows, { left: margin, top, width: room, font, align: 'centre' });
	return { lines, font, width, height: Math.ceil(bottom + 2 * px) };
}
