import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeUtf8 } from '../encoding/index.ts';
import { openLogWriter } from './log-folder.ts';
import { fsckLog } from './log-fsck.ts';
import { openLogReader, openResource } from './log-reader.ts';
import { nodeSigner } from './node-signer.ts';

let place = '';
beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-full-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

type Ended = { readonly said: readonly string[]; readonly told: string };

/** Writes until the system lets no file grow beyond so many blocks: what a disk that is full does, without filling one. */
function writeUntilFull(folder: string, blocks: number): Promise<Ended> {
	const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" dist/testing/log-hammer.js "$1" 0`;
	return new Promise((done) => {
		execFile('sh', ['-c', command, process.execPath, folder], (_, output, told) =>
			done({ said: output.trimEnd().split('\n'), told }),
		);
	});
}

it.each([
	['after a few entries', 64],
	['after many', 400],
])(
	'a disk that takes no more %s stops the writer with its reason, and the log stays sound',
	async (_, blocks) => {
		const folder = join(place, `log-${blocks}`);
		const { said, told } = await writeUntilFull(folder, blocks);
		expect(told).toMatch(/log-stopped/);
		expect(told).toMatch(/EFBIG/);
		const acknowledged = said.map((line) => Number(JSON.parse(line).index));
		expect(acknowledged.length).toBeGreaterThan(0);
		const health = await fsckLog(openResource(folder));
		expect(health.kind).toBe('sound');
		const size = (await openLogReader(folder).head())?.size ?? 0;
		expect(Math.max(...acknowledged)).toBeLessThan(size);

		const signer = nodeSigner(new Uint8Array(32).fill(9));
		const writer = await openLogWriter({ folder, origin: 'log.example/crash', signer });
		const { index } = await writer.append(encodeUtf8('room again'));
		await writer.close();
		expect(index).toBeGreaterThanOrEqual(size);
		expect((await fsckLog(openResource(folder))).kind).toBe('sound');
	},
	60_000,
);
