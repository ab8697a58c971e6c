import { type Line, splitLines } from './line.ts';

/** What is wrong with one line: a code for programs, the field it stands in, and words for people. */
export type LineError = { readonly code: string; readonly path: string; readonly message: string };

/** What a verb makes of one parsed line; `id` is added here. */
export type LineAnswer =
	| {
			readonly answer: object;
			/** The same as `JSON.stringify({ id, ...answer })`, where a verb can say it faster. */
			readonly print?: (id: unknown) => string;
	  }
	| { readonly error: LineError };

export type NdjsonRun = {
	readonly input: AsyncIterable<Uint8Array>;
	readonly output: LineSink;
	/** Called with what JSON gave, an object for certain, otherwise unchecked. */
	readonly answer: (request: object) => LineAnswer | Promise<LineAnswer>;
	/** Told of the next request while the one before is answered, so that slow work on it can begin. Never waited for. */
	readonly expect?: (request: object) => void;
	/** Told of a fault of ours, an exception out of `answer`; the line gets the code `fault`. */
	readonly onFault: (fault: unknown) => void;
};

/** The part of a writable stream that a run needs. */
export type LineSink = {
	write(text: string): boolean;
	once(event: 'drain', listener: () => void): unknown;
};

export type NdjsonCount = { readonly lines: number; readonly faults: number };

/** Answers wait for each other until they make a piece of this many UTF-16 units. */
const PIECE = 65_536;

/**
 * Reads one JSON object a line and writes one a line, in the same order, `id` echoed. A bad line gets an `error` and
 * the run goes on. Input is not read ahead of a reader that is slow to take the answers.
 */
export async function runNdjson(run: NdjsonRun): Promise<NdjsonCount> {
	const out = new Piece(run.output);
	let lines = 0;
	let faults = 0;
	for await (const batch of splitLines(run.input)) {
		let next: Request | null = null;
		for (const [at, line] of batch.entries()) {
			const request: Request = next ?? parseLine(line);
			next = run.expect === undefined ? null : announce(batch[at + 1], run.expect);
			const { text, fault } = await answerRequest(request, run);
			lines += 1;
			if (fault) faults += 1;
			await out.add(text);
		}
		// Someone may be typing: what came in together goes out together, at once.
		await out.flush();
	}
	return { lines, faults };
}

function announce(line: Line | undefined, expect: (request: object) => void): Request | null {
	if (line === undefined) return null;
	const request = parseLine(line);
	if ('object' in request) expect(request.object);
	return request;
}

type Answered = { readonly text: string; readonly fault: boolean };

async function answerRequest(request: Request, run: NdjsonRun): Promise<Answered> {
	if ('error' in request) return { text: print(null, request), fault: false };
	try {
		return { text: print(request.id, await run.answer(request.object)), fault: false };
	} catch (fault) {
		run.onFault(fault);
		return { text: print(request.id, { error: OUR_FAULT }), fault: true };
	}
}

// Messages of the line protocol are for programmers and stay in English, as HTTP problem titles do.
const OUR_FAULT: LineError = {
	code: 'fault',
	path: '',
	message: 'This line met a fault of ours; it is described on standard error.',
};

function print(id: unknown, answer: LineAnswer): string {
	if ('answer' in answer && answer.print) return `${answer.print(id)}\n`;
	const body = 'error' in answer ? { error: answer.error } : answer.answer;
	// First to be seen first, last so that no answer can change it.
	return `${JSON.stringify(Object.assign({ id }, body, { id }))}\n`;
}

type Request = { readonly id: unknown; readonly object: object } | { readonly error: LineError };

function parseLine(line: Line): Request {
	if ('code' in line) return { error: { ...line, path: '' } };
	const parsed = parseJson(line.text);
	if ('error' in parsed) return parsed;
	const { value } = parsed;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		const message = 'Each line must hold one JSON object.';
		return { error: { code: 'not-an-object', path: '', message } };
	}
	return { id: 'id' in value ? value.id : null, object: value };
}

function parseJson(text: string): { readonly value: unknown } | { readonly error: LineError } {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		const message = `This line is no JSON: ${error instanceof Error ? error.message : error}`;
		return { error: { code: 'not-json', path: '', message } };
	}
}

/** Gathers lines and writes them in pieces, waiting while the reader is behind. */
class Piece {
	readonly #sink: LineSink;
	#text = '';

	constructor(sink: LineSink) {
		this.#sink = sink;
	}

	async add(text: string): Promise<void> {
		this.#text += text;
		if (this.#text.length >= PIECE) await this.flush();
	}

	async flush(): Promise<void> {
		if (this.#text === '') return;
		const text = this.#text;
		this.#text = '';
		if (!this.#sink.write(text)) await new Promise<void>((go) => this.#sink.once('drain', go));
	}
}
