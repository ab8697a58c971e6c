/** One line of input, or why it could not be taken as text. */
export type Line =
	| { readonly text: string }
	| { readonly code: 'line-too-long' | 'not-utf8'; readonly message: string };

/** The longest text that `read` accepts, every unit escaped, and its claims beside it, stay well under this. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Splits bytes at newlines, a batch for each chunk that came in. Blank lines are passed over. A line over the cap is
 * reported and its bytes are let go as they come, so that memory stays bounded whatever is piped in.
 */
export async function* splitLines(
	input: AsyncIterable<Uint8Array>,
	cap: number = MAX_LINE_BYTES,
): AsyncGenerator<readonly Line[]> {
	const open = new OpenLine(cap);
	for await (const chunk of input) {
		const lines: Line[] = [];
		let from = 0;
		for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
			open.add(chunk.subarray(from, at));
			lines.push(...open.close());
			from = at + 1;
		}
		open.add(chunk.subarray(from));
		yield lines;
	}
	yield open.close();
}

class OpenLine {
	readonly #cap: number;
	readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
	#parts: Uint8Array[] = [];
	#size = 0;

	constructor(cap: number) {
		this.#cap = cap;
	}

	add(part: Uint8Array): void {
		this.#size += part.length;
		if (this.#size > this.#cap) this.#parts = [];
		else this.#parts.push(part);
	}

	/** The line that ends here: none if it is blank. */
	close(): readonly Line[] {
		const line = this.#size > this.#cap ? tooLong(this.#size, this.#cap) : this.#decode();
		this.#parts = [];
		this.#size = 0;
		return 'text' in line && line.text.trim() === '' ? [] : [line];
	}

	#decode(): Line {
		const [only, second] = this.#parts;
		if (only === undefined) return { text: '' };
		const bytes = second === undefined ? only : Buffer.concat(this.#parts);
		try {
			return { text: this.#utf8.decode(bytes) };
		} catch {
			// The only thing a fatal decoder throws for: bytes that are no UTF-8.
			return { code: 'not-utf8', message: 'This line is no UTF-8 text; save it as UTF-8.' };
		}
	}
}

function tooLong(size: number, cap: number): Line {
	const message = `This line holds ${size} bytes; at most ${cap} are read.`;
	return { code: 'line-too-long', message };
}
