// haircare-ingredients-analyzer behind the line protocol: a name where its data holds one.
import { haircare } from './haircare.mjs';
import { answerLines, placed } from './lines.mjs';

const analyzer = await haircare();

await answerLines(({ ingredients_text: text }) => {
	const { ingredients } = analyzer.analyze(text);
	const found = placed(
		text.toLowerCase(),
		ingredients.map((one) => one.name),
	);
	return {
		ingredients: found.map((piece, at) => ({
			...piece,
			name: ingredients[at].ingredient?.name.trim() ?? null,
		})),
		vesicles: [],
		verdict: { has_vesicle: 'no', source: null, findings: [] },
	};
});
