// Texts that the C2SP specifications print: notes, checkpoints, keys, what is cosigned, and lines that only describe.
import { log, pureEngine } from './product.mjs';
import { judge, same } from './result.mjs';

/** A line that says what goes where, instead of being one. */
const DESCRIBES = /<[a-z- ]+>|\|\||^\s*struct\b/m;

const COSIGNED = /^cosignature\/v1\ntime (\d+)\n/;

function readCosigned(text) {
	const [head, time] = COSIGNED.exec(text) ?? [];
	const checkpoint = head === undefined ? null : log.parseCheckpoint(text.slice(head.length));
	return checkpoint === null ? null : { time: Number(time), checkpoint };
}

const printCosigned = ({ time, checkpoint }) =>
	new TextDecoder().decode(log.cosignatureMessage(log.printCheckpoint(checkpoint), time));

const READERS = [
	{ name: 'note', read: log.parseNote, print: log.printNote },
	{
		name: 'verifier key',
		read: (text) => log.parseVerifierKey(text.trimEnd(), pureEngine),
		print: (key) => `${log.printVerifierKey(key)}\n`,
	},
	{ name: 'cosigned message', read: readCosigned, print: printCosigned },
	{ name: 'checkpoint', read: log.parseCheckpoint, print: log.printCheckpoint },
	{
		name: 'signature lines',
		read: log.parseSignatureLines,
		print: (lines) => lines.map(log.printSignatureLine).join(''),
	},
];

const linesOf = (folder, file) => `${folder.text(file).trimEnd()}\n`;

export async function runC2spExamples(folder) {
	const texts = folder.files.map((file) => linesOf(folder, file));
	const keys = texts
		.map((text) => log.parseVerifierKey(text.trimEnd(), pureEngine))
		.filter((key) => key !== null);
	return folder.files.map((file, at) => judge(file, () => checkText(texts[at], keys)));
}

function checkText(text, keys) {
	const found = READERS.flatMap(({ name, read, print }) => {
		const value = read(text);
		return value === null ? [] : [{ name, value, printed: print(value) }];
	});
	if (DESCRIBES.test(text))
		return found.length === 0 ? null : `a description was read as ${found[0].name}`;
	if (found.length === 0) return 'no reader takes it';
	const [{ name, value, printed }] = found;
	const why = same(printed, text);
	return why ?? (name === 'note' ? checkNote(value, keys) : null);
}

/** Where a key of one of the signatures is printed too, the note is signed. */
export function checkNote(note, keys) {
	const own = keys.filter((key) =>
		note.signatures.some(({ name, id }) => name === key.name && id === key.id),
	);
	if (own.length === 0) return null;
	const verdict = log.verifyNote(note, own, pureEngine);
	return same(verdict.kind === 'refused' ? verdict.code : verdict.kind, 'verified');
}
