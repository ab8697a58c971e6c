/** The product's own vocabulary, compiled from the tables as the build does: one for a test file. */
import { fileURLToPath } from 'node:url';
import { openVocabulary, type Vocabulary } from '../src/read/index.ts';
import { compileFacts } from '../src/read/shell/compile-facts.ts';

export async function ownVocabulary(): Promise<Vocabulary> {
	return openVocabulary(await compileFacts(fileURLToPath(new URL('../data', import.meta.url))));
}
