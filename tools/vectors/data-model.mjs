// W3C Verifiable Credentials Data Model 2.0: a file's name says whether it conforms.
import { credential, parse } from './product.mjs';
import { judge, unsupported } from './result.mjs';

const OUTCOME = /-(ok|fail)\.json$/;

export async function runDataModel(folder) {
	return folder.files
		.filter((file) => file.endsWith('.json'))
		.map((file) =>
			OUTCOME.test(file)
				? judge(file, () => checkDocument(folder, file))
				: unsupported(file, 'an outcome in its name'),
		);
}

/** The suite writes words where its harness puts moments. */
const DATES = { 'PAST DATE': '2020-01-01T00:00:00Z', 'FUTURE DATE': '2999-01-01T00:00:00Z' };
const withDates = (text) => text.replace(/(?:PAST|FUTURE) DATE/g, (words) => DATES[words]);

function checkDocument(folder, file) {
	const isPresentation = file.split('/').at(-1).startsWith('presentation-');
	const check = isPresentation ? credential.checkPresentation : credential.checkCredential;
	const faults = check(parse(withDates(folder.text(file))), 'draft');
	if (file.endsWith('-fail.json')) return faults.length > 0 ? null : 'nothing was found wrong';
	return faults.length === 0 ? null : faults.map(({ code, path }) => `${code} ${path}`).join(', ');
}
