// What the vocabulary weighs: in memory once opened, and compressed on its way to a phone.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { openVocabulary, readLabel } from '../../dist/src/read/index.js';
import { factsFile, loadFacts } from '../../dist/src/read/shell/facts.js';

export const ROWS = [
	{
		id: 'memory',
		what: 'vocabulary and index in memory',
		sign: '<=',
		bar: 10,
		unit: 'MB',
		digits: 1,
	},
	{ id: 'compressed', what: 'facts compressed (gzip)', sign: '<=', bar: 900, unit: 'KB' },
];

function memory() {
	globalThis.gc();
	globalThis.gc();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

export async function measure() {
	const before = memory();
	const vocabulary = openVocabulary(await loadFacts());
	// A damaged name makes sure that whatever is built on first use is built.
	const read = readLabel({ ingredients_text: 'Watre, Nlacinamide, Panfhenol' }, vocabulary);
	const after = memory();
	if (read.ingredients.length === 0) throw new Error('nothing was read');
	const text = await readFile(factsFile());
	return {
		memory: { value: (after - before) / 1e6 },
		compressed: { value: gzipSync(text, { level: 9 }).length / 1000 },
	};
}
