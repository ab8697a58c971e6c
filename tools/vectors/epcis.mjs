// EPCIS 2.0: documents of events conform; the schema refuses none of them, and nothing that it refuses conforms.
import { fits, laxness, withoutEach } from './json-schema.mjs';
import { encoding, link } from './product.mjs';
import { judge, used } from './result.mjs';

const isDocument = (file) => /\.jsonld$/.test(file);
const isRight = (value) => link.checkEpcis(value).length === 0;

export async function runEpcis(folder) {
	const documents = folder.files.filter(isDocument);
	return folder.files.map((file) => {
		if (!isDocument(file) && !file.endsWith('.json')) return used(file);
		return judge(file, () => {
			if (isDocument(file)) return checkDocument(read(folder, file));
			const values = documents.map((one) => read(folder, one));
			return checkSchema(folder.json(file), values);
		});
	});
}

/** One published example has a name twice; the strict reader must refuse it, and the shape is then asked of the last. */
function read(folder, file) {
	const text = folder.text(file);
	const reading = encoding.parseStrictJson(text, { numbers: 'double' });
	if ('refused' in reading && reading.refused !== 'duplicate-key')
		throw new Error(`refused as ${reading.refused}`);
	return 'refused' in reading ? JSON.parse(text) : reading.value;
}

/** It conforms; without what every document and event must have it does not. */
function checkDocument(document) {
	const [fault] = link.checkEpcis(document);
	if (fault !== undefined) return `${fault.code} ${fault.path}`;
	for (const { path, value } of withoutEach(document))
		if (ALWAYS.test(path) && isRight(value)) return `conforms without ${path}`;
	return null;
}

const ALWAYS =
	/^\/(?:@context|type|epcisBody)$|\/eventList\/\d+\/(?:type|eventTime|eventTimeZoneOffset)$|\/sensorReport\/\d+\/type$/;

function checkSchema(schema, documents) {
	const refused = documents.find((document) => !fits(schema, document));
	if (refused !== undefined) return `it refuses ${refused.id ?? 'a document'}`;
	return documents.map((one) => laxness(schema, one, isRight)).find((why) => why !== null) ?? null;
}
