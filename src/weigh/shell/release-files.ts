/** A release as the files that anybody can take away, and what the log is told of them. */
import { type Ledger, releaseCsv, releaseFhir, releaseOf, releaseRis } from '../index.ts';

export const RELEASE_FILES = [
	'ledger.json',
	'ledger.csv',
	'ledger.ris',
	'ledger.fhir.json',
] as const;
export type ReleaseFile = (typeof RELEASE_FILES)[number];

export const RELEASE_TYPES: Readonly<Record<ReleaseFile, string>> = {
	'ledger.json': 'application/json; charset=utf-8',
	'ledger.csv': 'text/csv; charset=utf-8',
	'ledger.ris': 'application/x-research-info-systems; charset=utf-8',
	'ledger.fhir.json': 'application/fhir+json; charset=utf-8',
};

/** The files of a ledger on a day: the same from the same lines. */
export function releaseFiles(ledger: Ledger, day: string): Readonly<Record<ReleaseFile, string>> {
	const made = releaseOf(ledger, day);
	return {
		'ledger.json': `${JSON.stringify(made)}\n`,
		'ledger.csv': releaseCsv(made),
		'ledger.ris': releaseRis(made),
		'ledger.fhir.json': `${JSON.stringify(releaseFhir(made, ledger))}\n`,
	};
}
