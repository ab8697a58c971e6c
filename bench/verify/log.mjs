// The log: durable appends in groups, entry to proof, and proofs of a log of ten million entries.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	heldEdge,
	inclusionProof,
	leafHash,
	nodeHash,
	readEdge,
	rootOfEdge,
	verifyInclusion,
} from '../../dist/src/verify/index.js';
import { openLogWriter } from '../../dist/src/verify/shell/log-folder.js';
import { openLogReader } from '../../dist/src/verify/shell/log-reader.js';
import { nodeEngine } from '../../dist/src/verify/shell/node-engine.js';
import { nodeSigner } from '../../dist/src/verify/shell/node-signer.js';
import { median } from '../time.mjs';

export const ROWS = [
	{ id: 'rate', what: 'durable entries a second, 1 KB, 2,000 under way', sign: '>=', bar: 5000 },
	{
		id: 'p99',
		what: 'entry to proof, p99, at 1,000 entries a second',
		sign: '<=',
		bar: 1000,
		unit: 'ms',
	},
	{ id: 'hashes', what: 'hashes of a proof among ten million', sign: '<=', bar: 24 },
	{ id: 'tiles', what: 'tiles read for it, the right edge being held', sign: '<=', bar: 4 },
	{ id: 'time', what: 'time of it', sign: '<=', bar: 2, digits: 2, unit: 'ms' },
	{
		id: 'memory',
		what: 'memory of the writer, 100,000 entries against 20,000',
		sign: '<=',
		bar: 1.25,
		digits: 2,
		unit: '×',
	},
];

const signer = nodeSigner(new Uint8Array(32).fill(3));
const BODY = 'x'.repeat(1000);
const bytes = (count) => new TextEncoder().encode(`${count} ${BODY}`);

const open = (folder) =>
	openLogWriter({ folder: join(folder, 'log'), origin: 'log.example/bench', signer });

async function withFolder(work) {
	const folder = mkdtempSync(join(tmpdir(), 'exoproof-bench-log-'));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Keeps so many entries under way until `total` are acknowledged. */
async function fill(writer, from, total, underWay) {
	let next = from;
	const lane = async () => {
		while (next < from + total) {
			const own = next;
			next += 1;
			await writer.append(bytes(own));
		}
	};
	await Promise.all(Array.from({ length: underWay }, lane));
}

const rate = () =>
	withFolder(async (folder) => {
		const writer = await open(folder);
		await fill(writer, 0, 4000, 2000);
		const rounds = [];
		for (let round = 0; round < 5; round += 1) {
			const started = performance.now();
			await fill(writer, 4000 + round * 8000, 8000, 2000);
			rounds.push(8000 / ((performance.now() - started) / 1000));
		}
		await writer.close();
		return median(rounds);
	});

/** From the call to an inclusion proof under a signed checkpoint on disk. */
const p99 = () =>
	withFolder(async (folder) => {
		const writer = await open(folder);
		const reader = openLogReader(join(folder, 'log'));
		const waits = [];
		const one = async (count) => {
			const started = performance.now();
			const { index } = await writer.append(bytes(count));
			const { size } = await reader.head();
			await reader.inclusion(index, size);
			waits.push(performance.now() - started);
		};
		const running = [];
		for (let tick = 0; tick < 500; tick += 1) {
			for (let count = 0; count < 10; count += 1) running.push(one(tick * 10 + count));
			await new Promise((go) => setTimeout(go, 10));
		}
		await Promise.all(running);
		await writer.close();
		return waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)];
	});

const MILLIONS = 10_000_000;
const hashed = (text) => new Uint8Array(createHash('sha256').update(text).digest());

/** A log of ten million entries with one and the same leaf, whose tiles can be told without making it. */
function tenMillion() {
	const leaf = leafHash(bytes(0), nodeEngine);
	const full = [leaf];
	for (let level = 1; level < 64; level += 1)
		full[level] = nodeHash(full[level - 1], full[level - 1], nodeEngine);
	const readTile = (level, _index, width) => {
		const tile = new Uint8Array(32 * width);
		for (let at = 0; at < width; at += 1) tile.set(full[8 * level], 32 * at);
		return tile;
	};
	return { leaf, readTile };
}

async function proofs() {
	const { leaf, readTile } = tenMillion();
	let reads = 0;
	const counting = (level, index, width) => {
		reads += 1;
		return readTile(level, index, width);
	};
	const edge = await readEdge(readTile, MILLIONS);
	const root = rootOfEdge(edge, nodeEngine);
	const held = heldEdge(edge, counting);
	const found = { hashes: 0, tiles: 0, times: [] };
	for (let round = 0; round < 400; round += 1) {
		const index = hashed(String(round)).reduce((sum, byte) => (sum * 256 + byte) % MILLIONS, 0);
		reads = 0;
		const started = performance.now();
		const { hashes } = await inclusionProof(held, index, MILLIONS, nodeEngine);
		found.times.push(performance.now() - started);
		if (!verifyInclusion({ leaf, index, size: MILLIONS, proof: hashes }, root, nodeEngine))
			throw new Error(`the proof of ${index} is wrong`);
		found.hashes = Math.max(found.hashes, hashes.length);
		found.tiles = Math.max(found.tiles, reads);
	}
	return found;
}

const memory = () =>
	withFolder(async (folder) => {
		const writer = await open(folder);
		const held = () => {
			globalThis.gc();
			return process.memoryUsage().rss;
		};
		// The memory of entries seen lately is bounded, and full behind 65,536.
		await fill(writer, 0, 20_000, 1000);
		const early = held();
		await fill(writer, 20_000, 80_000, 1000);
		const late = held();
		await writer.close();
		return late / early;
	});

export async function measure() {
	const found = await proofs();
	return {
		rate: { value: await rate(), peer: { value: 'tessera states 1,500–10,000', name: '' } },
		p99: { value: await p99(), peer: { value: 'tessera states 1,200–6,000 on average', name: '' } },
		hashes: { value: found.hashes },
		tiles: { value: found.tiles },
		time: { value: median(found.times) },
		memory: { value: await memory() },
	};
}
