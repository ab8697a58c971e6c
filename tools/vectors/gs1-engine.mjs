// Cases of GS1's reference engine: reading and writing element strings, bracketed text, addresses and scans.
import { gs1 } from './product.mjs';
import { judge, same } from './result.mjs';

const isYes = (cell) => cell === 'true' || cell === true;
/** In the cases `^` stands for FNC1, one before the first element. */
const asText = (cell) => cell.replaceAll('^', gs1.FNC1);
const asCell = (elements) => `^${gs1.printElementString(elements).replaceAll(gs1.FNC1, '^')}`;

const OPEN = { least: 1, most: 90, isOptional: false, linters: [], set: 'x' };
/** As with the engine's options on: identifiers that GS1 gave no meaning take anything, also in an address. */
const anyIdentifier = (ai) =>
	gs1.identifierOf(ai) ?? {
		ai,
		isFixed: false,
		isAttribute: true,
		isKey: false,
		components: [OPEN],
		excludes: [],
		requires: [],
		qualifiers: [],
	};
/** The options are not in the cases: what must be taken and holds such an identifier was asked with them on. */
const dictionaryFor = (isTaken) => (isTaken ? anyIdentifier : gs1.identifierOf);

const elementsOf = (read) => (read?.kind === 'gs1' ? read.elements : null);

function compare(elements, isTaken, wanted) {
	if (!isTaken) return elements === null ? null : 'taken';
	if (elements === null) return 'refused';
	return wanted === undefined || wanted === '' ? null : same(asCell(elements), wanted);
}

function generateLink([taken, stem, text, wanted]) {
	const dictionary = dictionaryFor(isYes(taken));
	const elements = elementsOf(gs1.parseBracketed(text, dictionary)) ?? [];
	const options = { dictionary, ...(stem === null || stem === 'NULL' ? {} : { stem }) };
	const printed = gs1.printDigitalLink(elements, options);
	return same(printed.kind === 'printed' ? printed.text : '', isYes(taken) ? wanted : '');
}

/** A GTIN without its zeros is read as people print it, and said not to be canonical: the engine has an option for it. */
function parseLink(
	[taken, given, wanted],
	{ permitZeroSuppressedGTINinDLuris: maybeShort = false },
) {
	// Withdrawn words are taken where the engine was asked to take them.
	const text = isYes(taken) ? gs1.numericLink(given) : given;
	const read = gs1.parseDigitalLink(text, dictionaryFor(isYes(taken)));
	const elements = elementsOf(read);
	const gtin = elements?.find(({ ai }) => ai === '01')?.value ?? '';
	const isShort = gtin !== '' && !text.includes(gtin);
	if (isShort && !maybeShort && !isYes(taken)) return same(read.canonical, false);
	return compare(elements, isYes(taken), wanted);
}

const RULES = {
	validateAIrepeats: 'repeated-ai',
	validateAImutex: 'exclusive-ais',
	validateAIrequisites: 'required-ai-missing',
	validateDigSigRequiresSerialisedKey: 'required-ai-missing',
};

function validate([taken, rule, text]) {
	const elements = elementsOf(gs1.parseBracketed(text, anyIdentifier));
	if (elements === null) return 'not read';
	// The last rule is about the signature alone, the one before it about every identifier.
	const isSignature = rule === 'validateDigSigRequiresSerialisedKey';
	const found = gs1
		.checkAssociations(elements)
		.filter(({ code, facts }) => code === RULES[rule] && (!isSignature || facts.ai === '8030'));
	return same(found.length === 0, isYes(taken));
}

const SYMBOLS = {
	DataBarExpanded: 'databar-expanded',
	DataBarExpandedStacked: 'databar-expanded',
	DataBarLimited: 'databar-limited',
	DataBarOmni: 'databar',
	DataBarStacked: 'databar',
	DataBarStackedOmni: 'databar',
	DataBarTruncated: 'databar',
	DM: 'data-matrix',
	DotCode: 'dot-code',
	EAN13: 'ean-13',
	EAN8: 'ean-8',
	GS1_128_CCA: 'gs1-128',
	GS1_128_CCC: 'gs1-128',
	QR: 'qr-code',
	UPCA: 'upc-a',
	UPCE: 'upc-e',
};

function processScan([taken, text, symbol, wanted]) {
	const read = gs1.parseScanData(text);
	// The engine takes every address for one of GS1; an address of someone else is no GS1 data either way.
	if (!isYes(taken)) return read.kind === 'refused' || read.is === 'address' ? null : 'taken';
	if (read.kind === 'refused') return 'refused';
	return same(read.symbol, SYMBOLS[symbol]) ?? same(read.message, wanted);
}

function generateScan([symbol, message, wanted]) {
	const known = SYMBOLS[symbol];
	const printed = known === undefined ? { kind: 'refused' } : gs1.printScanData(known, message);
	const text = printed.kind === 'printed' ? printed.text : null;
	return same(text, wanted === 'NULL' ? null : wanted);
}

/** Outside of a query, and inside one, where a plus sign is a blank. */
const unescapeText = ([text, path, query]) =>
	same(gs1.percentDecoded(text), path) ??
	same(gs1.percentDecoded(text.replaceAll('+', ' ')), query);
/** In a query a blank may be a plus sign or `%20`; we write the second. */
const escapeText = ([text, path, query]) =>
	same(gs1.percentEncoded(text), path) ??
	same(gs1.percentEncoded(text), query.replaceAll('+', '%20'));

const CASES = {
	test_URIescape: escapeText,
	test_URIunescape: unescapeText,
	test_testGenerateDLuri: generateLink,
	test_parseDLuri: parseLink,
	test_validateAIs: validate,
	test_parseAIdata: ([taken, text, wanted]) =>
		compare(
			elementsOf(gs1.parseBracketed(text, dictionaryFor(isYes(taken)))),
			isYes(taken),
			wanted,
		),
	test_processAIdata: ([taken, text]) =>
		compare(elementsOf(parseData(text, dictionaryFor(isYes(taken)))), isYes(taken)),
	test_testProcessScanData: processScan,
	test_testGenerateScanData: generateScan,
};

/** Only with FNC1 before it is it such data. */
const parseData = (text, dictionary) =>
	text.startsWith('^') ? gs1.parseElementString(asText(text), dictionary) : null;

export async function runGs1Engine(folder) {
	return folder.files
		.filter((file) => file.endsWith('.jsonl'))
		.flatMap((file) =>
			folder
				.text(file)
				.trimEnd()
				.split('\n')
				.map((line, at) => judge(file, () => checkCase(JSON.parse(line)), `line ${at + 1}`)),
		);
}

function checkCase({ fn, args, flags = {} }) {
	const check = CASES[fn];
	const why = check === undefined ? 'a case of no kind that is known' : check(args, flags);
	return why === null ? null : `${fn} ${JSON.stringify(args)}: ${why}`;
}
