/** XML, tag by tag: no more of it is held than one record, and of what is no record only the tag that is open. */
import { SaxesParser } from 'saxes';
import { ictrpMapper, jatsMapper, pubmedMapper, type XmlMapper } from '../index.ts';
import { checked, type ImportPart, MOST_DEPTH, MOST_RECORD, Refused } from './import-part.ts';

type State = {
	mapper: XmlMapper | null;
	/** Whether each child of the root is to be a record. */
	isSet: boolean;
	depth: number;
	/** Characters since a record, or a tag outside of records, ended. */
	held: number;
	/** Records, or children of the root, so far. */
	no: number;
	hasRecord: boolean;
	found: ImportPart[];
};

/** Every record of PubMed, JATS or ICTRP. */
export async function* fromXml(chunks: AsyncIterable<string>): AsyncGenerator<ImportPart> {
	const state = openState();
	const parser = parserOf(state);
	try {
		for await (const chunk of chunks) {
			parser.write(chunk);
			yield* state.found.splice(0);
			state.held += chunk.length;
			if (state.held > MOST_RECORD) throw new Refused('record-too-large');
		}
		parser.close();
	} catch (cause) {
		// What was whole before a fault is kept.
		yield* state.found;
		throw cause;
	}
	yield* state.found;
}

const openState = (): State => ({
	mapper: null,
	isSet: false,
	depth: 0,
	held: 0,
	no: 0,
	hasRecord: false,
	found: [],
});

function parserOf(state: State): SaxesParser {
	const parser = new SaxesParser();
	parser.on('doctype', (text) => {
		// Entities of a document's own are how a few bytes become many.
		if (text.includes('<!ENTITY')) throw new Refused('xml-entities');
	});
	parser.on('opentag', ({ name, attributes }) => takeOpen(state, name, attributes));
	parser.on('text', (text) => state.mapper?.text(text));
	parser.on('cdata', (text) => state.mapper?.text(text));
	parser.on('closetag', ({ name }) => takeClose(state, name));
	parser.on('error', (cause) => {
		throw new Refused('xml-broken', { cause });
	});
	return parser;
}

function takeOpen(state: State, name: string, attributes: Readonly<Record<string, string>>): void {
	state.depth += 1;
	if (state.depth > MOST_DEPTH) throw new Refused('too-deep');
	if (state.mapper?.isWithin() !== true) state.held = 0;
	if (state.mapper === null) chooseMapper(state, name);
	state.mapper?.open(name, attributes);
}

function chooseMapper(state: State, name: string): void {
	if (name === 'article') state.mapper = jatsMapper();
	if (name.startsWith('Pubmed')) state.mapper = pubmedMapper();
	if (/^(?:Trials_downloaded_from_ICTRP|Trial)$/i.test(name)) state.mapper = ictrpMapper();
	state.isSet = state.depth === 1 && /^(?:PubmedArticleSet|Trials_)/i.test(name);
}

function takeClose(state: State, name: string): void {
	const record = state.mapper?.close(name) ?? null;
	state.depth -= 1;
	if (state.mapper?.isWithin() !== true) state.held = 0;
	if (record !== null) {
		state.hasRecord = true;
		state.found.push(checked(record, { kind: 'entry', no: state.isSet ? state.no + 1 : 1 }));
	}
	if (!state.isSet || state.depth !== 1) return;
	state.no += 1;
	if (!state.hasRecord) state.found.push(checked(null, { kind: 'entry', no: state.no }));
	state.hasRecord = false;
}
