#!/usr/bin/env node
// Writes a film of a label for Chromium's fake camera: node testing/make-camera-video.mjs --out label.mjpeg --seed 1
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { makeCameraVideo } from './label-photo/camera-video.mjs';
import { LEVELS } from './label-photo/levels.mjs';

const USAGE = `Usage: node testing/make-camera-video.mjs --out FILE.mjpeg|FILE.y4m
  --seed S      which label (1)
  --level L     ${Object.keys(LEVELS).join(', ')} (easy)
  --side W      back or front (back)
  --seconds N   how long (3); the browser repeats it
What the label says goes to FILE.truth.json.
`;

const text = { type: 'string' };
const { values } = parseArgs({
	options: { out: text, seed: text, level: text, side: text, seconds: text },
});
const { out = '', seed = '1', level = 'easy', side = 'back', seconds = '3' } = values;
const format = extname(out).slice(1);
const isSound =
	['mjpeg', 'y4m'].includes(format) &&
	Number.isInteger(Number(seed)) &&
	Object.hasOwn(LEVELS, level) &&
	['back', 'front'].includes(side) &&
	Number(seconds) > 0 &&
	Number(seconds) <= 30;
if (!isSound) {
	process.stderr.write(USAGE);
	process.exit(64);
}
const { bytes, truth } = await makeCameraVideo({
	seed: Number(seed),
	level,
	side,
	seconds: Number(seconds),
	format,
});
await writeFile(out, bytes);
await writeFile(`${out}.truth.json`, `${JSON.stringify(truth)}\n`);
process.stdout.write(`${(bytes.length / 1e6).toFixed(1)} MB in ${out}\n`);
