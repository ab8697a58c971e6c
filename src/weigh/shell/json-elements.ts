/** Records out of a stream of JSON: the elements of its lists, one by one, or the whole where it is a single record. */
import { MOST_DEPTH, MOST_RECORD, Refused } from './import-part.ts';

/** Lists that hold records, by the name before them; one that is the document itself needs none. */
const LISTS: ReadonlySet<string> = new Set(['studies', 'result', 'results']);
/** Brackets around such a list, itself included. */
const MOST_AROUND = 3;
const MOST_NAME = 100;

type State = {
	chunk: string;
	/** Where in the chunk begins what was not put away yet. */
	from: number;
	depth: number;
	isString: boolean;
	isEscaped: boolean;
	/** The string last read outside of lists, or as much of it as has come. */
	string: string;
	stringFrom: number;
	/** The name last read before a colon. */
	name: string;
	/** Depth of the list whose elements are records; 0 outside of one. */
	listDepth: number;
	/** Whether a comma came before what is being read of it. */
	isAfterComma: boolean;
	hasList: boolean;
	element: string;
	/** The document without the elements of its lists. */
	shell: string;
};

/** Gives each record as text; never more than one is held. @throws Refused */
export async function* jsonElements(chunks: AsyncIterable<string>): AsyncGenerator<string> {
	const state: State = { ...START, chunk: '' };
	for await (const chunk of chunks) yield* elementsIn(state, chunk);
	if (state.depth > 0 || state.isString) throw new Refused('json-cut-off');
	if (state.shell.trim() !== '') throw new Refused('json-broken');
}

const START: State = {
	chunk: '',
	from: 0,
	depth: 0,
	isString: false,
	isEscaped: false,
	string: '',
	stringFrom: 0,
	name: '',
	listDepth: 0,
	isAfterComma: false,
	hasList: false,
	element: '',
	shell: '',
};

/** @throws Refused */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Refused('json-broken', { cause });
	}
}

function* elementsIn(state: State, chunk: string): Generator<string> {
	state.chunk = chunk;
	state.from = 0;
	state.stringFrom = 0;
	for (let at = 0; at < chunk.length; at += 1) {
		if (state.isString) {
			at = endOfString(state, at);
			continue;
		}
		const element = SIGNS.get(chunk.charCodeAt(at))?.(state, at) ?? null;
		if (element !== null) yield element;
	}
	keep(state, chunk.length);
	if (Math.max(state.element.length, state.shell.length) > MOST_RECORD)
		throw new Refused('record-too-large');
}

/** Puts away what was read up to here. */
function keep(state: State, to: number): void {
	const text = state.chunk.slice(state.from, to);
	if (state.listDepth > 0) state.element += text;
	else state.shell += text;
	state.from = to;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** Where a string ends, or the chunk does. */
function endOfString(state: State, from: number): number {
	const { chunk } = state;
	for (let at = from; at < chunk.length; at += 1) {
		const sign = chunk.charCodeAt(at);
		if (state.isEscaped) state.isEscaped = false;
		else if (sign === BACKSLASH) state.isEscaped = true;
		else if (sign === QUOTE) {
			state.isString = false;
			keepString(state, at);
			return at;
		}
	}
	keepString(state, chunk.length);
	return chunk.length;
}

function keepString(state: State, to: number): void {
	if (state.listDepth > 0 || state.string.length >= MOST_NAME) return;
	state.string += state.chunk.slice(state.stringFrom, Math.min(to, state.stringFrom + MOST_NAME));
}

/** What each sign outside of strings does; the element that it ends, if it ends one. */
const SIGNS: ReadonlyMap<number, (state: State, at: number) => string | null> = new Map(
	Object.entries<(state: State, at: number) => string | null>({
		'"': (state, at) => {
			state.isString = true;
			state.string = '';
			state.stringFrom = at + 1;
			return null;
		},
		':': (state) => {
			if (state.listDepth === 0) state.name = state.string;
			return null;
		},
		',': (state, at) => {
			if (state.listDepth === 0 || state.depth !== state.listDepth) return null;
			state.isAfterComma = true;
			return element(state, at);
		},
		'{': (state) => deeper(state),
		'}': (state, at) => higher(state, at),
		'[': (state, at) => openList(state, at),
		']': (state, at) => closeList(state, at),
	}).map(([sign, take]) => [sign.charCodeAt(0), take]),
);

function deeper(state: State): null {
	state.depth += 1;
	if (state.depth > MOST_DEPTH) throw new Refused('too-deep');
	return null;
}

function openList(state: State, at: number): null {
	deeper(state);
	const { depth, listDepth, name } = state;
	const isOfRecords = depth === 1 || (depth <= MOST_AROUND && LISTS.has(name));
	if (listDepth > 0 || !isOfRecords) return null;
	keep(state, at + 1);
	state.listDepth = depth;
	state.hasList = true;
	state.isAfterComma = false;
	return null;
}

/** The text since the last comma of the list; what stands between two of them is to be JSON. */
function element(state: State, at: number): string {
	keep(state, at);
	state.from = at + 1;
	const text = state.element;
	state.element = '';
	return text;
}

function closeList(state: State, at: number): string | null {
	if (state.listDepth === 0 || state.depth !== state.listDepth) return higher(state, at);
	const last = element(state, at);
	state.from = at;
	state.listDepth = 0;
	higher(state, at);
	return last.trim() === '' && !state.isAfterComma ? null : last;
}

/** A document that held no list is a record itself. */
function higher(state: State, at: number): string | null {
	state.depth -= 1;
	if (state.depth < 0 || state.depth < state.listDepth) throw new Refused('json-broken');
	if (state.depth > 0) return null;
	keep(state, at + 1);
	const { shell, hasList } = state;
	state.shell = '';
	state.hasList = false;
	if (!hasList) return shell;
	parseJson(shell);
	return null;
}
