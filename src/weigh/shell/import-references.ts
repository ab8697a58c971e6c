/** RIS and BibTeX, reference by reference. */
import type { ReferenceReader } from '../index.ts';
import { checked, type ImportPart, MOST_RECORD, Refused } from './import-part.ts';

/** Every reference that a reader finds. */
export async function* fromReferences(
	chunks: AsyncIterable<string>,
	reader: ReferenceReader,
): AsyncGenerator<ImportPart> {
	for await (const chunk of chunks) {
		yield* partsOf(reader, chunk);
		if (reader.held() > MOST_RECORD) throw new Refused('record-too-large');
	}
	yield* partsOf(reader, '\n');
	if (reader.isWithin()) throw new Refused('references-cut-off');
}

const partsOf = (reader: ReferenceReader, text: string): ImportPart[] =>
	reader.push(text).map(({ record, line }) => checked(record, { kind: 'line', no: line }));
