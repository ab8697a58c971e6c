// UN Transparency Protocol: instances conform, the schema beside them refuses none, and what it refuses does not conform.
import { fits, laxness } from './json-schema.mjs';
import { credential, link, parse } from './product.mjs';
import { judge, used } from './result.mjs';

const isInstance = (file) => /-instance\.json$/.test(file);
const isSchema = (file) => /-schema\.json$/.test(file);
const read = (folder, file) => parse(folder.text(file), { numbers: 'double' });
const isRight = (value) => {
	const reading = link.checkUntp(value);
	return reading.kind === 'untp' && reading.faults.length === 0;
};

export async function runUntp(folder) {
	return folder.files.map((file) => {
		if (isInstance(file)) return judge(file, () => checkInstance(folder, file));
		// Contexts and vocabularies give names their meaning for JSON-LD; nothing is judged by them here.
		const value = isSchema(file) ? valueFor(folder, file) : null;
		return value === null ? used(file) : judge(file, () => checkSchema(folder.json(file), value));
	});
}

function checkInstance(folder, file) {
	const value = read(folder, file);
	const reading = link.checkUntp(value);
	if (reading.kind === 'other') return 'of no kind that is known';
	const [fault] = reading.faults;
	if (fault !== undefined) return `${reading.type}: ${fault.code} ${fault.path}`;
	const isCredential = value.type.includes('VerifiableCredential');
	const [model] = isCredential ? credential.checkCredential(value) : [];
	return model === undefined ? null : `${model.code} ${model.path}`;
}

/** The instance beside a schema; where there is none, what the product itself makes of that kind, if it makes it. */
function valueFor(folder, file) {
	const beside = file.replace('-schema.json', '-instance.json');
	return folder.files.includes(beside) ? read(folder, beside) : ownOf(folder.json(file));
}

function checkSchema(schema, value) {
	if (!fits(schema, value)) return 'it refuses the instance';
	if (!isRight(value)) return 'the instance does not conform';
	return laxness(schema, value, isRight);
}

/** Contexts of the schema's own version; null where the product makes nothing of the kind. */
function ownOf(schema) {
	const types = JSON.stringify(schema.properties?.type ?? '');
	const found = OWN.find(({ type }) => types.includes(`"${type}"`));
	const contexts = schema.properties?.['@context']?.default;
	return found === undefined || contexts === undefined
		? null
		: { ...found.make(), '@context': contexts };
}

const LAB = 'A lab';
const PASSPORT = {
	issuer: { id: 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2', name: 'A brand' },
	validFrom: '2026-11-01T00:00:00Z',
	validUntil: '2027-11-01T00:00:00Z',
	credentialSubject: {
		gtin: '09506000134352',
		lot: 'A',
		expiry: '2027-10-31',
		fields: { size_d50: { bound: 'measured', value: 130, unit: 'nm', lab: LAB } },
	},
};
const PLACE = {
	origin: 'https://id.example.org',
	passport: 'https://id.example.org/passport',
	digest: '00'.repeat(32),
	productName: 'A product',
};
const OWN = [
	{ type: 'DigitalProductPassport', make: () => link.dppOf(PASSPORT, PLACE) },
	{ type: 'DigitalConformityCredential', make: () => link.dccOf(PASSPORT, LAB, PLACE) },
];
