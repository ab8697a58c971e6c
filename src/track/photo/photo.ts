/** A photo as everything here sees it: upright, eight bits a channel, four channels a pixel, sRGB. */
export type Photo = {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array | Uint8ClampedArray;
};

/** `x' = a x + b y + c`, `y' = d x + e y + f`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Affine = [1, 0, 0, 0, 1, 0];

export const applied = ([a, b, c, d, e, f]: Affine, x: number, y: number): [number, number] => [
	a * x + b * y + c,
	d * x + e * y + f,
];

/** Half as large, each pixel the mean of four. */
export function halved({ width, height, data }: Photo): Photo {
	const [w, h] = [width >> 1, height >> 1];
	const out = new Uint8Array(w * h * 4);
	for (let y = 0; y < h; y += 1)
		for (let x = 0; x < w; x += 1) {
			const [from, at] = [(2 * y * width + 2 * x) * 4, (y * w + x) * 4];
			for (let c = 0; c < 4; c += 1)
				out[at + c] =
					((data[from + c] ?? 0) +
						(data[from + 4 + c] ?? 0) +
						(data[from + width * 4 + c] ?? 0) +
						(data[from + width * 4 + 4 + c] ?? 0) +
						2) >>
					2;
		}
	return { width: w, height: h, data: out };
}
