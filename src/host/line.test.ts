import { expect, test } from 'vitest';
import { type Line, splitLines } from './line.ts';

async function linesOf(texts: readonly string[], cap: number): Promise<readonly Line[]> {
	async function* input() {
		for (const text of texts) yield Buffer.from(text);
	}
	const lines: Line[] = [];
	for await (const batch of splitLines(input(), cap)) lines.push(...batch);
	return lines;
}

test('takes a line that fills the cap', async () => {
	expect(await linesOf(['12345678\n'], 8)).toEqual([{ text: '12345678' }]);
});

test('refuses a line one byte over the cap and reads the next', async () => {
	const lines = await linesOf(['1234', '56789', '\nnext\n'], 8);
	expect(lines).toMatchObject([{ code: 'line-too-long' }, { text: 'next' }]);
});

test('refuses a last line over the cap that no newline ends', async () => {
	expect(await linesOf(['123456789'], 8)).toMatchObject([{ code: 'line-too-long' }]);
});
