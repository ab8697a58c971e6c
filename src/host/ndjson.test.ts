import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineAnswer, runNdjson } from './ndjson.ts';

async function* chunks(...texts: readonly (string | Uint8Array)[]) {
	for (const text of texts) yield typeof text === 'string' ? Buffer.from(text) : text;
}

/** A reader that is slow: it never has room, and says so. */
function slowReader() {
	const written: string[] = [];
	let waiting = 0;
	const sink = {
		write(text: string) {
			written.push(text);
			return false;
		},
		once(_event: 'drain', listener: () => void) {
			waiting += 1;
			setImmediate(listener);
		},
	};
	return { sink, written, waits: () => waiting };
}

async function answered(
	input: AsyncIterable<Uint8Array>,
	answer: (request: object) => LineAnswer | Promise<LineAnswer> = (request) => ({
		answer: { got: request },
	}),
) {
	const { sink, written, waits } = slowReader();
	const faults: unknown[] = [];
	const onFault = (fault: unknown) => faults.push(fault);
	const count = await runNdjson({ input, output: sink, answer, onFault });
	const lines: unknown[] = written
		.join('')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line));
	return { lines, count, faults, waits: waits() };
}

describe('a run over lines', () => {
	test('answers each line in order and echoes its id', async () => {
		const { lines } = await answered(chunks('{"id":2}\n{"id":"a"}\n'));
		expect(lines).toMatchObject([{ id: 2 }, { id: 'a' }]);
	});

	test('keeps the order when earlier lines take longer', async () => {
		const slowFirst = async (request: object): Promise<LineAnswer> => {
			if ('id' in request && request.id === 1) await new Promise((go) => setTimeout(go, 5));
			return { answer: {} };
		};
		const { lines } = await answered(chunks('{"id":1}\n{"id":2}\n'), slowFirst);
		expect(lines).toEqual([{ id: 1 }, { id: 2 }]);
	});

	test('tells of the next request before the one at hand is answered, each once', async () => {
		const told: string[] = [];
		const say = (word: string) => (request: object) => {
			told.push(`${word} ${'id' in request ? request.id : '?'}`);
			return { answer: {} };
		};
		const { sink } = slowReader();
		await runNdjson({
			input: chunks('{"id":1}\nno json\n{"id":2}\n{"id":3}\n'),
			output: sink,
			answer: say('answer'),
			expect: say('expect'),
			onFault: () => undefined,
		});
		expect(told).toEqual(['answer 1', 'expect 2', 'expect 3', 'answer 2', 'answer 3']);
	});

	test('puts the id first, and lets no answer change it', async () => {
		const { lines } = await answered(chunks('{"id":1}\n'), () => ({ answer: { a: 1, id: 9 } }));
		expect(JSON.stringify(lines[0])).toBe('{"id":1,"a":1}');
	});

	test('answers a last line without a newline, and none for blank ones', async () => {
		const { lines } = await answered(chunks('\n  \r\n{"id":1}\r\n\n{"id":2}'));
		expect(lines).toMatchObject([{ id: 1 }, { id: 2 }]);
	});

	test.each([
		['text that is no JSON', '{"id":1', 'not-json'],
		['a number', '7', 'not-an-object'],
		['null', 'null', 'not-an-object'],
		['a list', '[{"id":1}]', 'not-an-object'],
	])('reports %s and goes on', async (_name, bad, code) => {
		const { lines } = await answered(chunks(`${bad}\n{"id":2}\n`));
		expect(lines).toMatchObject([{ id: null, error: { code, path: '' } }, { id: 2 }]);
	});

	test('reports bytes that are no UTF-8 and goes on', async () => {
		const { lines } = await answered(chunks(Uint8Array.of(0x22, 0xff, 0x22, 0x0a), '{"id":2}\n'));
		expect(lines).toMatchObject([{ id: null, error: { code: 'not-utf8' } }, { id: 2 }]);
	});

	test('echoes the id of a line whose field is wrong', async () => {
		const error = { code: 'too-long', path: 'text', message: 'Shorter, please.' };
		const { lines } = await answered(chunks('{"id":"x"}\n'), () => ({ error }));
		expect(lines).toEqual([{ id: 'x', error }]);
	});

	test('answers a fault of ours as one, tells of it, and goes on', async () => {
		const { lines, faults, count } = await answered(chunks('{"id":1}\n{"id":2}\n'), (request) => {
			if ('id' in request && request.id === 1) throw new RangeError('broken');
			return { answer: {} };
		});
		expect(lines).toMatchObject([{ id: 1, error: { code: 'fault' } }, { id: 2 }]);
		expect(faults).toEqual([new RangeError('broken')]);
		expect(count).toEqual({ lines: 2, faults: 1 });
	});

	test('waits for a reader that is behind before it takes more', async () => {
		const { waits } = await answered(chunks('{"id":1}\n', '{"id":2}\n', '{"id":3}\n'));
		expect(waits).toBe(3);
	});

	test('gives the same answers however the bytes are cut', async () => {
		const text = '{"id":1,"t":"병풀 é 😀"}\n{"id":2}\n\n{"id":3}';
		const bytes = Buffer.from(text);
		const whole = await answered(chunks(text));
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
				const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
				const pieces = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
				expect((await answered(chunks(...pieces))).lines).toEqual(whole.lines);
			}),
		);
	});
});
