/** Writes into a log until it is killed, and says on standard output what was acknowledged. For the crash tests. */
import process from 'node:process';
import { encodeUtf8 } from '../src/verify/index.ts';
import { openLogWriter } from '../src/verify/shell/log-folder.ts';
import { nodeSigner } from '../src/verify/shell/node-signer.ts';

const [folder = '', run = '0'] = process.argv.slice(2);
const signer = nodeSigner(new Uint8Array(32).fill(9));
const writer = await openLogWriter({ folder, origin: 'log.example/crash', signer });
/** So many entries are under way at any moment. */
const UNDER_WAY = 64;

async function hammer(lane: number): Promise<never> {
	for (let count = 0; ; count += 1) {
		const text = `run ${run} lane ${lane} entry ${count} ${'x'.repeat((count * 37) % 900)}`;
		const { index } = await writer.append(encodeUtf8(text));
		process.stdout.write(`${JSON.stringify({ index, text })}\n`);
	}
}
await Promise.all(Array.from({ length: UNDER_WAY }, (_, lane) => hammer(lane)));
