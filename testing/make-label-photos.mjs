#!/usr/bin/env node
// Writes photographs of labels with known truth: node testing/make-label-photos.mjs --out DIR --count 60 --seed 1
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { makeLabelPhoto } from './label-photo/label-photo.mjs';
import { LEVEL_NAMES, PARTS, seedsOf } from './label-photo/levels.mjs';

const USAGE = `Usage: node testing/make-label-photos.mjs --out DIR
  --count N     how many photographs (20)
  --seed S      the first seed (1)
  --level L     ${LEVEL_NAMES.join(', ')}; without it easy, medium and hard in turn
  --width W     width in pixels (1100)
  --part P      open, closed (every third seed, for closing figures only) or all (open)
`;
const IN_TURN = ['easy', 'medium', 'hard'];

function refuse(message) {
	process.stderr.write(`${message}\n${USAGE}`);
	process.exit(64);
}

function readOptions() {
	const text = { type: 'string' };
	const { values } = parseArgs({
		options: { out: text, count: text, seed: text, level: text, width: text, part: text },
	});
	const { out, level, part = 'open' } = values;
	const [count, seed, width] = [
		values.count ?? '20',
		values.seed ?? '1',
		values.width ?? '1100',
	].map(Number);
	if (out === undefined) refuse('--out is missing.');
	if (level !== undefined && !LEVEL_NAMES.includes(level)) refuse(`No level is called ${level}.`);
	if (!PARTS.includes(part)) refuse(`No part is called ${part}.`);
	if (![count, seed, width].every((value) => Number.isInteger(value) && value > 0)) {
		refuse('--count, --seed and --width are whole numbers above 0.');
	}
	return { out, count, seed, level, width, part };
}

const { out, count, seed: first, level, width, part } = readOptions();
await mkdir(out, { recursive: true });
const lines = [];
for (const seed of seedsOf(part, first, count)) {
	const turn = level ?? IN_TURN[lines.length % IN_TURN.length];
	const { jpeg, truth } = await makeLabelPhoto({ seed, level: turn, width });
	const file = `label_${String(seed).padStart(4, '0')}_${turn}.jpg`;
	await writeFile(join(out, file), jpeg);
	lines.push(JSON.stringify({ file, ...truth }));
}
await writeFile(join(out, 'truth.jsonl'), `${lines.join('\n')}\n`);
process.stdout.write(`${lines.length} photographs in ${out}\n`);
