/** JSON of ClinicalTrials.gov and Europe PMC, record by record. */
import { type Imported, recordOfEuropePmc, recordOfTrial } from '../index.ts';
import { checked, type ImportPart } from './import-part.ts';
import { jsonElements, parseJson } from './json-elements.ts';

/** Every element that is a record; what is none is put aside. */
export async function* fromJson(chunks: AsyncIterable<string>): AsyncGenerator<ImportPart> {
	let no = 0;
	for await (const text of jsonElements(chunks)) {
		no += 1;
		yield checked(recordOf(parseJson(text)), { kind: 'entry', no });
	}
}

const recordOf = (value: unknown): Imported | null =>
	recordOfTrial(value) ?? recordOfEuropePmc(value);
