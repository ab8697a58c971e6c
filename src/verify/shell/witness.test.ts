import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp } from '../../../test/host/test-app.ts';
import { runVerb } from '../../../testing/command-host.ts';
import { type MemoryLog, memoryLog } from '../../../testing/memory-log.ts';
import { openGate } from '../../host/gate.ts';
import { encodeUtf8 } from '../encoding/index.ts';
import {
	consistencyProof,
	ed25519VerifierKey,
	judgeFork,
	parseNote,
	parseSignatureLines,
	parseVerifierKey,
	printAddCheckpoint,
	printVerifierKey,
	tileReader,
	verifyCosignature,
} from '../log/index.ts';
import { nodeEngine } from './node-engine.ts';
import { nodeSigner } from './node-signer.ts';
import { openWitness, type WitnessAnswer } from './witness.ts';
import { registerWitness } from './witness-command.ts';
import { serveWitness } from './witness-serve.ts';

const origin = 'log.example/watched';
const signer = nodeSigner(new Uint8Array(32).fill(5));
const logKey = ed25519VerifierKey('ed25519', origin, signer.key, nodeEngine);
const NOW = new Date('2026-11-26T08:00:00Z');
const clock = { now: () => NOW };
const SECONDS = NOW.getTime() / 1000;

const entries = (count: number) => Array.from({ length: count }, (_, at) => `entry ${at}`);
const logOf = (count: number) => memoryLog(origin, signer, entries(count));

let folder = '';
const run = (...words: string[]) =>
	runVerb(registerWitness, ['witness', ...words], { env: { EXOPROOF_WITNESS: folder } });
beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'exoproof-witness-')), 'witness');
	await run('init', '--name', 'witness.example');
	await run('add', printVerifierKey(logKey));
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function bodyOf(from: number, log: MemoryLog): Promise<Uint8Array> {
	const { size } = log.head;
	const built =
		from === 0 || from >= size
			? null
			: await consistencyProof(tileReader(log.read), from, size, nodeEngine);
	const proof = built?.kind === 'built' ? built.hashes : [];
	return encodeUtf8(printAddCheckpoint({ old: from, proof, checkpoint: log.note }));
}

async function ask(from: number, log: MemoryLog): Promise<WitnessAnswer> {
	const answer = await openWitness(folder, clock).addCheckpoint(await bodyOf(from, log));
	if (answer === null) throw new Error('no witness');
	return answer;
}

async function keyOfWitness() {
	const { key } = JSON.parse((await run('key', '--json')).output);
	const parsed = parseVerifierKey(key, nodeEngine);
	if (parsed === null) throw new Error('no key');
	return parsed;
}

describe('a witness', () => {
	test('answers with its cosignature of that moment', async () => {
		const log = logOf(3);
		const { status, body } = await ask(0, log);
		expect(status).toBe(200);
		const [line] = parseSignatureLines(body) ?? [];
		const text = parseNote(log.note)?.text ?? '';
		const key = await keyOfWitness();
		expect(line && verifyCosignature(text, line, key, nodeEngine)).toBe(SECONDS);
	});

	test('goes on from what it cosigned last, behind a restart too', async () => {
		expect((await ask(0, logOf(3))).status).toBe(200);
		expect((await ask(3, logOf(300))).status).toBe(200);
		expect((await ask(300, logOf(300))).status).toBe(200);
	});

	test('says the size to go on from with 409 and its content type', async () => {
		await ask(0, logOf(5));
		const answer = await ask(0, logOf(9));
		expect(answer).toMatchObject({ status: 409, body: '5\n' });
		expect(answer.headers['content-type']).toBe('text/x.tlog.size');
	});

	test('keeps what it refuses 409 for two roots of one size, as a proof of the fork', async () => {
		await ask(0, logOf(5));
		const fork = memoryLog(origin, signer, [...entries(4), 'another']);
		expect(await ask(5, fork)).toMatchObject({ status: 409, body: '5\n' });
		const [file = ''] = await readdir(join(folder, 'forks'));
		const proof = await readFile(join(folder, 'forks', file), 'utf8');
		const logs = [{ origin, keys: [logKey] }];
		expect(judgeFork(proof, logs, nodeEngine)).toMatchObject({ kind: 'proved', sizes: [5, 5] });
		expect((await ask(5, logOf(5))).status).toBe(200);
	});

	test('answers 422 to a tree that does not begin with the old one, and keeps the old one', async () => {
		await ask(0, logOf(4));
		const fork = memoryLog(origin, signer, ['another', ...entries(8)]);
		expect((await ask(4, fork)).status).toBe(422);
		expect((await ask(4, logOf(9))).status).toBe(200);
	});

	test('answers 404 to a log that it does not watch, 403 to a stranger, 400 to anything else', async () => {
		expect((await ask(0, memoryLog('log.example/other', signer, ['a']))).status).toBe(404);
		const stranger = nodeSigner(new Uint8Array(32).fill(6));
		expect((await ask(0, memoryLog(origin, stranger, ['a']))).status).toBe(403);
		const witness = openWitness(folder, clock);
		expect(await witness.addCheckpoint(encodeUtf8('hello'))).toMatchObject({ status: 400 });
		expect(await readdir(folder)).not.toContain('seen');
	});

	test('asked for two different trees at once cosigns one of them', async () => {
		const fork = memoryLog(origin, signer, ['another', ...entries(4)]);
		const bodies = await Promise.all([bodyOf(0, logOf(5)), bodyOf(0, fork)]);
		// Two processes with one folder, and two requests of one.
		const [one, other] = [openWitness(folder, clock), openWitness(folder, clock)];
		const asked = bodies.flatMap((body) => [one, other].map((each) => each.addCheckpoint(body)));
		const answers = await Promise.all(asked);
		expect(answers.filter((answer) => answer?.status === 200)).toHaveLength(1);
		expect(answers.filter((answer) => answer?.status === 409)).toHaveLength(3);
	});

	test('whose memory is damaged cosigns nothing', async () => {
		await ask(0, logOf(5));
		const [file = ''] = await readdir(join(folder, 'seen'));
		await writeFile(join(folder, 'seen', file), 'hello');
		await expect(ask(0, logOf(9))).rejects.toMatchObject({ code: 'witness-damaged' });
	});
});

