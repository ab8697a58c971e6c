/** Opens the packed facts that the build made, with the names that this machine has imported laid over them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openVocabulary, type Vocabulary } from '../vocabulary.ts';
import { FACT_TABLES, type VocabularyFacts } from '../vocabulary-facts.ts';

/** Compiled code stands in `dist`, sources beside it: both find the one facts file. */
const PLACES = ['../../../facts/read.json', '../../../dist/facts/read.json'] as const;

/** Path of the packed facts. @throws Error that says to build, where they are not there. */
export function factsFile(): string {
	const found = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) =>
		existsSync(path),
	);
	if (found === undefined) throw new Error('The facts have not been built. Run: npm run build');
	return found;
}

/** Reads the packed facts; `overlay` is the path of a table of imported names, used where it exists. */
export async function loadFacts(overlay?: string): Promise<VocabularyFacts> {
	const facts = parseFacts(await readFile(factsFile(), 'utf8'));
	if (overlay === undefined || !existsSync(overlay)) return facts;
	return withOverlay(facts, await readFile(overlay, 'utf8'));
}

/** Opens the vocabulary for Node. */
export async function loadVocabulary(overlay?: string): Promise<Vocabulary> {
	return openVocabulary(await loadFacts(overlay));
}

/** Our own file, yet checked: a build cut short must say so rather than read labels with half a vocabulary. */
export function parseFacts(text: string): VocabularyFacts {
	const value: unknown = JSON.parse(text);
	if (!isFacts(value)) throw new Error('The facts file is damaged. Run: npm run build');
	return value;
}

function isFacts(value: unknown): value is VocabularyFacts {
	if (typeof value !== 'object' || value === null) return false;
	const cells = new Map(Object.entries(value));
	return [...FACT_TABLES, 'version', 'date'].every((name) => typeof cells.get(name) === 'string');
}

/** Adds imported names (first column of a TSV with a header) that the facts lack. */
export function withOverlay(facts: VocabularyFacts, table: string): VocabularyFacts {
	const known = new Set(facts.names.split('\n'));
	const names = table
		.split('\n')
		.slice(1)
		.map((line) => line.split('\t')[0] ?? '');
	const fresh = [...new Set(names)].filter((name) => name !== '' && !known.has(name));
	return {
		...facts,
		version: `${facts.version}+${fresh.length}`,
		names: [facts.names, ...fresh].join('\n'),
	};
}
