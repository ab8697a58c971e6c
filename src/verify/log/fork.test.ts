import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../testing/memory-log.ts';
import { nodeEngine } from '../shell/node-engine.ts';
import { nodeSigner } from '../shell/node-signer.ts';
import {
	ed25519VerifierKey,
	judgeFork,
	parseFork,
	prefixProof,
	printFork,
	tileReader,
} from './index.ts';

const origin = 'log.example/forked';
const signer = nodeSigner(new Uint8Array(32).fill(4));
const key = ed25519VerifierKey('ed25519', origin, signer.key, nodeEngine);
const logs = [{ origin, keys: [key] }];

const entries = (count: number) => Array.from({ length: count }, (_, at) => `entry ${at}`);
const honest = (count: number) => memoryLog(origin, signer, entries(count));
/** The same log with its first entry exchanged. */
const forged = (count: number) =>
	memoryLog(origin, signer, ['another', ...entries(count).slice(1)]);

async function forkOf(older: ReturnType<typeof honest>, newer: ReturnType<typeof honest>) {
	const [from, to] = [older.head.size, newer.head.size];
	const built = await prefixProof(tileReader(newer.read), from, to, nodeEngine);
	const path = from === to || built.kind !== 'built' ? [] : built.hashes;
	return printFork({ older: older.note, newer: newer.note, path });
}

const NO_FORK = { kind: 'refused', code: 'no-fork' };

describe('a fork is proved', () => {
	test('by two roots for one size', async () => {
		const text = await forkOf(honest(7), forged(7));
		expect(judgeFork(text, logs, nodeEngine)).toEqual({ kind: 'proved', origin, sizes: [7, 7] });
	});

	test('by a larger tree that does not begin with the smaller one', async () => {
		const sizes = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }));
		await fc.assert(
			fc.asyncProperty(sizes, async ([from, more]) => {
				const text = await forkOf(honest(from), forged(from + more));
				const proved = { kind: 'proved', origin, sizes: [from, from + more] };
				expect(judgeFork(text, logs, nodeEngine)).toEqual(proved);
			}),
			{ numRuns: 12 },
		);
	});
});

describe('no honest log is accused', () => {
	test('that only grew', async () => {
		for (const [from, to] of [
			[4, 9],
			[5, 9],
			[256, 300],
		] as const)
			expect(judgeFork(await forkOf(honest(from), honest(to)), logs, nodeEngine)).toEqual(NO_FORK);
	});

	test('that signed the same tree twice', async () => {
		expect(judgeFork(await forkOf(honest(7), honest(7)), logs, nodeEngine)).toEqual(NO_FORK);
	});

	test('by a path that was made up', async () => {
		const { older, newer } = { older: honest(4).note, newer: honest(9).note };
		for (const length of [0, 1, 3, 4]) {
			const path = Array.from({ length }, () => new Uint8Array(32).fill(1));
			expect(judgeFork(printFork({ older, newer, path }), logs, nodeEngine)).toEqual(NO_FORK);
		}
	});

	test('by a note that another key signed', async () => {
		const stranger = memoryLog(origin, nodeSigner(new Uint8Array(32).fill(3)), ['another']);
		const text = await forkOf(honest(1), stranger);
		expect(judgeFork(text, logs, nodeEngine)).toMatchObject({ kind: 'refused' });
	});

	test('by two logs of different names', async () => {
		const other = 'log.example/other';
		const known = [
			...logs,
			{ origin: other, keys: [ed25519VerifierKey('ed25519', other, signer.key, nodeEngine)] },
		];
		const text = await forkOf(honest(2), memoryLog(other, signer, ['a', 'b']));
		expect(judgeFork(text, known, nodeEngine)).toEqual(NO_FORK);
	});
});

test('a file is read as it was printed, and no other way', async () => {
	const text = await forkOf(honest(5), forged(9));
	const parsed = parseFork(text);
	expect(parsed && printFork(parsed)).toBe(text);
	for (const broken of ['', text.slice(1), `${text}\n`, text.replace('\n\n', '\n'), text.trimEnd()])
		expect(parseFork(broken)).toBeNull();
});
