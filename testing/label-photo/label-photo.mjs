// A photograph of a label whose text is known, the same for the same seed and the same fonts.
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { planBottle } from './bottle.mjs';
import { drawFront } from './front.mjs';
import { printInk, textOf, writeLines } from './layout.mjs';
import { LEVELS, WILD_NAMES } from './levels.mjs';
import { makeGrain, pickPaper } from './paper.mjs';
import { takePicture } from './picture.mjs';
import { createDice } from './prng.mjs';
import { planStrip } from './strip.mjs';
import { drawContent } from './words.mjs';

const round = (value, digits) => Number(value.toFixed(digits));

/** Content, plan and paper of a shot; the plain label and its photograph share them. */
function planShot({ seed, level: name, width = 1100, side }) {
	const dice = createDice(`${name}/${seed}`);
	const level = LEVELS[name];
	const isFront = side === 'front' || (side === undefined && name === 'wild' && dice.chance(0.12));
	const words = dice.fork('words');
	const content = isFront ? drawFront(words) : drawContent(words, level?.names ?? WILD_NAMES);
	const plan = name === 'wild' ? planBottle(dice, content) : planStrip(dice, level, content, width);
	return { ...plan, dice, name, content, paper: pickPaper(dice.fork('paper')) };
}

function warpOf({ camera, lens }) {
	return {
		rotation_deg: round(camera.roll, 2),
		cylinder_half_angle_deg: round(camera.halfAngle, 1),
		perspective: camera.perspective.map((part) => round(part, 3)),
		blur_sigma: round(lens.blur.sigma, 2),
		noise_sigma: round(lens.noise, 1),
		contrast: lens.contrast,
	};
}

function truthOf(shot) {
	const { name, layout, px, content, paper, traits } = shot;
	const { brand, product, claims } = content;
	return {
		level: name,
		font: layout.font.name,
		font_px: px,
		upper: content.upper,
		truth_text: textOf(layout),
		header: content.header,
		ingredients: content.ingredients,
		warp: warpOf(shot),
		paper: paper.name,
		side: claims === undefined ? 'back' : 'front',
		...(claims === undefined ? {} : { brand, product, claims }),
		...traits,
	};
}

export async function makeLabelPhoto(options) {
	const shot = planShot(options);
	const { layout, camera, body, scene, light, lens, paper, dice } = shot;
	const label = {
		print: printInk(layout, shot.printScale),
		width: camera.labelWidth,
		height: layout.height,
		paper,
		grain: makeGrain(dice.fork('grain')),
	};
	const pixels = takePicture({ camera, label, body, scene, light }, lens, dice.fork('noise'));
	const { width, height } = camera;
	const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: lens.quality })
		.toBuffer();
	return { jpeg, width, height, truth: truthOf(shot) };
}

/** The same label as its printer delivered it: flat, sharp and evenly lit, as a PNG. */
export async function drawPlainLabel(options) {
	const shot = planShot(options);
	const [width, height] = [Math.ceil(shot.layout.width), Math.ceil(shot.layout.height)];
	const canvas = createCanvas(width, height);
	const pen = canvas.getContext('2d');
	const colour = (parts) => `rgb(${parts.map(Math.round).join(', ')})`;
	pen.fillStyle = colour(shot.paper.paper);
	pen.fillRect(0, 0, width, height);
	pen.fillStyle = colour(shot.paper.ink);
	pen.strokeStyle = pen.fillStyle;
	writeLines(pen, shot.layout);
	return { png: await canvas.encode('png'), width, height, truth: truthOf(shot) };
}
