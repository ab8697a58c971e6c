/** Looking at a part of a picture as if it lay flat, upright and large: a plane, or a cylinder, seen by a camera. */
import type { Box, GreyImage, Point } from './schema.ts';

/** Row by row: a place (x, y) of the view lies at (ax + by + c, dx + ey + f) / (gx + hy + 1) in the picture. */
type Homography = readonly [
	a: number,
	b: number,
	c: number,
	d: number,
	e: number,
	f: number,
	g: number,
	h: number,
];

/** A label around a bottle: the way it turns, and half the angle it covers, in radians. */
export type Bend = { readonly way: 'across' | 'down'; readonly half: number };

export type CodeView = {
	readonly width: number;
	readonly height: number;
	readonly toPicture: Homography;
	readonly bend: Bend | null;
};

export type Quad = readonly [Point, Point, Point, Point];

type Scale = readonly [across: number, down: number];

/** A rectangle that lies askew: it begins at a place and runs on along an angle, all in pixels of the picture. */
function askew(
	[x, y]: Point,
	[width, height]: Scale,
	angle: number,
	[scaleX, scaleY]: Scale,
): CodeView {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return {
		width: Math.max(1, Math.round(width * scaleX)),
		height: Math.max(1, Math.round(height * scaleY)),
		toPicture: [cos / scaleX, -sin / scaleY, x, sin / scaleX, cos / scaleY, y, 0, 0],
		bend: null,
	};
}

/** A view turned by an angle in which the whole box lies, so many of its pixels across and down to one of the picture. */
export function turnedView([left, top, wide, high]: Box, angle: number, scale: Scale): CodeView {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const across = wide * Math.abs(cos) + high * Math.abs(sin);
	const down = high * Math.abs(cos) + wide * Math.abs(sin);
	const x = left + (wide - cos * across + sin * down) / 2;
	const y = top + (high - sin * across - cos * down) / 2;
	return askew([x, y], [across, down], angle, scale);
}

/** A view turned by an angle, as wide as the four corners reach and as high as what lies between upper and lower ones. */
export function betweenView(corners: Quad, angle: number, scale: Scale, margin: number): CodeView {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const [left = 0, , , right = 0] = sorted(corners.map(([x, y]) => x * cos + y * sin));
	const [, upper = 0, lower = 0] = sorted(corners.map(([x, y]) => y * cos - x * sin));
	const first = left - margin;
	const start: Point = [first * cos - upper * sin, first * sin + upper * cos];
	return askew(start, [right + margin - first, lower - upper], angle, scale);
}

const sorted = (values: readonly number[]): number[] =>
	values.toSorted((one, other) => one - other);

/**
 * A rectangular view in whose middle the four corners lie, clockwise from its top left, with a margin around them.
 * The projective map of a unit square onto four points, after Heckbert's thesis (1989), section 2.2.3.
 */
export function squaredView(
	[one, two, three, four]: Quad,
	[width, height]: readonly [number, number],
	margin: number,
): CodeView | null {
	const [dx1, dy1] = [two[0] - three[0], two[1] - three[1]];
	const [dx2, dy2] = [four[0] - three[0], four[1] - three[1]];
	const [sx, sy] = [one[0] - two[0] + three[0] - four[0], one[1] - two[1] + three[1] - four[1]];
	const whole = dx1 * dy2 - dx2 * dy1;
	if (Math.abs(whole) < 1e-6) return null;
	const [g, h] = [(sx * dy2 - dx2 * sy) / whole, (dx1 * sy - sx * dy1) / whole];
	const rows = [
		[two[0] - one[0] + g * two[0], four[0] - one[0] + h * four[0], one[0]],
		[two[1] - one[1] + g * two[1], four[1] - one[1] + h * four[1], one[1]],
		[g, h, 1],
	].map(([x = 0, y = 0, rest = 0]) => {
		const [perX, perY] = [x / width, y / height];
		return [perX, perY, rest - margin * (perX + perY)] as const;
	});
	const [[a, b, c] = ZERO, [d, e, f] = ZERO, [gx, hy, depth] = ZERO] = rows;
	const toPicture: Homography = [
		a / depth,
		b / depth,
		c / depth,
		d / depth,
		e / depth,
		f / depth,
		gx / depth,
		hy / depth,
	];
	return { width: width + 2 * margin, height: height + 2 * margin, toPicture, bend: null };
}

const ZERO = [0, 0, 0] as const;

/** Where a place along the label is seen, when a bottle turns both its ends away. */
function bent(place: number, length: number, half: number): number {
	const share = (2 * place) / length - 1;
	return ((Math.sin(share * half) / Math.sin(half) + 1) / 2) * length;
}

const seenAt = (view: CodeView, way: Bend['way'], place: number, length: number): number =>
	view.bend?.way === way ? bent(place, length, view.bend.half) : place;

/** Where a place of the view lies in the picture. */
export function pictureAt(view: CodeView, [acrossX, downY]: Point): Point {
	const [a, b, c, d, e, f, g, h] = view.toPicture;
	const x = seenAt(view, 'across', acrossX, view.width);
	const y = seenAt(view, 'down', downY, view.height);
	const depth = g * x + h * y + 1;
	return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** What the view shows, each pixel mixed from the four around its place; beyond the picture its edge goes on. */
export function lookAt({ width, height, data }: GreyImage, view: CodeView): GreyImage {
	const seen = new Uint8Array(view.width * view.height);
	const [a, b, c, d, e, f, g, h] = view.toPicture;
	const places = Float64Array.from({ length: view.width }, (_, x) =>
		seenAt(view, 'across', x + 0.5, view.width),
	);
	const [right, bottom] = [width - 2, height - 2];
	for (let row = 0, at = 0; row < view.height; row += 1) {
		const y = seenAt(view, 'down', row + 0.5, view.height);
		const [rowX, rowY, rowDepth] = [b * y + c, e * y + f, h * y + 1];
		for (let column = 0; column < view.width; column += 1, at += 1) {
			const x = places[column] ?? 0;
			const depth = 1 / (g * x + rowDepth);
			const fromX = Math.min(width - 1, Math.max(0, (a * x + rowX) * depth - 0.5));
			const fromY = Math.min(height - 1, Math.max(0, (d * x + rowY) * depth - 0.5));
			const left = Math.min(right, Math.floor(fromX));
			const top = Math.min(bottom, Math.floor(fromY));
			const from = top * width + left;
			const upper = data[from] ?? 0;
			const lower = data[from + width] ?? 0;
			const partX = fromX - left;
			const above = upper + ((data[from + 1] ?? 0) - upper) * partX;
			const below = lower + ((data[from + width + 1] ?? 0) - lower) * partX;
			seen[at] = above + (below - above) * (fromY - top) + 0.5;
		}
	}
	return { width: view.width, height: view.height, data: seen };
}

/** A few rows of a view, from `top` on. */
export function rowsOf(view: CodeView, top: number, height: number): CodeView {
	const [a, b, c, d, e, f, g, h] = view.toPicture;
	const depth = h * top + 1;
	const moved = [a, b, c + b * top, d, e, f + e * top, g, h].map((one) => one / depth);
	const [a1 = 0, b1 = 0, c1 = 0, d1 = 0, e1 = 0, f1 = 0, g1 = 0, h1 = 0] = moved;
	return { ...view, height, toPicture: [a1, b1, c1, d1, e1, f1, g1, h1] };
}
