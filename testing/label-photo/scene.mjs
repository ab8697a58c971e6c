// What stands behind the bottle.
import { createCanvas } from '@napi-rs/canvas';

const grey = (value, warm) => `rgb(${value + warm}, ${value}, ${value - warm})`;

/** A dark table or a wall, out of focus: two shades that run into each other. */
export function plainScene(dice, { width, height }) {
	const canvas = createCanvas(width, height);
	const pen = canvas.getContext('2d');
	const slope = pen.createLinearGradient(0, 0, dice.range(0, width), height);
	const warm = dice.whole(-6, 10);
	slope.addColorStop(0, grey(dice.whole(50, 95), warm));
	slope.addColorStop(1, grey(dice.whole(50, 110), warm));
	pen.fillStyle = slope;
	pen.fillRect(0, 0, width, height);
	return pen.getImageData(0, 0, width, height).data;
}
