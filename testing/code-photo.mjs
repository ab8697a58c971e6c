#!/usr/bin/env node
// Photographs of codes with known truth, the same for the same seed: node testing/code-photo.mjs --out DIR --count 60 --seed 1
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { drawSymbol, planSymbol } from './code-photo/symbol.mjs';
import { blurPlane, makeBlur, makeNoise } from './label-photo/lens.mjs';
import { PARTS, seedsOf } from './label-photo/levels.mjs';
import { createDice } from './label-photo/prng.mjs';
import { createCamera, trace } from './label-photo/warp.mjs';

const WIDTH = 900;
const HEIGHT = 700;
/**
 * Ranges are [least, most]; a single number is the most to either side of zero; `module` is the size of a module (of a
 * bar code: `bar`) in pixels of the photo, and where it shrinks most `finest`: below that no reader could part two.
 */
export const CODE_LEVELS = {
	easy: {
		roll: 15,
		perspective: 0.08,
		halfAngle: [0, 25],
		module: [5, 8],
		bar: [3, 4],
		finest: 2.5,
		blur: 0.3,
		noise: 2,
		contrast: 1,
		quality: [88, 94],
	},
	medium: {
		roll: 40,
		perspective: 0.16,
		halfAngle: [0, 40],
		module: [4, 6],
		bar: [2.6, 3.4],
		finest: 2.2,
		blur: 1,
		noise: 5,
		contrast: 0.75,
		quality: [80, 90],
	},
	hard: {
		roll: 180,
		perspective: 0.3,
		halfAngle: [0, 45],
		module: [3.5, 5],
		bar: [2.8, 3.4],
		finest: 2.5,
		blur: 1.6,
		noise: 8,
		contrast: 0.5,
		quality: [75, 88],
	},
};
export const CODE_LEVEL_NAMES = Object.keys(CODE_LEVELS);

const spread = (dice, most) => dice.range(-most, most);

/** One place for the camera; the whole label is in the picture. */
function place(dice, level, symbol) {
	const widest = (0.8 * WIDTH) / (symbol.width / symbol.module);
	const px = Math.min(widest, dice.range(...(symbol.isBars ? level.bar : level.module)));
	const scale = px / symbol.module;
	const [labelWidth, labelHeight] = [symbol.width * scale, symbol.height * scale];
	const reach = Math.min(0.56 * Math.hypot(labelWidth, labelHeight), HEIGHT / 2);
	const camera = createCamera({
		width: WIDTH,
		height: HEIGHT,
		labelWidth,
		halfAngle: dice.chance(0.4) ? 0 : dice.range(...level.halfAngle),
		distance: dice.range(4, 7),
		pitch: 0,
		roll: spread(dice, level.roll),
		perspective: [spread(dice, level.perspective), spread(dice, level.perspective)],
		barrel: 0.01,
		middleX: dice.range(Math.min(reach, WIDTH / 2), Math.max(WIDTH - reach, WIDTH / 2)),
		middleY: dice.range(reach, HEIGHT - reach),
	});
	return { camera, scale, labelHeight, px };
}

const LOOK_EVERY = 6;

/** Pixels of the photo to a module where the label is farthest or turns away most. */
function finestModule({ camera, labelHeight, px }, isBars) {
	const [here, next, low] = [0, 1, 2].map(() => ({ u: 0, v: 0, facing: 1 }));
	let most = 0;
	for (let y = 0; y < HEIGHT; y += LOOK_EVERY) {
		for (let x = 0; x < WIDTH; x += LOOK_EVERY) {
			const isHit =
				trace(camera, x, y, here) && trace(camera, x + 1, y, next) && trace(camera, x, y + 1, low);
			const isOn =
				isHit && Math.abs(here.u) < camera.labelWidth / 2 && Math.abs(here.v) < labelHeight / 2;
			if (!isOn) continue;
			const across = Math.hypot(next.u - here.u, low.u - here.u);
			const down = isBars ? 0 : Math.hypot(next.v - here.v, low.v - here.v);
			most = Math.max(most, across, down);
		}
	}
	return px / most;
}

const MOST_DRAWS = 60;

/** Where the camera stands: the first place from which every module can be told from the next. */
function aim(dice, level, symbol) {
	let best = null;
	for (let draw = 0; draw < MOST_DRAWS; draw++) {
		const shot = place(dice, level, symbol);
		const finest = finestModule(shot, symbol.isBars);
		if (best === null || finest > best.finest) best = { shot, finest };
		if (finest >= level.finest) return shot;
	}
	return best.shot;
}

/** Hills of light and dark behind the label, as a table top or a shelf out of focus makes them. */
function planScene(dice) {
	const waves = Array.from({ length: 3 }, () => ({
		x: spread(dice, 0.05),
		y: spread(dice, 0.05),
		from: dice.range(0, 7),
		power: dice.range(4, 22),
	}));
	const level = dice.range(70, 175);
	const slope = [spread(dice, 30), spread(dice, 30)];
	return (x, y) =>
		waves.reduce(
			(sum, wave) => sum + wave.power * Math.sin(x * wave.x + y * wave.y + wave.from),
			level + slope[0] * (x / WIDTH - 0.5) + slope[1] * (y / HEIGHT - 0.5),
		);
}

