// The photograph of a whole bottle in a room: level `wild`, harder than the visible pictures in other ways.
import { findFonts } from './fonts.mjs';
import { layoutFront } from './front.mjs';
import { layoutBack, layoutColumns } from './layout.mjs';
import { busyScene } from './scene.mjs';
import { drawLight, marginFor } from './strip.mjs';
import { createCamera } from './warp.mjs';

const SIZES = [
	[1600, 1200],
	[1600, 1200],
	[1200, 1600],
	[3000, 4000],
];
const WALLS = [
	[232, 232, 228],
	[92, 54, 24],
	[30, 30, 34],
	[150, 178, 160],
	[206, 190, 196],
];

function setLabel(dice, content, width, tallest, halfAngle) {
	const px = Math.max(13, width / dice.range(34, 50));
	const place = {
		font: dice.pick(findFonts()),
		px,
		width,
		margin: marginFor(dice.range(0.74, 0.86), halfAngle, width),
		top: px * dice.range(1, 3),
		align: dice.chance(0.15) ? 'centre' : 'left',
	};
	const columns = content.claims === undefined && dice.chance(0.1) ? 2 : 1;
	const lay = content.claims === undefined ? [layoutBack, layoutColumns][columns - 1] : layoutFront;
	let layout = lay(content, place);
	while (layout.height > tallest && content.ingredients.length > 3) {
		content.ingredients.pop();
		layout = lay(content, place);
	}
	layout.height = Math.max(layout.height, width * dice.range(0.5, 0.8));
	return { layout, px: Math.round(px), columns };
}

function aim(dice, [width, height], labelWidth, halfAngle) {
	const isUpsideDown = dice.chance(0.07);
	const spread = (most) => dice.range(-most, most);
	const camera = createCamera({
		width,
		height,
		labelWidth,
		halfAngle,
		distance: dice.range(3, 6),
		pitch: spread(8),
		roll: spread(15) + (isUpsideDown ? 180 : 0),
		perspective: [spread(0.06), spread(0.08)],
		barrel: spread(0.03),
		middleX: width * (0.5 + spread(0.07)),
		middleY: height * (0.5 + spread(0.05)),
	});
	return { camera, isUpsideDown };
}

/** A box ends a little beyond its label, a bottle where its wall turns away. */
function drawBody(dice, layout, halfAngle) {
	const shoulder = -layout.height / 2 - layout.width * dice.range(0.06, 0.25);
	return {
		shoulder,
		top: shoulder - layout.width * dice.range(0.1, 0.5),
		bottom: layout.height / 2 + layout.width * dice.range(0.05, 0.3),
		half: halfAngle === 0 ? layout.width * dice.range(0.53, 0.62) : Number.POSITIVE_INFINITY,
		colour: dice.pick(WALLS),
		cap: dice.pick(WALLS),
	};
}

const LIGHT = {
	exposure: [0.7, 1],
	slope: 0.4,
	round: 0.45,
	vignette: [0.05, 0.3],
	glare: { count: [0, 3], power: [50, 150], size: [30, 110] },
};

/** The edge of somebody's shadow crosses the bottle. */
function drawShadow(dice, camera) {
	const angle = dice.range(0, 2 * Math.PI);
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return {
		cos,
		sin,
		from: camera.middleX * cos + camera.middleY * sin,
		soft: camera.labelWidth * dice.range(0.005, 0.06),
		depth: dice.range(0.35, 0.65),
	};
}

function drawLens(dice, scale) {
	const kind = dice.pick(['soft', 'soft', 'disc', 'motion']);
	return {
		contrast: dice.pick([1, 0.8, 0.65]),
		noise: dice.range(2, 8),
		blur: { kind, sigma: dice.range(0.5, 1.1) * scale, angle: dice.range(0, Math.PI) },
		quality: dice.whole(70, 90),
	};
}

export function planBottle(dice, content) {
	const size = dice.pick(SIZES);
	const short = Math.min(...size);
	const halfAngle = dice.chance(0.2) ? 0 : dice.range(42, 66);
	const labelWidth = Math.round(short * dice.range(0.5, 0.74));
	const { layout, px, columns } = setLabel(
		dice.fork('label'),
		content,
		labelWidth,
		0.72 * size[1],
		halfAngle,
	);
	const { camera, isUpsideDown } = aim(dice.fork('camera'), size, labelWidth, halfAngle);
	const light = drawLight(dice.fork('light'), LIGHT, camera);
	const shadow = dice.chance(0.35) ? drawShadow(dice.fork('shadow'), camera) : null;
	return {
		layout,
		px,
		camera,
		body: drawBody(dice.fork('body'), layout, halfAngle),
		scene: busyScene(dice.fork('scene'), camera),
		light: { ...light, shadow },
		lens: drawLens(dice.fork('lens'), short > 2000 ? 1.3 : 1),
		printScale: short > 2000 ? 1.5 : 2,
		traits: { columns, upside_down: isUpsideDown, shadow: shadow !== null },
	};
}
