import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8, equalBytes } from '../encoding/index.ts';
import { pureEngine } from '../signature/index.ts';
import {
	consistencyProof,
	EMPTY_EDGE,
	growTree,
	inclusionProof,
	leafHash,
	parseTilePath,
	type ReadTile,
	rootOfEdge,
	TILE_WIDTH,
	type TreeEdge,
	tilePath,
	verifyConsistency,
	verifyInclusion,
} from './index.ts';

const leaf = (at: number) => leafHash(encodeUtf8(`entry ${at}`), pureEngine);
const leavesFrom = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, at) => leaf(from + at));

/** A log in memory, grown in the given steps, that counts how many tiles are read. */
function grown(sizes: readonly number[]) {
	const tiles = new Map<string, Uint8Array>();
	const roots = new Map<number, Uint8Array>();
	let edge: TreeEdge = EMPTY_EDGE;
	for (const size of sizes) {
		const next = growTree(edge, leavesFrom(edge.size, size), pureEngine);
		for (const { level, index, width, bytes } of next.tiles)
			tiles.set(`${level}/${index}/${width}`, bytes);
		edge = next.edge;
		roots.set(size, rootOfEdge(edge, pureEngine));
	}
	let reads = 0;
	const read: ReadTile = (level, index, width) => {
		reads += 1;
		return tiles.get(`${level}/${index}/${width}`) ?? null;
	};
	return { read, edge, roots, reads: () => reads };
}

const ascending = fc
	.uniqueArray(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 4 })
	.map((sizes) => sizes.toSorted((left, right) => left - right));

test('a tree grown in steps is the tree grown at once', () => {
	fc.assert(
		fc.property(ascending, (sizes) => {
			const last = sizes.at(-1) ?? 1;
			const [steps, once] = [grown(sizes).roots.get(last), grown([last]).roots.get(last)];
			expect(steps && once && equalBytes(steps, once)).toBe(true);
		}),
		{ numRuns: 15 },
	);
});

test('every leaf is proved, and each tree by the one before', async () => {
	await fc.assert(
		fc.asyncProperty(ascending, fc.nat(), async (sizes, pick) => {
			const size = sizes.at(-1) ?? 1;
			const { read, roots } = grown(sizes);
			const root = roots.get(size) ?? new Uint8Array();
			const index = pick % size;
			const proof = await inclusionProof(read, index, size, pureEngine);
			if (proof.kind !== 'built') throw new Error(proof.path);
			const claim = { leaf: leaf(index), index, size, proof: proof.hashes };
			expect(verifyInclusion(claim, root, pureEngine)).toBe(true);
			expect(verifyInclusion({ ...claim, leaf: leaf(index + 1) }, root, pureEngine)).toBe(false);
			for (const [from, older] of roots) {
				const growth = await consistencyProof(read, from, size, pureEngine);
				if (growth.kind !== 'built') throw new Error(growth.path);
				const heads = [
					{ size: from, root: older },
					{ size, root },
				] as const;
				expect(verifyConsistency(...heads, growth.hashes, pureEngine)).toBe(true);
			}
		}),
		{ numRuns: 15 },
	);
});

test('a proof in a tree of three levels reads a tile a level', async () => {
	const size = TILE_WIDTH * TILE_WIDTH + 3;
	const { read, reads } = grown([size]);
	const proof = await inclusionProof(read, 12_345, size, pureEngine);
	if (proof.kind !== 'built') throw new Error(proof.path);
	expect(proof.hashes).toHaveLength(17);
	expect(reads()).toBeLessThanOrEqual(4);
});

test('a proof without its tile says which is missing', async () => {
	const nothing: ReadTile = () => null;
	expect(await inclusionProof(nothing, 0, 300, pureEngine)).toMatchObject({ kind: 'tile-missing' });
});

test('a path of a tile is read as it is printed, and in no other way', () => {
	const path = fc.record({
		kind: fc.constant('hashes' as const),
		level: fc.integer({ min: 0, max: 5 }),
		index: fc.nat({ max: 10_000_000 }),
		width: fc.integer({ min: 1, max: TILE_WIDTH }),
	});
	fc.assert(
		fc.property(path, (one) => {
			expect(parseTilePath(tilePath(one))).toEqual(one);
		}),
	);
	for (const text of [
		'tile/0/1',
		'tile/00/001',
		'tile/0/001.p/256',
		'tile/0/001.p/0',
		'tile/64/000',
	])
		expect(parseTilePath(text), text).toBeNull();
});
