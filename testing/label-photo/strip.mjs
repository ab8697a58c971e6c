// The photograph that fills the picture with one label, as close as a phone comes; easy, medium or hard.
import { findFonts, isThin } from './fonts.mjs';
import { layoutFront } from './front.mjs';
import { layoutBack } from './layout.mjs';
import { plainScene } from './scene.mjs';
import { createCamera } from './warp.mjs';

/** A list that would make the picture taller than the visible ones gives up names from its end. */
const TALLEST = 470;
const spread = (dice, most) => dice.range(-most, most);

/** Where the text ends, as a share of the half width that the camera sees, in lengths along the bottle. */
export function marginFor(share, halfAngle, width) {
	const half = (halfAngle * Math.PI) / 180;
	const along = half < 0.02 ? share : Math.asin(share * Math.sin(half)) / half;
	return (width / 2) * (1 - along);
}

function setLabel(dice, level, content, width, halfAngle) {
	const unit = width / 1100;
	const px = dice.whole(...level.px);
	const place = {
		font: dice.pick(findFonts().filter((font) => level.thin || !isThin(font))),
		px: px * unit,
		width,
		margin: marginFor(dice.range(0.69, 0.79), halfAngle, width),
		top: unit * dice.range(22, 60),
		align: dice.chance(0.1) ? 'centre' : 'left',
	};
	const lay = content.claims === undefined ? layoutBack : layoutFront;
	let layout = lay(content, place);
	while (layout.height > TALLEST * unit && content.ingredients.length > 3) {
		content.ingredients.pop();
		layout = lay(content, place);
	}
	layout.height = Math.max(layout.height, unit * dice.range(265, 320));
	return { layout, px };
}

function aim(dice, level, label, halfAngle) {
	const least = Math.round(0.236 * label.width);
	return createCamera({
		width: label.width,
		height: Math.max(least, Math.round(label.height - dice.range(0, 14))),
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

export function drawLight(dice, level, { width, height, labelWidth }) {
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
		glares: drawGlares(dice, level.glare, labelWidth / 1050),
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

/** Everything about the shot but paper and noise. */
export function planStrip(dice, level, content, width) {
	const halfAngle = dice.chance(level.flat) ? 0 : dice.range(...level.halfAngle);
	const { layout, px } = setLabel(dice.fork('label'), level, content, width, halfAngle);
	const camera = aim(dice.fork('camera'), level, layout, halfAngle);
	return {
		layout,
		px,
		camera,
		body: null,
		scene: plainScene(dice.fork('scene'), camera),
		light: drawLight(dice.fork('light'), level, camera),
		lens: drawLens(dice.fork('lens'), level),
		printScale: 2,
	};
}
