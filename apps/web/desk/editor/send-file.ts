/** Sends a file of records and hears, line by line, how far the server is with it. */
import { speech } from '../../speech.ts';
import type { Refusal } from '../ask.ts';
import { base64Of } from '../base64-of.ts';
import type { ImportTold } from './editor-answers.ts';

/** Largest file that the desk takes, in bytes. */
export const MOST_FILE = 24_000_000;

const AWAY: Refusal = { code: 'away', title: '', detail: '' };

/** The last line, or a refusal; an answer that breaks off before it is one too. */
export async function sendFile(
	file: File,
	onTold: (told: ImportTold) => void,
): Promise<{ readonly told: ImportTold } | { readonly refusal: Refusal }> {
	try {
		const response = await fetch('/v1/editor/import', {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'accept-language': speech.value?.language ?? 'en',
			},
			body: JSON.stringify({ file: await base64Of(file) }),
		});
		if (!response.ok) return { refusal: { ...AWAY, ...(await response.json()) } };
		let last: ImportTold | null = null;
		for await (const told of linesOf(response)) {
			last = told;
			onTold(told);
		}
		return last?.done === true ? { told: last } : { refusal: AWAY };
	} catch {
		// No network, or a server that fell over: what was kept before stays kept, and the same file may be sent again.
		return { refusal: AWAY };
	}
}

async function* linesOf({ body }: Response): AsyncGenerator<ImportTold> {
	if (body === null) return;
	const reader = body.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (;;) {
		const { value, done } = await reader.read();
		if (done) return;
		const lines = `${rest}${value}`.split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) yield JSON.parse(line);
	}
}
