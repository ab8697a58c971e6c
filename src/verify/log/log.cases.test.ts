/** Foreign truth: proofs of transparency-dev/merkle and the fifteen-entry log of transparency-dev/tessera. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import { decodeBase64, decodeUtf8, equalBytes } from '../encoding/index.ts';
import { pureEngine } from '../signature/index.ts';
import {
	EMPTY_EDGE,
	growTree,
	inclusionProof,
	leafHash,
	openCheckpoint,
	parseEntryBundle,
	parseVerifierKey,
	rootOfEdge,
	tileReader,
	verifyConsistency,
	verifyInclusion,
} from './index.ts';

const MERKLE = join(CASES, 'vectors/merkle-rfc6962');
const LOG = join(CASES, 'vectors/tlog-tiles-log');

const casesIn = (folder: string) =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.json'))
				.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))] as const)
		: [];
/** A field that is no hash at all is bytes of no hash's length. */
const bytes = (text: string | null) => decodeBase64(text ?? '') ?? new Uint8Array(1);

const inclusion = casesIn(join(MERKLE, 'inclusion'));
test.skipIf(inclusion.length === 0).each(inclusion)('inclusion: %s', (_, one) => {
	const claim = {
		leaf: bytes(one.leafHash),
		index: one.leafIdx,
		size: one.treeSize,
		proof: (one.proof ?? []).map(bytes),
	};
	expect(verifyInclusion(claim, bytes(one.root), pureEngine)).toBe(!one.wantErr);
});

const consistency = casesIn(join(MERKLE, 'consistency'));
test.skipIf(consistency.length === 0).each(consistency)('consistency: %s', (_, one) => {
	const from = { size: one.size1, root: bytes(one.root1) };
	const to = { size: one.size2, root: bytes(one.root2) };
	const proof = (one.proof ?? []).map(bytes);
	expect(verifyConsistency(from, to, proof, pureEngine)).toBe(!one.wantErr);
});

describe.skipIf(!existsSync(LOG))('the log of fifteen entries', () => {
	const read = (path: string) => {
		const file = join(LOG, 'log', path);
		return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
	};
	const [, text = ''] =
		/LOG_PUBLIC_KEY="([^"]+)"/.exec(readFileSync(join(LOG, 'build_log.sh'), 'utf8')) ?? [];
	const key = parseVerifierKey(text, pureEngine);
	const known = key === null ? [] : [{ origin: key.name, keys: [key] }];
	const open = (name: string) =>
		openCheckpoint(decodeUtf8(read(name) ?? new Uint8Array()) ?? '', known, pureEngine);
	const heads = readdirSync(join(LOG, 'log')).filter((name) => /^checkpoint\.[1-9]/.test(name));

	test.each(heads)('%s is signed, and its tiles lead to its root', async (name) => {
		const opened = open(name);
		if (opened.kind !== 'opened') throw new Error(opened.code);
		const { size, root } = opened.checkpoint;
		const bundle = read(`tile/entries/000.p/${size}`);
		const entries = bundle === null ? null : parseEntryBundle(bundle, size);
		const leaves = (entries ?? []).map((entry) => leafHash(entry, pureEngine));
		expect(leaves).toHaveLength(size);
		const { edge } = growTree(EMPTY_EDGE, leaves, pureEngine);
		expect(equalBytes(rootOfEdge(edge, pureEngine), root)).toBe(true);
		for (const [index, leaf] of leaves.entries()) {
			const built = await inclusionProof(tileReader(read), index, size, pureEngine);
			if (built.kind !== 'built') throw new Error(built.path);
			const claim = { leaf, index, size, proof: built.hashes };
			expect(verifyInclusion(claim, root, pureEngine)).toBe(true);
		}
	});

	test('a checkpoint with one figure changed is refused', () => {
		const note = decodeUtf8(read('checkpoint') ?? new Uint8Array()) ?? '';
		const changed = note.replace(/\n\d+\n/, '\n7777\n');
		expect(openCheckpoint(changed, known, pureEngine)).toMatchObject({ code: 'signature-wrong' });
	});
});
