// A photograph of a label whose text is known, the same for the same seed and the same fonts.
import sharp from 'sharp';
import { findFonts } from './fonts.mjs';
import { layoutBack, printInk, textOf } from './layout.mjs';
import { LEVELS } from './levels.mjs';
import { makeGrain, pickPaper } from './paper.mjs';
import { takePicture } from './picture.mjs';
import { createDice } from './prng.mjs';
import { plainScene } from './scene.mjs';
import { createCamera } from './warp.mjs';
import { drawContent } from './words.mjs';

/** A list that would make the picture taller than the visible ones gives up names from its end. */
const TALLEST = 470;

/** Where the text ends, as a share of the half width that the camera sees, in lengths along the bottle. */
function marginFor(share, halfAngle, width) {
	const half = (halfAngle * Math.PI) / 180;
	const along = half < 0.02 ? share : Math.asin(share * Math.sin(half)) / half;
	return (width / 2) * (1 - along);
}

function drawLabel(dice, level, width, halfAngle) {
	const unit = width / 1100;
	const font = dice.pick(findFonts());
	const px = dice.whole(...level.px);
	const content = drawContent(dice.fork('words'), level.names);
	const place = {
		font,
		px: px * unit,
		width,
		margin: marginFor(dice.range(0.69, 0.79), halfAngle, width),
		top: unit * dice.range(22, 60),
		align: dice.chance(0.1) ? 'centre' : 'left',
	};
	let layout = layoutBack(content, place);
	while (layout.height > TALLEST * unit) {
		content.ingredients.pop();
		layout = layoutBack(content, place);
	}
	layout.height = Math.max(layout.height, unit * dice.range(265, 320));
	return { content, layout, px };
}

const spread = (dice, most) => dice.range(-most, most);

function aim(dice, level, label, halfAngle) {
	const height = Math.max(
		Math.round(0.236 * label.width),
		Math.round(label.height - dice.range(0, 14)),
	);
	return createCamera({
		width: label.width,
		height,
		labelWidth: label.width * dice.range(0.95, 1.01),
		halfAngle,
		distance: dice.range(4, 7),
		pitch: spread(dice, level.pitch),
		roll: spread(dice, level.roll),
		perspective: [spread(dice, level.perspective), spread(dice, level.perspective)],
		barrel: spread(dice, level.barrel),
		middleX: label.width / 2 + spread(dice, 14),
		middleY: label.height / 2 + dice.range(-8, 14),
	});
}

function drawGlares(dice, { count, power, size }, unit) {
	return Array.from({ length: dice.whole(...count) }, () => ({
		at: unit * spread(dice, 400),
		lean: spread(dice, 0.12),
		size: unit * dice.range(...size),
		power: dice.range(...power),
	}));
}

function drawLight(dice, level, { width, height }) {
	const angle = dice.range(0, 2 * Math.PI);
	const slope = level.slope * dice.range(0.4, 1);
	return {
		width,
		height,
		level: dice.range(...level.exposure),
		slopeX: slope * Math.cos(angle),
		slopeY: slope * Math.sin(angle),
		vignette: dice.range(...level.vignette),
		round: level.round,
		glares: drawGlares(dice, level.glare, width / 1100),
		shadow: null,
	};
}

function drawLens(dice, level) {
	const kind = dice.pick(['soft', 'soft', 'soft', 'disc', 'motion']);
	return {
		contrast: level.contrast,
		noise: level.noise,
		blur: { kind, sigma: level.blur, angle: dice.range(0, Math.PI) },
		quality: dice.whole(...level.quality),
	};
}

const round = (value, digits) => Number(value.toFixed(digits));

function warpOf(camera, lens) {
	return {
		rotation_deg: round(camera.roll, 2),
		cylinder_half_angle_deg: round(camera.halfAngle, 1),
		perspective: camera.perspective.map((part) => round(part, 3)),
		blur_sigma: lens.blur.sigma,
		noise_sigma: lens.noise,
		contrast: lens.contrast,
	};
}

export async function makeLabelPhoto({ seed, level: name, width = 1100 }) {
	const dice = createDice(`${name}/${seed}`);
	const level = LEVELS[name];
	const halfAngle = dice.chance(level.flat) ? 0 : dice.range(...level.halfAngle);
	const { content, layout, px } = drawLabel(dice.fork('label'), level, width, halfAngle);
	const paper = pickPaper(dice.fork('paper'));
	const camera = aim(dice.fork('camera'), level, layout, halfAngle);
	const lens = drawLens(dice.fork('lens'), level);
	const scene = {
		camera,
		label: {
			print: printInk(layout, 2),
			width: camera.labelWidth,
			height: layout.height,
			paper,
			grain: makeGrain(dice.fork('grain')),
		},
		body: null,
		scene: plainScene(dice.fork('scene'), camera),
		light: drawLight(dice.fork('light'), level, camera),
	};
	const pixels = takePicture(scene, lens, dice.fork('noise'));
	const raw = { width: camera.width, height: camera.height, channels: 3 };
	const jpeg = await sharp(pixels, { raw }).jpeg({ quality: lens.quality }).toBuffer();
	const truth = {
		level: name,
		font: layout.font.name,
		font_px: px,
		upper: content.upper,
		truth_text: textOf(layout),
		header: content.header,
		ingredients: content.ingredients,
		warp: warpOf(camera, lens),
		paper: paper.name,
	};
	return { jpeg, width: camera.width, height: camera.height, truth };
}
