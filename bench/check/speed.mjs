// How many labels a second one core reads in process, beside the nearest library on npm.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openVocabulary, readLabel } from '../../dist/src/read/index.js';
import { loadFacts } from '../../dist/src/read/shell/facts.js';
import { asText, cleanLists, noisyLists } from '../lists.mjs';
import { haircare } from '../peer/haircare.mjs';
import { ratesOf } from '../time.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const ROWS = [
	{ id: 'clean', what: 'clean lists of 14 names, a second a core', sign: '>=', bar: 20_000 },
	{ id: 'noisy', what: 'noisy lists of 14 names, a second a core', sign: '>=', bar: 1_400 },
	{
		id: 'ratio',
		what: 'real lists, times haircare-ingredients-analyzer',
		sign: '>=',
		bar: 13,
		digits: 1,
	},
];

export async function measure() {
	const vocabulary = openVocabulary(await loadFacts());
	const peer = await haircare();
	// No list comes twice in a round, and more of them than a memory of answers would hold.
	const clean = cleanLists(4_000).map(asText);
	const noisy = noisyLists(1_000).map(asText);
	const read = (text) => readLabel({ ingredients_text: text }, vocabulary).ingredients.length;
	const analyse = (text) => peer.analyze(text).ingredients.length;
	const real = realLists() ?? clean;
	const rates = ratesOf([
		{ name: 'clean', items: clean, work: read },
		{ name: 'noisy', items: noisy, work: read },
		{ name: 'real', items: real, work: read },
		{ name: 'peer clean', items: clean.slice(0, 60), work: analyse },
		{ name: 'peer noisy', items: noisy.slice(0, 60), work: analyse },
		{ name: 'peer real', items: real.slice(0, 60), work: analyse },
	]);
	const name = 'haircare-ingredients-analyzer';
	return {
		clean: { value: rates.clean, peer: { value: rates['peer clean'], name } },
		noisy: { value: rates.noisy, peer: { value: rates['peer noisy'], name } },
		ratio: { value: rates.real / rates['peer real'] },
	};
}

/** Lists from real bottles, where the shared cases are at hand. */
function realLists() {
	const cases = resolve(ROOT, process.env.EXOPROOF_CASES ?? '../shared/data');
	const file = resolve(cases, 'labels_dev/labels.jsonl');
	if (!existsSync(file)) return null;
	const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
	return lines.map((line) => JSON.parse(line).ingredients_text);
}