const LOOKS = [
	[-0.375, -0.125],
	[0.125, -0.375],
	[0.375, 0.125],
	[-0.125, 0.375],
];

function inkAt({ ink, width, height }, u, v) {
	const left = Math.floor(u - 0.5);
	const top = Math.floor(v - 0.5);
	if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 0;
	const [partX, partY] = [u - 0.5 - left, v - 0.5 - top];
	const at = top * width + left;
	const upper = ink[at] + (ink[at + 1] - ink[at]) * partX;
	const lower = ink[at + width] + (ink[at + width + 1] - ink[at + width]) * partX;
	return upper + (lower - upper) * partY;
}

function takePicture(dice, symbol, { camera, scale, labelHeight }, tone) {
	const scene = planScene(dice.fork('scene'));
	const plane = new Float32Array(WIDTH * HEIGHT);
	const hit = { u: 0, v: 0, facing: 1 };
	for (let at = 0; at < plane.length; at++) {
		const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
		let sum = 0;
		for (const [offX, offY] of LOOKS) {
			const isHit = trace(camera, x + 0.5 + offX, y + 0.5 + offY, hit);
			const isOn =
				isHit && Math.abs(hit.u) < camera.labelWidth / 2 && Math.abs(hit.v) < labelHeight / 2;
			if (!isOn) sum += scene(x, y) / 4;
			else {
				const [u, v] = [hit.u + camera.labelWidth / 2, hit.v + labelHeight / 2];
				const ink = inkAt(symbol, u / scale, v / scale);
				const shade = 1 - tone.round * (1 - hit.facing) + tone.slope * (x / WIDTH - 0.5);
				sum += (shade * (tone.paper + ink * (tone.ink - tone.paper))) / 4;
			}
		}
		plane[at] = sum;
	}
	return plane;
}

/** The lens blurs, the contrast sinks towards the middle, the sensor adds its noise. */
function develop(dice, plane, level) {
	const blur = makeBlur({ kind: 'soft', sigma: level.blur, angle: 0 });
	const soft = blur.reduce((some, pass) => blurPlane(some, WIDTH, HEIGHT, pass), plane);
	const noise = makeNoise(dice, plane.length, level.noise);
	return Uint8ClampedArray.from(
		soft,
		(value, at) => 128 + (value - 128) * level.contrast + noise[at],
	);
}

/** One photograph of one code, of the level given or the one that the seed falls on. */
export async function makeCodePhoto({ seed, level: asked }) {
	const dice = createDice(`code/${seed}`);
	const name = asked ?? CODE_LEVEL_NAMES[Math.floor(seed / 3) % CODE_LEVEL_NAMES.length];
	const level = CODE_LEVELS[name];
	const plan = planSymbol(dice.fork('symbol'));
	const symbol = await drawSymbol(plan);
	const shot = aim(dice.fork('camera'), level, symbol);
	const isLightOnDark = symbol.mayInvert && dice.chance(0.05);
	const [bright, dark] = [dice.range(205, 245), dice.range(15, 40)];
	const tone = {
		paper: isLightOnDark ? dark : bright,
		ink: isLightOnDark ? bright : dark,
		round: dice.range(0, 0.4),
		slope: spread(dice, 0.15),
	};
	const grey = develop(dice.fork('noise'), takePicture(dice, symbol, shot, tone), level);
	const jpeg = await sharp(grey, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
		.toColourspace('srgb')
		.jpeg({ quality: dice.whole(...level.quality) })
		.toBuffer();
	const truth = { format: symbol.format, text: symbol.text, level: name };
	return { jpeg, width: WIDTH, height: HEIGHT, truth };
}

const USAGE = `Usage: node testing/code-photo.mjs --out DIR
  --count N     how many photographs (20)
  --seed S      the first seed (1)
  --level L     ${CODE_LEVEL_NAMES.join(', ')}; without it all of them
  --part P      ${PARTS.join(', ')}; closed is every third seed, for closing figures only (open)
`;

async function main() {
	const text = { type: 'string' };
	const { values } = parseArgs({
		options: { out: text, count: text, seed: text, level: text, part: text },
	});
	const { out, level, part = 'open' } = values;
	const [count, first] = [values.count ?? '20', values.seed ?? '1'].map(Number);
	const isRight =
		out !== undefined && PARTS.includes(part) && [count, first].every((one) => one > 0);
	if (!isRight || (level !== undefined && !CODE_LEVEL_NAMES.includes(level))) {
		process.stderr.write(USAGE);
		process.exit(64);
	}
	await mkdir(out, { recursive: true });
	const lines = [];
	for (const seed of seedsOf(part, first, count)) {
		const { jpeg, truth } = await makeCodePhoto({
			seed,
			...(level === undefined ? {} : { level }),
		});
		const id = `code_${String(seed).padStart(4, '0')}_${truth.level}_${truth.format.toLowerCase()}`;
		await writeFile(join(out, `${id}.jpg`), jpeg);
		lines.push(JSON.stringify({ id, image: `${id}.jpg`, ...truth }));
	}
	await writeFile(join(out, 'truth.jsonl'), `${lines.join('\n')}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