describe('over HTTP', () => {
	test('it stands alone on a port', async () => {
		const served = await serveWitness(openWitness(folder, clock), 0);
		const address = `http://localhost:${served.port}`;
		const post = async (path: string, body: Uint8Array) =>
			(await fetch(`${address}${path}`, { method: 'POST', body: new Uint8Array(body) })).status;
		expect(await post('/add-checkpoint', await bodyOf(0, logOf(3)))).toBe(200);
		expect(await post('/checkpoint', await bodyOf(3, logOf(3)))).toBe(404);
		expect(await post('/add-checkpoint', new Uint8Array(700_000))).toBe(413);
		expect((await fetch(`${address}/add-checkpoint`)).status).toBe(405);
		await served.close();
	});

	test('it is a part of the server, where there is one', async () => {
		const appWith = (at: string) =>
			openTestApp(openGate(new Promise(() => undefined)), 'dist/web', {
				witness: openWitness(at, clock),
			});
		const method = 'POST';
		const body = new Uint8Array(await bodyOf(0, logOf(3)));
		const { app } = await appWith(folder);
		const answer = await app.request('/witness/add-checkpoint', { method, body });
		expect([answer.status, await answer.text()]).toEqual([
			200,
			expect.stringMatching(/^— witness\.example \S+\n$/),
		]);
		const none = await (await appWith(join(folder, 'none'))).app.request(
			'/witness/add-checkpoint',
			{ method, body },
		);
		expect([none.status, await none.json()]).toEqual([
			404,
			expect.objectContaining({ code: 'not-found' }),
		]);
	});
});

describe('the command', () => {
	test('keeps the key for its owner alone, and makes it once', async () => {
		const before = (await run('key')).output;
		expect((await stat(join(folder, 'witness.key'))).mode & 0o777).toBe(0o600);
		await run('init', '--name', 'witness.example');
		expect((await run('key')).output).toBe(before);
		expect(before).toMatch(/^witness\.example\+/);
	});

	test('refuses a key that is none, a second key of a log, a name that is none', async () => {
		expect(await run('add', 'hello')).toMatchObject({ code: 64 });
		const other = nodeSigner(new Uint8Array(32).fill(6));
		const second = printVerifierKey(ed25519VerifierKey('ed25519', origin, other.key, nodeEngine));
		expect(await run('add', second)).toMatchObject({ code: 64 });
		expect(await run('init', '--name', 'a b')).toMatchObject({ code: 64 });
		expect(await run('serve', '--port', '70000')).toMatchObject({ code: 64 });
	});

	test('says what to do where there is no witness', async () => {
		const { told, code } = await run('key', '--witness', join(folder, 'none'));
		expect([told, code]).toEqual([expect.stringContaining('exoproof witness init'), 70]);
	});
});
