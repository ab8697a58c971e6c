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
		return isSchema(file) ? judge(file, () => checkSchema(folder, file)) : used(file);
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

/** Asked of the instance beside it; where there is none, of what the product itself makes of that kind. */
function checkSchema(folder, file) {
	const schema = folder.json(file);
	const beside = file.replace('-schema.json', '-instance.json');
	const value = folder.files.includes(beside) ? read(folder, beside) : ownOf(schema);
	if (value === null) return null;
	if (!fits(schema, value)) return 'it refuses the instance';
	if (!isRight(value)) return 'the instance does not conform';
	return laxness(schema, value, isRight);
}

function ownOf(schema) {
	const types = JSON.stringify(schema.properties?.type ?? '');
	return OWN.find(({ type }) => types.includes(`"${type}"`))?.make() ?? null;
}

const OWN = [];
