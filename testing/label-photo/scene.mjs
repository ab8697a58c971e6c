// What stands behind the bottle.
import { createCanvas } from '@napi-rs/canvas';

const grey = (value, warm) => `rgb(${value + warm}, ${value}, ${value - warm})`;
const colour = (dice) =>
	`hsl(${dice.whole(0, 359)}, ${dice.whole(5, 55)}%, ${dice.whole(15, 80)}%)`;

function fillSlope(pen, dice, width, height, [least, most]) {
	const slope = pen.createLinearGradient(0, 0, dice.range(0, width), height);
	const warm = dice.whole(-6, 10);
	slope.addColorStop(0, grey(dice.whole(least, most), warm));
	slope.addColorStop(1, grey(dice.whole(least, most + 15), warm));
	pen.fillStyle = slope;
	pen.fillRect(0, 0, width, height);
}

/** A dark table or a wall, out of focus: two shades that run into each other. */
export function plainScene(dice, { width, height }) {
	const pen = createCanvas(width, height).getContext('2d');
	fillSlope(pen, dice, width, height, [50, 95]);
	return pen.getImageData(0, 0, width, height).data;
}

function drawBox(pen, dice, size) {
	pen.fillRect(-size / 2, -size, size * dice.range(0.3, 1), size * dice.range(0.6, 2));
}

function drawRing(pen, dice, size) {
	pen.beginPath();
	pen.arc(0, 0, size * 0.4, 0, 2 * Math.PI);
	pen.lineWidth = size * dice.range(0.05, 0.3);
	if (dice.chance(0.5)) pen.fill();
	else pen.stroke();
}

function drawStripes(pen, dice, size) {
	const step = size * dice.range(0.05, 0.15);
	for (let at = -size / 2; at < size / 2; at += 2 * step) pen.fillRect(at, -size / 2, step, size);
}

/** Print that belongs to other things: strokes of the height of words, in rows. */
function drawScribble(pen, dice, size) {
	for (let row = 0; row < 5; row++) {
		let x = -size / 2;
		while (x < size / 2) {
			const word = size * dice.range(0.03, 0.18);
			pen.fillRect(x, row * size * 0.07, word, size * 0.03);
			x += word + size * 0.03;
		}
	}
}

const THINGS = [drawBox, drawBox, drawRing, drawStripes, drawScribble];

/** A shelf full of other things, drawn small and enlarged: what is out of focus has soft edges. */
export function busyScene(dice, { width, height }) {
	const soft = dice.range(3, 8);
	const [smallWidth, smallHeight] = [Math.ceil(width / soft), Math.ceil(height / soft)];
	const small = createCanvas(smallWidth, smallHeight);
	const pen = small.getContext('2d');
	fillSlope(pen, dice, smallWidth, smallHeight, [60, 200]);
	for (let left = dice.whole(8, 24); left > 0; left--) {
		pen.save();
		pen.translate(dice.range(0, smallWidth), dice.range(0, smallHeight));
		pen.rotate(dice.range(-0.4, 0.4));
		pen.fillStyle = colour(dice);
		pen.strokeStyle = pen.fillStyle;
		dice.pick(THINGS)(pen, dice, smallWidth * dice.range(0.1, 0.4));
		pen.restore();
	}
	const large = createCanvas(width, height).getContext('2d');
	large.drawImage(small, 0, 0, width, height);
	return large.getImageData(0, 0, width, height).data;
}
