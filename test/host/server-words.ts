import type { ServerWords } from '../../src/host/problem.ts';
import { openSay } from '../../src/kit/index.ts';
import { loadCatalogue } from '../../tools/compile-messages.mjs';

const AREAS = ['server', 'ui', 'verify', 'batch', 'label', 'instrument'];

/** The words of the server as they stand in `locales/`, without a build. */
export async function serverWords(): Promise<ServerWords> {
	const [en, fr] = await Promise.all([loadCatalogue('en', AREAS), loadCatalogue('fr', AREAS)]);
	return { en: openSay('en', [en]), fr: openSay('fr', [fr]) };
}
