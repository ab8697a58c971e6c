/** Records out of a stream of JSON: the elements of its list, one by one, or the whole where it is a single record. */

/** Largest record, in characters. */
export const MOST_RECORD = 4_000_000;
/** Lists that hold records, by the name before them; a list without a name is the document itself. */
const LISTS: ReadonlySet<string> = new Set(['studies', 'result', 'results', '']);

export type JsonPart =
	| { readonly kind: 'record'; readonly text: string }
	| { readonly kind: 'refused'; readonly code: 'record-too-large' | 'json-cut-off' };

type State = {
	depth: number;
	isString: boolean;
	isEscaped: boolean;
	/** The name last read before a colon. */
	name: string;
	/** Depth of the list whose elements are records; -1 before one was found. */
	listDepth: number;
	record: string;
	whole: string;
	string: string;
};

/** Gives each record as text; never more than one is held. */
export async function* jsonElements(chunks: AsyncIterable<string>): AsyncGenerator<JsonPart> {
	const state: State = {
		depth: 0,
		isString: false,
		isEscaped: false,
		name: '',
		listDepth: -1,
		record: '',
		whole: '',
		string: '',
	};
	for await (const chunk of chunks) {
		for (const text of recordsIn(state, chunk)) yield { kind: 'record', text };
		if (state.record.length > MOST_RECORD || state.whole.length > MOST_RECORD * 4) {
			yield { kind: 'refused', code: 'record-too-large' };
			return;
		}
	}
	const last = lastPart(state);
	if (last !== null) yield last;
}

/** Chunks are of a file's making: one that holds many records gives them all, and none is over its cap by more than a chunk. */
function recordsIn(state: State, chunk: string): string[] {
	const records: string[] = [];
	for (const sign of chunk) {
		const record = step(state, sign);
		if (record !== null) records.push(record);
	}
	return records;
}

function lastPart({ depth, isString, listDepth, whole }: State): JsonPart | null {
	if (depth !== 0 || isString) return { kind: 'refused', code: 'json-cut-off' };
	return listDepth < 0 && whole.trim() !== '' ? { kind: 'record', text: whole } : null;
}

/** Takes one sign; the record that it ends, if it ends one. */
function step(state: State, sign: string): string | null {
	if (state.listDepth < 0) state.whole += sign;
	if (state.listDepth >= 0 && (state.depth > state.listDepth || sign === '{')) state.record += sign;
	if (state.isString) {
		inString(state, sign);
		return null;
	}
	if (sign === '"') {
		state.isString = true;
		state.string = '';
	} else if (sign === ':') state.name = state.string;
	else if (sign === '{' || sign === '[') opened(state, sign);
	else if (sign === '}' || sign === ']') return closed(state);
	return null;
}

function inString(state: State, sign: string): void {
	if (state.isEscaped) state.isEscaped = false;
	else if (sign === '\\') state.isEscaped = true;
	else if (sign === '"') state.isString = false;
	else if (state.string.length < 100) state.string += sign;
}

function opened(state: State, sign: string): void {
	state.depth += 1;
	if (sign !== '[' || state.listDepth >= 0) return;
	const isOfRecords = state.depth === 1 ? true : state.depth <= 3 && LISTS.has(state.name);
	if (!isOfRecords) return;
	state.listDepth = state.depth;
	state.whole = '';
}

function closed(state: State): string | null {
	state.depth -= 1;
	if (state.listDepth < 0 || state.depth !== state.listDepth || state.record === '') return null;
	const { record } = state;
	state.record = '';
	return record;
}
