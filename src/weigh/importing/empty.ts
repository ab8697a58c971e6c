/** A record that says nothing yet; an importer puts in what its source says. */
import type { Imported, RecordSource } from './record-schema.ts';

export function emptyRecord(source: RecordSource): Imported {
	return {
		source,
		identifiers: { doi: null, pmid: null, pmcid: null, registries: [] },
		title: '',
		year: null,
		authors: [],
		journal: '',
		language: '',
		publicationTypes: [],
		abstract: [],
		licence: '',
		notices: [],
		trial: null,
	};
}
