import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../encoding/index.ts';
import { leafHash, verifyConsistency, verifyInclusion } from '../log/index.ts';
import { type LogWriter, openLogWriter } from './log-folder.ts';
import { openJournal } from './log-journal.ts';
import { type LogReader, openLogReader } from './log-reader.ts';
import { nodeEngine } from './node-engine.ts';
import { nodeSigner } from './node-signer.ts';

const origin = 'log.example/test';
const signer = nodeSigner(new Uint8Array(32).fill(9));
const entry = (place: number) => encodeUtf8(`entry ${place}`);

let place = '';
let folder = '';
beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-log-'));
	folder = join(place, 'log');
});
afterEach(() => rm(place, { recursive: true, force: true }));

const open = (): Promise<LogWriter> => openLogWriter({ folder, origin, signer });

async function write(from: number, count: number): Promise<void> {
	const writer = await open();
	const places = await Promise.all(
		Array.from({ length: count }, (_, at) => writer.append(entry(from + at))),
	);
	expect(places.map(({ index }) => index)).toEqual(places.map((_, at) => from + at));
	await writer.close();
}

async function headOf(reader: LogReader) {
	const head = await reader.head();
	if (head === null) throw new Error('no checkpoint');
	return head;
}

describe('a log in a folder', () => {
	test('gives back every entry, with a proof under its signed root', async () => {
		await write(0, 300);
		await write(300, 11);
		const reader = openLogReader(folder);
		const { size, root } = await headOf(reader);
		expect(size).toBe(311);
		for (const index of [0, 255, 256, 299, 300, 310]) {
			expect(await reader.entry(index, size)).toEqual(Buffer.from(entry(index)));
			const proof = await reader.inclusion(index, size);
			const leaf = leafHash(entry(index), nodeEngine);
			expect(verifyInclusion({ leaf, index, size, proof }, root, nodeEngine)).toBe(true);
		}
	});

	test('proves that it only grew', async () => {
		await write(0, 5);
		const old = await headOf(openLogReader(folder));
		await write(5, 260);
		const reader = openLogReader(folder);
		const now = await headOf(reader);
		const proof = await reader.consistency(old.size, now.size);
		expect(verifyConsistency(old, now, proof, nodeEngine)).toBe(true);
	});

	test('answers an empty log with a checkpoint', async () => {
		await (await open()).close();
		expect((await headOf(openLogReader(folder))).size).toBe(0);
	});

	test('gives an entry that comes again the place it had', async () => {
		const writer = await open();
		const first = await writer.append(entry(1));
		expect(await writer.append(entry(1))).toEqual(first);
		expect(await Promise.all([writer.append(entry(2)), writer.append(entry(2))])).toEqual([
			{ index: 1 },
			{ index: 1 },
		]);
		await writer.close();
	});

	test('lets a second writer wait for its turn', async () => {
		const first = await open();
		const second = open();
		await first.append(entry(0));
		await first.close();
		const writer = await second;
		expect(await writer.append(entry(1))).toEqual({ index: 1 });
		await writer.close();
	});

	test('refuses an entry of 65,536 bytes before it is hashed', async () => {
		const writer = await open();
		expect(() => writer.append(new Uint8Array(65_536))).toThrow(RangeError);
		await writer.close();
	});

	test('signed by another key is not written', async () => {
		await write(0, 1);
		const stranger = nodeSigner(new Uint8Array(32).fill(8));
		const opening = openLogWriter({ folder, origin, signer: stranger });
		await expect(opening).rejects.toMatchObject({ code: 'log-not-ours' });
	});

	test('with a changed tile is not written', async () => {
		await write(0, 3);
		const tile = join(folder, 'tile/0/000.p/3');
		const bytes = await readFile(tile);
		bytes[0] = (bytes[0] ?? 0) ^ 1;
		await writeFile(tile, bytes);
		await expect(open()).rejects.toMatchObject({ name: 'LogDamaged' });
	});

	test('stops when another writer has put a checkpoint there, and can still be read', async () => {
		const writer = await open();
		await writer.append(entry(0));
		const note = await readFile(join(folder, 'checkpoint'), 'utf8');
		await writeFile(join(folder, 'checkpoint'), `${note} `);
		await expect(writer.append(entry(1))).rejects.toMatchObject({ code: 'log-stopped' });
		await expect(writer.append(entry(2))).rejects.toMatchObject({ code: 'log-stopped' });
		await writeFile(join(folder, 'checkpoint'), note);
		expect((await headOf(openLogReader(folder))).size).toBe(1);
		await writer.close();
	});

	test('stops on a disk that takes no more, and says so', async () => {
		const store = {
			from: async () => [],
			append: async () => {
				throw Object.assign(new Error('full'), { code: 'ENOSPC' });
			},
			forget: async () => undefined,
			head: async () => null,
			swap: async () => true,
			close: async () => undefined,
		};
		const writer = await openLogWriter({ folder, origin, signer, store });
		const refusal = writer.append(entry(0));
		await expect(refusal).rejects.toMatchObject({
			code: 'log-stopped',
			facts: { reason: 'ENOSPC' },
		});
		await writer.close();
	});
});

describe('behind a crash', () => {
	const journal = () => join(place, 'log.writer', 'journal');

	test('entries that were fixed and not signed for are put in, in their order', async () => {
		await write(0, 2);
		const store = await openJournal(journal());
		await store.append(2, [entry(2), entry(3)]);
		await store.close();
		await write(4, 1);
		const reader = openLogReader(folder);
		expect(await reader.entry(3, 5)).toEqual(Buffer.from(entry(3)));
	});

	test('a torn record is passed over', async () => {
		await write(0, 2);
		const store = await openJournal(journal());
		await store.append(2, [entry(2)]);
		await store.close();
		await appendFile(journal(), (await readFile(journal())).subarray(0, 20));
		await write(3, 1);
		expect((await headOf(openLogReader(folder))).size).toBe(4);
	});

	test('a record with one bit turned over counts for nothing', async () => {
		await write(0, 2);
		const before = (await readFile(journal())).length;
		const store = await openJournal(journal());
		await store.append(2, [entry(2)]);
		await store.close();
		const bytes = await readFile(journal());
		bytes[before + 18] = (bytes[before + 18] ?? 0) ^ 4;
		await writeFile(journal(), bytes);
		await write(2, 1);
	});
});
