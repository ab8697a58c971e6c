// What a shop's search does: the list cut at commas, the bottle called an exosome product where the word occurs anywhere.
import { answerLines, placed } from './lines.mjs';

const WORD = /exosome|vesicle|엑소좀|소포|エクソソーム|外泌体/i;

await answerLines(({ ingredients_text: text, product = '', brand = '' }) => {
	const pieces = text
		.split(',')
		.map((piece) => piece.trim())
		.filter((piece) => piece !== '');
	const found = WORD.test(`${text} ${product} ${brand}`);
	return {
		ingredients: placed(text, pieces).map((piece) => ({ ...piece, name: piece.text })),
		vesicles: [],
		verdict: { has_vesicle: found ? 'yes' : 'no', source: null, findings: [] },
	};
});
