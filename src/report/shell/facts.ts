/** Opens the facts of the FAQ that the build made. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type ReportFacts, reportFactsSchema } from '../faq-schema.ts';

/** Compiled code stands in `dist`, sources beside it: both find the one facts file. */
const PLACES = ['../../../facts/report.json', '../../../dist/facts/report.json'] as const;

/** Reads the FAQ with its sources. @throws Error that says to build, where the file is not there. */
export async function loadReportFacts(): Promise<ReportFacts> {
	const file = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(
		existsSync,
	);
	if (file === undefined) throw new Error('The facts have not been built. Run: npm run build');
	// Our own file, yet parsed: a build cut short must say so rather than answer with half a page.
	return reportFactsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
