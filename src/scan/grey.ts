/** Lightness, and the same picture at another size. */
import type { GreyImage, Picture } from './schema.ts';

/** Rec. 601 lightness of each pixel; what is transparent lies on white. */
export function greyOf({ width, height, data }: Picture): GreyImage {
	const grey = new Uint8Array(width * height);
	for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
		const light = 77 * (data[from] ?? 0) + 150 * (data[from + 1] ?? 0) + 29 * (data[from + 2] ?? 0);
		const alpha = data[from + 3] ?? 255;
		const opaque = light >> 8;
		grey[at] = alpha === 255 ? opaque : (opaque * alpha + 255 * (255 - alpha)) / 255;
	}
	return { width, height, data: grey };
}

type Stretch = { readonly from: Int32Array; readonly weight: Float32Array; readonly most: number };

/** Which old pixels, and how much of each, make each new one: the mean of the area it covers. */
function areas(old: number, size: number): Stretch {
	const scale = old / size;
	const most = Math.ceil(scale) + 1;
	const from = new Int32Array(size);
	const weight = new Float32Array(size * most);
	for (let at = 0; at < size; at += 1) {
		const left = at * scale;
		const right = Math.min(old, left + scale);
		const first = Math.floor(left);
		from[at] = first;
		for (let step = 0; step < most; step += 1) {
			const share = Math.min(right, first + step + 1) - Math.max(left, first + step);
			weight[at * most + step] = Math.max(0, share) / scale;
		}
	}
	return { from, weight, most };
}

/** The image made smaller by taking means of areas; `factor` is how many old pixels make a new one, 1 or more. */
export function reduced(image: GreyImage, factor: number): GreyImage {
	if (factor <= 1) return image;
	const width = Math.max(1, Math.round(image.width / factor));
	const height = Math.max(1, Math.round(image.height / factor));
	const across = areas(image.width, width);
	const down = areas(image.height, height);
	const data = new Uint8Array(width * height);
	const row = new Float32Array(width);
	const sum = new Float32Array(width);
	let reached = -1;
	for (let y = 0; y < height; y += 1) {
		sum.fill(0);
		const first = down.from[y] ?? 0;
		for (let step = 0; step < down.most; step += 1) {
			const share = down.weight[y * down.most + step] ?? 0;
			if (share === 0) continue;
			if (first + step !== reached) narrowRow(image, first + step, across, row);
			reached = first + step;
			row.forEach((value, x) => {
				sum[x] = (sum[x] ?? 0) + share * value;
			});
		}
		data.set(sum.map(rounded), y * width);
	}
	return { width, height, data };
}

const rounded = (value: number): number => value + 0.5;

function narrowRow(
	image: GreyImage,
	y: number,
	{ from, weight, most }: Stretch,
	row: Float32Array,
) {
	const start = Math.min(y, image.height - 1) * image.width;
	for (let x = 0; x < row.length; x += 1) {
		const first = start + (from[x] ?? 0);
		let sum = 0;
		for (let step = 0; step < most; step += 1) {
			const share = weight[x * most + step] ?? 0;
			if (share > 0) sum += share * (image.data[first + step] ?? 0);
		}
		row[x] = sum;
	}
}

/** A part of the image; what lies outside is cut off. */
export function cropped(
	image: GreyImage,
	left: number,
	top: number,
	right: number,
	bottom: number,
): GreyImage {
	const x0 = Math.max(0, Math.floor(left));
	const y0 = Math.max(0, Math.floor(top));
	const width = Math.max(1, Math.min(image.width, Math.ceil(right)) - x0);
	const height = Math.max(1, Math.min(image.height, Math.ceil(bottom)) - y0);
	const data = new Uint8Array(width * height);
	for (let y = 0; y < height; y += 1) {
		const start = (y0 + y) * image.width + x0;
		data.set(image.data.subarray(start, start + width), y * width);
	}
	return { width, height, data };
}

/** The image turned by half a turn. */
export function upended({ width, height, data }: GreyImage): GreyImage {
	return { width, height, data: data.slice().reverse() };
}

/** The image turned by a quarter, clockwise. */
export function quarterTurned({ width, height, data }: GreyImage): GreyImage {
	const turned = new Uint8Array(data.length);
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1)
			turned[x * height + height - 1 - y] = data[y * width + x] ?? 0;
	}
	return { width: height, height: width, data: turned };
}
