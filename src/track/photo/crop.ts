/** A piece of a photo, turned upright and brought to the size that a model takes. */
import { type Affine, applied, halved, type Photo } from './photo.ts';

/** A square of a photo: its middle, side and turn, in pixels and radians. */
export type Square = {
	readonly x: number;
	readonly y: number;
	readonly side: number;
	readonly turn: number;
};

/** From the pixels of a crop of `size` into the photo. */
export function placeOf({ x, y, side, turn }: Square, size: number): Affine {
	const step = side / size;
	const [cos, sin] = [Math.cos(turn) * step, Math.sin(turn) * step];
	const half = (size - 1) / 2;
	return [cos, -sin, x - half * (cos - sin), sin, cos, y - half * (sin + cos)];
}

/** Red, green, blue as 0 to 255, row by row; what lies outside is black. */
export function cropped(photo: Photo, square: Square, size: number): Float32Array {
	const { source, scale } = shrunk(photo, square.side / size);
	const place = placeOf(square, size);
	const out = new Float32Array(size * size * 3);
	for (let row = 0; row < size; row += 1)
		for (let column = 0; column < size; column += 1) {
			const [x, y] = applied(place, column, row);
			put(source, (x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5, out, (row * size + column) * 3);
		}
	return out;
}

/** Halved until a step of the crop is less than two pixels, so that none is passed over. */
function shrunk(photo: Photo, step: number): { readonly source: Photo; readonly scale: number } {
	let [source, scale] = [photo, 1];
	while (step * scale >= 2 && Math.min(source.width, source.height) > 64) {
		source = halved(source);
		scale /= 2;
	}
	return { source, scale };
}

/** The colour between four pixels. */
function put({ width, height, data }: Photo, x: number, y: number, out: Float32Array, at: number) {
	const [left, top] = [Math.floor(x), Math.floor(y)];
	if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return;
	const [u, v] = [x - left, y - top];
	const from = (top * width + left) * 4;
	const below = from + width * 4;
	for (let c = 0; c < 3; c += 1) {
		const upper = (data[from + c] ?? 0) * (1 - u) + (data[from + 4 + c] ?? 0) * u;
		const lower = (data[below + c] ?? 0) * (1 - u) + (data[below + 4 + c] ?? 0) * u;
		out[at + c] = upper * (1 - v) + lower * v;
	}
}
