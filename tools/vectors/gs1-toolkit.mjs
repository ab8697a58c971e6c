// Worked examples of GS1's toolkit: element strings, addresses and lists of identifiers, each from the others.
import { gs1 } from './product.mjs';
import { judge, same } from './result.mjs';

const BLOCK = /```js\n([\s\S]*?)```/g;
const CALL = /gs1dlt\.(\w+)\(([^;]*)\);/;
const ASSIGNED = /^var (\w+)\s*=\s*(.*);$/gm;
const OUTPUT = /^\s*\/\/\s+\w+='?(.*?)'?\s*$/m;

export async function runGs1Toolkit(folder) {
	return folder.files
		.filter((file) => file.endsWith('.md'))
		.flatMap((file) => examplesIn(folder.text(file)).map((one) => judgeExample(file, one)));
}

/** Blocks of code that call the toolkit and print what it answers. */
function examplesIn(text) {
	const blocks = [...text.matchAll(BLOCK)].map(([, code]) => code);
	return blocks.filter((code) => CALL.test(code) && OUTPUT.test(code)).map(exampleOf);
}

function exampleOf(code) {
	const values = new Map(
		[...code.matchAll(ASSIGNED)].map(([, name, text]) => [name, literalOf(text.trim())]),
	);
	const [, method, list] = CALL.exec(code);
	const args = list.split(',').map((word) => argumentOf(word.trim(), values));
	return { method, args, wanted: OUTPUT.exec(code)[1] };
}

function argumentOf(word, values) {
	return values.has(word) ? values.get(word) : literalOf(word);
}

/** Literals, joined by plus signs around the separator's name; nothing is run. */
function literalOf(text) {
	if (text.startsWith('{')) return JSON.parse(text);
	if (text === 'true' || text === 'false') return text === 'true';
	if (text === 'null') return null;
	return text
		.split(/\+(?=gs1dlt|")(?!\d)/)
		.map((part) => (part.startsWith('gs1dlt.') ? gs1.FNC1 : part.replace(/^["']|["']$/g, '')))
		.join('');
}

const judgeExample = (file, { method, args, wanted }) =>
	judge(
		file,
		() => {
			const check = METHODS[method];
			return check === undefined ? 'a method that is not known' : check(args, wanted);
		},
		method,
	);

const parse = (text) =>
	text.startsWith('(') ? gs1.parseBracketed(text) : gs1.parseElementString(text);

function elementsOf(read) {
	if (read?.kind !== 'gs1') throw new Error('refused');
	return read.elements;
}

const elementsIn = (list) => Object.entries(list).map(([ai, value]) => ({ ai, value }));
/** Elements of fixed length first, as the toolkit writes them; identifiers in their order otherwise. */
const sorted = (elements) =>
	elements
		.map(({ ai, value }) => `${ai}=${value}`)
		.sort()
		.join(' ');

/** The toolkit's words for identifiers are withdrawn; an unescaped sign cuts off a value in one example. */
function checkLink(elements, stem, wanted) {
	const printed = gs1.printDigitalLink(elements, stem === null ? {} : { stem });
	if (printed.kind !== 'printed') return 'not printed';
	const read = gs1.parseDigitalLink(printed.text);
	const lost = same(sorted(elementsOf(read)), sorted(elements));
	const numeric = gs1.numericLink(wanted);
	const cut = printed.text.replace(/(?:%[0-9A-F]{2}[^/?&]*)+(?=\?)/, '');
	return lost ?? (numeric === cut ? null : same(printed.text, numeric));
}

function checkText(elements, brackets, wanted) {
	const printed = brackets ? gs1.printBracketed(elements) : gs1.printElementString(elements);
	if (printed === wanted) return null;
	const read = parse(wanted.replaceAll(gs1.FNC1, gs1.FNC1));
	return read.kind === 'gs1'
		? same(sorted(elements), sorted(read.elements))
		: sameCharacters(elements, wanted);
}

/** The separator does not survive in a comment: then each element must stand there, and nothing else. */
function sameCharacters(elements, wanted) {
	const rest = elements.reduce((text, { ai, value }) => text.replace(ai + value, ''), wanted);
	return same(rest, '');
}

const METHODS = {
	gs1ElementStringsToGS1DigitalLink: ([text, , stem], wanted) =>
		checkLink(elementsOf(parse(text)), stem, wanted),
	gs1digitalLinkToGS1elementStrings: ([text, brackets], wanted) =>
		checkText(elementsOf(gs1.parseDigitalLink(gs1.numericLink(text))), brackets, wanted),
	extractFromGS1elementStrings: ([text], wanted) =>
		same(sorted(elementsOf(parse(text))), sorted(elementsIn(JSON.parse(wanted)))),
	buildGS1elementStrings: ([list, brackets], wanted) =>
		checkText(elementsIn(list), brackets, wanted),
	buildGS1digitalLink: ([list, , stem], wanted) => checkLink(elementsIn(list), stem, wanted),
	extractFromGS1digitalLink: ([text], wanted) =>
		same(
			sorted(elementsOf(gs1.parseDigitalLink(gs1.numericLink(text)))),
			sorted(elementsIn(JSON.parse(wanted))),
		),
};
