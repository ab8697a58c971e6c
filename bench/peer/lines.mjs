// A peer that answers lines as `read --ndjson` does, so that the same scorer can judge it.
import { createInterface } from 'node:readline';

/** Answers each line of standard input by `read`, which gets the request and gives ingredients and a verdict. */
export async function answerLines(read) {
	for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
		const request = JSON.parse(line);
		process.stdout.write(`${JSON.stringify({ id: request.id, ...read(request) })}\n`);
	}
}

/** Where each piece stands in the text, for the scorer looks at spans too. */
export function placed(text, pieces) {
	let from = 0;
	return pieces.map((piece) => {
		const start = Math.max(text.indexOf(piece, from), 0);
		from = start + piece.length;
		return { text: piece, start, end: start + piece.length };
	});
}
