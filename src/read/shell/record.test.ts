import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type RawRecord, splitCells, splitRecords } from './record.ts';

const START = { offset: 0, line: 1 };

/** All records of a text that comes in pieces of these sizes. */
async function recordsOf(
	text: string | Uint8Array,
	quoted: boolean,
	options: { readonly size?: number; readonly cap?: number; readonly start?: typeof START } = {},
): Promise<RawRecord[]> {
	const { size = 7, cap, start = START } = options;
	const bytes = Buffer.from(text).subarray(start.offset);
	async function* pieces() {
		for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
	}
	const found: RawRecord[] = [];
	for await (const records of splitRecords(pieces(), quoted, start, cap)) found.push(...records);
	return found;
}

it('keeps newlines that stand in quotes, and counts lines as an editor does', async () => {
	const records = await recordsOf('a,b\n1,"two\nlines"\n\n3,4\r\n', true);
	expect(records.map(({ line, text }) => [line, text])).toEqual([
		[1, 'a,b'],
		[2, '1,"two\nlines"'],
		[5, '3,4'],
	]);
});

it('says the same whatever pieces the file comes in, and from every place it may go on', async () => {
	const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"a\nb"', '""', 'é;ü'));
	await fc.assert(
		fc.asyncProperty(
			fc.array(line),
			fc.integer({ min: 1, max: 9 }),
			fc.boolean(),
			async (lines, size, quoted) => {
				const text = lines.join('\n');
				const whole = await recordsOf(text, quoted, { size: 1_000_000 });
				expect(await recordsOf(text, quoted, { size })).toEqual(whole);
				for (const [at, { end, nextLine }] of whole.entries()) {
					const start = { offset: end, line: nextLine };
					expect(await recordsOf(text, quoted, { size, start })).toEqual(whole.slice(at + 1));
				}
			},
		),
	);
});

it('reports a record over the cap by its line, and goes on at the next', async () => {
	const records = await recordsOf(`short\n${'x'.repeat(50)}\nshort again`, false, { cap: 20 });
	expect(records.map(({ line, text, bad }) => [line, text, bad])).toEqual([
		[1, 'short', null],
		[2, null, 'record-too-long'],
		[3, 'short again', null],
	]);
});

it('lets a quote that is never closed cost one record, not the rest of the file', async () => {
	const rows = Array.from({ length: 100 }, (_, at) => `row ${at}`);
	const records = await recordsOf(['"open', ...rows].join('\n'), true, { cap: 40 });
	expect(records[0]?.bad).toBe('record-too-long');
	expect(records.at(-1)?.text).toBe('row 99');
});

it('reports bytes that are no text', async () => {
	const records = await recordsOf(Uint8Array.from([0x61, 0x0a, 0xff, 0x0a, 0x62]), false);
	expect(records.map(({ line, text, bad }) => [line, text, bad])).toEqual([
		[1, 'a', null],
		[2, null, 'not-utf8'],
		[3, 'b', null],
	]);
});

it('takes cells apart as they were put together', () => {
	const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 });
	fc.assert(
		fc.property(cells, (given) => {
			const text = given.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
			expect(splitCells(text, ',', true)).toEqual(given);
		}),
	);
});

it('leaves quotes alone where the file quotes nothing', () => {
	expect(splitCells('a\t2" brush\tb', '\t', false)).toEqual(['a', '2" brush', 'b']);
});
