import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../testing/memory-log.ts';
import { encodeUtf8 } from '../encoding/index.ts';
import { nodeEngine } from '../shell/node-engine.ts';
import { nodeSigner } from '../shell/node-signer.ts';
import {
	consistencyProof,
	ed25519VerifierKey,
	judgeSubmission,
	openSubmission,
	printAddCheckpoint,
	type TreeHead,
	tileReader,
} from './index.ts';

const origin = 'log.example/witnessed';
const signer = nodeSigner(new Uint8Array(32).fill(5));
const logs = [
	{ origin, keys: [ed25519VerifierKey('ed25519', origin, signer.key, nodeEngine)] },
] as const;
const entries = (count: number) => Array.from({ length: count }, (_, at) => `entry ${at}`);
const logOf = (count: number) => memoryLog(origin, signer, entries(count));

/** A request that asks to go from one size to another, as an honest log sends it. */
async function asked(from: number, to: number, log = logOf(to)) {
	const readTile = tileReader(log.read);
	const built =
		from === 0 || from >= to ? null : await consistencyProof(readTile, from, to, nodeEngine);
	const proof = built?.kind === 'built' ? built.hashes : [];
	return { old: from, proof, checkpoint: log.note };
}

type Asked = Awaited<ReturnType<typeof asked>>;

/** What the witness answers: null where it cosigns. */
function answer(request: Asked | string, last: TreeHead | null) {
	const body = typeof request === 'string' ? request : printAddCheckpoint(request);
	const submission = openSubmission(encodeUtf8(body), logs, nodeEngine);
	if (submission.kind === 'refused') return submission;
	return judgeSubmission(submission, last, nodeEngine);
}

const refusal = (code: string, size: number | null = null) => ({ kind: 'refused', code, size });

describe('a witness cosigns', () => {
	test('the first checkpoint of a log that it watches', async () => {
		expect(answer(await asked(0, 5), null)).toBeNull();
	});

	test.each([
		[1, 2],
		[4, 9],
		[256, 300],
		[299, 300],
	])('a tree that grew from %i to %i', async (from, to) => {
		expect(answer(await asked(from, to), logOf(from).head)).toBeNull();
	});

	test('the same tree again', async () => {
		expect(answer(await asked(7, 7), logOf(7).head)).toBeNull();
	});

	test('an empty tree', async () => {
		expect(answer(await asked(0, 0), null)).toBeNull();
	});
});

describe('a witness refuses', () => {
	test.each([
		['nothing', ''],
		['an old size with a leading nought', 'old 01\n\n'],
		['an old size below nought', 'old -1\n\n'],
		['a request without a blank line', 'old 0\n'],
		['text that is no note', 'old 0\n\nlog.example/witnessed\n1\n'],
		['a proof line that is no hash', `old 1\nAAAA\n\n${logOf(2).note}`],
		['a note that is no checkpoint', `old 0\n\n${logOf(2).note.replace('\n2\n', '\ntwo\n')}`],
	])('%s as malformed', (_, body) => {
		expect(answer(body, null)).toEqual(refusal('malformed'));
	});

	test('64 proof lines as malformed', async () => {
		const request = await asked(3, 9);
		const proof = Array.from({ length: 64 }, () => new Uint8Array(32));
		expect(answer({ ...request, proof }, logOf(3).head)).toEqual(refusal('malformed'));
	});

	test('a log that it does not watch', async () => {
		const other = memoryLog('log.example/other', signer, entries(3));
		expect(answer(await asked(0, 3, other), null)).toEqual(refusal('origin-unknown'));
	});

	test('a checkpoint that another key signed', async () => {
		const forged = memoryLog(origin, nodeSigner(new Uint8Array(32).fill(6)), entries(3));
		expect(answer(await asked(0, 3, forged), null)).toEqual(refusal('signature-untrusted'));
	});

	test('a checkpoint whose size was changed behind its signature', async () => {
		const request = await asked(0, 3);
		const checkpoint = request.checkpoint.replace('\n3\n', '\n4\n');
		expect(answer({ ...request, checkpoint }, null)).toEqual(refusal('signature-untrusted'));
	});

	test('an old size that is larger than the new one', async () => {
		expect(answer(await asked(9, 3), logOf(9).head)).toEqual(refusal('old-too-large'));
	});

	test('another old size than it cosigned last, and says which', async () => {
		expect(answer(await asked(4, 9), logOf(5).head)).toEqual(refusal('old-other', 5));
		expect(answer(await asked(4, 9), null)).toEqual(refusal('old-other', 0));
		expect(answer(await asked(0, 9), logOf(5).head)).toEqual(refusal('old-other', 5));
	});

	test('the same size with another root', async () => {
		const fork = memoryLog(origin, signer, [...entries(6), 'another']);
		expect(answer(await asked(7, 7, fork), logOf(7).head)).toEqual(refusal('root-other', 7));
	});

	test('a tree that does not begin with the old one', async () => {
		const fork = memoryLog(origin, signer, ['another', ...entries(8)]);
		expect(answer(await asked(4, 9, fork), logOf(4).head)).toEqual(refusal('proof-wrong'));
		expect(answer(await asked(5, 9, fork), logOf(5).head)).toEqual(refusal('proof-wrong'));
	});

	test('a proof that is missing, and one where there is nothing to prove', async () => {
		const request = await asked(4, 9);
		expect(answer({ ...request, proof: [] }, logOf(4).head)).toEqual(refusal('proof-wrong'));
		const { proof } = request;
		expect(answer({ ...(await asked(0, 9)), proof }, null)).toEqual(refusal('proof-wrong'));
		const same = { ...(await asked(9, 9)), proof };
		expect(answer(same, logOf(9).head)).toEqual(refusal('proof-wrong'));
	});
});
