/** Where the lines of records go: written in pieces, and waited for, so that a slow reader holds the reading back. */
import { type FileHandle, open } from 'node:fs/promises';
import type { LineSink } from '../../host/ndjson.ts';

export type RecordSink = {
	readonly add: (line: string) => Promise<void>;
	/** All that was added is written when this resolves. */
	readonly close: () => Promise<void>;
};

/** The file for the records could not be opened or written. */
export class SinkFault extends Error {
	override readonly name = 'SinkFault';
}

/** Lines wait for each other until they make a piece of this many UTF-16 units. */
const PIECE = 65_536;

function inPieces(write: (text: string) => Promise<void>): RecordSink {
	let waiting = '';
	const flush = async (): Promise<void> => {
		const text = waiting;
		waiting = '';
		if (text !== '') await write(text);
	};
	return {
		async add(line) {
			waiting += line;
			if (waiting.length >= PIECE) await flush();
		},
		close: flush,
	};
}

/** Standard output, or whatever stands for it. */
export const sinkTo = (output: LineSink): RecordSink =>
	inPieces(async (text) => {
		if (!output.write(text)) await new Promise<void>((go) => output.once('drain', go));
	});

/** A new file, or an old one emptied. @throws SinkFault */
export async function fileSink(path: string): Promise<RecordSink> {
	const file = await saying(open(path, 'w'));
	const sink = inPieces((text) => saying(file.appendFile(text)));
	return { add: sink.add, close: () => closed(sink, file) };
}

async function closed(sink: RecordSink, file: FileHandle): Promise<void> {
	try {
		await sink.close();
	} finally {
		await saying(file.close());
	}
}

async function saying<Done>(step: Promise<Done>): Promise<Done> {
	try {
		return await step;
	} catch (cause) {
		throw new SinkFault('The records cannot be written.', { cause });
	}
}

/** Where nobody wants them. */
export const NO_SINK: RecordSink = { add: async () => undefined, close: async () => undefined };
