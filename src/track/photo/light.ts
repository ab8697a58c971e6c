/** Light behind the numbers of a photo: sRGB (IEC 61966-2-1) to linear light, and CIE Lab under D65 from there. */

/** Linear light, 0 to 1, of each of the 256 codes. */
export const LINEAR = Float32Array.from({ length: 256 }, (_, code) => {
	const c = code / 255;
	return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

const WHITE = [0.95047, 1, 1.08883] as const;
const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);

export type Lab = { readonly L: number; readonly a: number; readonly b: number };

/** CIE 15: L*, a*, b* of linear sRGB. */
export function labOf(r: number, g: number, b: number): Lab {
	const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE[0]);
	const y = f((0.2126729 * r + 0.7151522 * g + 0.072175 * b) / WHITE[1]);
	const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / WHITE[2]);
	return { L: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

/** Individual typology angle in degrees (Chardon 1991): tone of skin from L* and b*. */
export const itaOf = ({ L, b }: Pick<Lab, 'L' | 'b'>): number =>
	(Math.atan2(L - 50, b) * 180) / Math.PI;
