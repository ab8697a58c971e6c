/** Smoothing of planes of numbers, row by row and column by column. */

export type Plane = {
	readonly width: number;
	readonly height: number;
	readonly data: Float32Array;
};

function kernelOf(sigma: number): Float32Array {
	const reach = Math.max(1, Math.ceil(3 * sigma));
	const kernel = new Float32Array(2 * reach + 1);
	let sum = 0;
	for (let at = -reach; at <= reach; at += 1) {
		const weight = Math.exp(-(at * at) / (2 * sigma * sigma));
		kernel[at + reach] = weight;
		sum += weight;
	}
	return kernel.map((weight) => weight / sum);
}

/** Gaussian blur with `sigma` in pixels; beyond the frame the edge goes on. */
export function blurred(
	data: ArrayLike<number>,
	width: number,
	height: number,
	sigma: number,
): Float32Array {
	const kernel = kernelOf(sigma);
	const across = new Float32Array(width * height);
	const line = new Float32Array(Math.max(width, height) + kernel.length);
	const reach = kernel.length >> 1;
	for (let y = 0; y < height; y += 1) {
		const start = y * width;
		for (let x = -reach; x < width + reach; x += 1) {
			line[x + reach] = data[start + Math.min(width - 1, Math.max(0, x))] ?? 0;
		}
		for (let x = 0; x < width; x += 1) {
			let sum = 0;
			for (let k = 0; k < kernel.length; k += 1) sum += (kernel[k] ?? 0) * (line[x + k] ?? 0);
			across[start + x] = sum;
		}
	}
	return blurredDown(across, width, height, kernel);
}

function blurredDown(
	across: Float32Array,
	width: number,
	height: number,
	kernel: Float32Array,
): Float32Array {
	const out = new Float32Array(width * height);
	const reach = kernel.length >> 1;
	for (let y = 0; y < height; y += 1) {
		const to = y * width;
		for (let k = 0; k < kernel.length; k += 1) {
			const weight = kernel[k] ?? 0;
			const from = Math.min(height - 1, Math.max(0, y + k - reach)) * width;
			for (let x = 0; x < width; x += 1)
				out[to + x] = (out[to + x] ?? 0) + weight * (across[from + x] ?? 0);
		}
	}
	return out;
}

/** Mean over a square of `2 * radius + 1`, cut off at the frame. Work does not grow with the radius. */
export function boxMean({ width, height, data }: Plane, radius: number): Plane {
	const across = new Float32Array(width * height);
	for (let y = 0; y < height; y += 1) boxLine(data, across, y * width, 1, width, radius);
	const out = new Float32Array(width * height);
	for (let x = 0; x < width; x += 1) boxLine(across, out, x, width, height, radius);
	return { width, height, data: out };
}

function boxLine(
	from: Float32Array,
	to: Float32Array,
	start: number,
	step: number,
	length: number,
	radius: number,
) {
	let sum = 0;
	let count = 0;
	for (let at = 0; at < Math.min(length, radius); at += 1) {
		sum += from[start + at * step] ?? 0;
		count += 1;
	}
	for (let at = 0; at < length; at += 1) {
		if (at + radius < length) {
			sum += from[start + (at + radius) * step] ?? 0;
			count += 1;
		}
		if (at - radius - 1 >= 0) {
			sum -= from[start + (at - radius - 1) * step] ?? 0;
			count -= 1;
		}
		to[start + at * step] = sum / count;
	}
}

/** The value below which `share` of the first `length` values lie; puts them in another order (Hoare's selection). */
export function quantile(values: Float32Array, length: number, share: number): number {
	if (length === 0) return 0;
	const wanted = Math.min(length - 1, Math.floor(share * length));
	let [from, to] = [0, length - 1];
	while (from < to) {
		const [low, high] = parted(values, from, to);
		if (wanted <= high) to = high;
		else if (wanted >= low) from = low;
		else break;
	}
	return values[wanted] ?? 0;
}

/** Smaller values to the left, greater to the right: up to `high` none is greater than from `low` on. */
function parted(values: Float32Array, from: number, to: number): [low: number, high: number] {
	const pivot = values[(from + to) >> 1] ?? 0;
	let [low, high] = [from, to];
	while (low <= high) {
		while ((values[low] ?? 0) < pivot) low += 1;
		while ((values[high] ?? 0) > pivot) high -= 1;
		if (low > high) break;
		const kept = values[low] ?? 0;
		values[low] = values[high] ?? 0;
		values[high] = kept;
		low += 1;
		high -= 1;
	}
	return [low, high];
}

/** Between which two coarse cells each fine pixel stands, and how far it is towards the second. */
type Places = { readonly first: Int32Array; readonly share: Float32Array; readonly next: number };

function placesOf(length: number, cells: number, cell: number): Places {
	const first = new Int32Array(length);
	const share = new Float32Array(length);
	for (let at = 0; at < length; at += 1) {
		const place = Math.min(cells - 1, Math.max(0, (at + 0.5) / cell - 0.5));
		first[at] = Math.min(Math.max(0, cells - 2), Math.floor(place));
		share[at] = place - (first[at] ?? 0);
	}
	return { first, share, next: cells > 1 ? 1 : 0 };
}

/** Value of a coarse plane at each fine pixel, when `cell` fine pixels make a coarse one. */
export function bilinear(coarse: Plane, cell: number, width: number, height: number): Float32Array {
	const out = new Float32Array(width * height);
	const across = placesOf(width, coarse.width, cell);
	const down = placesOf(height, coarse.height, cell);
	for (let y = 0; y < height; y += 1) {
		const upper = (down.first[y] ?? 0) * coarse.width;
		const lower = upper + down.next * coarse.width;
		const low = down.share[y] ?? 0;
		for (let x = 0; x < width; x += 1) {
			const left = across.first[x] ?? 0;
			const right = left + across.next;
			const share = across.share[x] ?? 0;
			const above = mixed(coarse.data[upper + left], coarse.data[upper + right], share);
			const below = mixed(coarse.data[lower + left], coarse.data[lower + right], share);
			out[y * width + x] = mixed(above, below, low);
		}
	}
	return out;
}

const mixed = (one = 0, other = 0, share = 0): number => one + (other - one) * share;
