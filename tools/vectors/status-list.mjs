// Examples of Bitstring Status List 1.0: entries of credentials, and the lists themselves.
import { credential, encoding, parse } from './product.mjs';
import { judge } from './result.mjs';

const COMMENT = /^\s*\/\/.*$/gm;
const ELISION = /,\s*\.\.\.(?=\s*[}\]])/g;

export async function runStatusList(folder) {
	return folder.files.map((file) => judge(file, () => checkExample(folder.text(file))));
}

function checkExample(text) {
	const value = parse(text.replaceAll(COMMENT, '').replaceAll(ELISION, ''));
	const document = text.includes('...') ? withEveryMessage(value) : value;
	const [fault] = credential.checkCredential(document);
	if (fault !== undefined) return `${fault.code} ${fault.path}`;
	return credential.hasType(document, 'BitstringStatusListCredential')
		? checkList(document)
		: checkEntries(document);
}

/** An example that is cut short leaves out messages; a whole one has as many as its entries can say. */
function withEveryMessage(document) {
	const status = document.credentialStatus;
	if (status?.statusMessage === undefined) return document;
	const wanted = Array.from({ length: 2 ** status.statusSize }, (_, at) => `0x${at.toString(16)}`);
	const more = wanted
		.slice(status.statusMessage.length)
		.map((code) => ({ status: code, message: 'left out' }));
	const statusMessage = [...status.statusMessage, ...more];
	return { ...document, credentialStatus: { ...status, statusMessage } };
}

function checkEntries(document) {
	const entries = credential.statusEntries(document);
	const wanted = [document.credentialStatus].flat();
	if (entries === null || entries.length !== wanted.length) return 'its entries are not read';
	const differs = entries.some(
		({ purpose, index, list }, at) =>
			purpose !== wanted[at].statusPurpose ||
			String(index) !== wanted[at].statusListIndex ||
			list !== wanted[at].statusListCredential,
	);
	return differs ? 'an entry is read otherwise' : null;
}

/** A list as long as the standard asks, with nothing set, that unpacks to itself again. */
function checkList(document) {
	const list = credential.parseStatusList(document);
	if (list === null) return 'no list';
	if (8 * list.bits.length < credential.FEWEST_ENTRIES) return 'too short a list';
	const again = credential.parseBitstring(credential.printBitstring(list.bits));
	return encoding.equalBytes(again, list.bits) ? null : 'packed and unpacked it is another';
}
