// How long a person waits for one answer on the command line: a new process each time, vocabulary and all.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from '../time.mjs';

export const ROWS = [
	{ id: 'read', what: 'command line, cold start to answer', sign: '<=', bar: 300, unit: 'ms' },
];

const bin = fileURLToPath(new URL('../../bin/exoproof.mjs', import.meta.url));
const LIST = 'Water, Glycerin, Centella Asiatica Leaf Vesicles';
const ROUNDS = 15;

function seconds(words) {
	const started = performance.now();
	const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
	return performance.now() - started;
}

export function measure() {
	const ours = [];
	const bare = [];
	for (let round = 0; round <= ROUNDS; round += 1) {
		const pair = [seconds([bin, 'read', '--text', LIST]), seconds(['--eval', '0'])];
		// The first one reads the files from the disk for all that follow.
		if (round === 0) continue;
		ours.push(pair[0]);
		bare.push(pair[1]);
	}
	return { read: { value: median(ours), peer: { value: median(bare), name: 'bare node' } } };
}
