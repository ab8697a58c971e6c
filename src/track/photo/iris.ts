/** How many pixels a millimetre has, by the iris: its visible width is much alike in all adults. */
import { cropped, type Square } from './crop.ts';
import type { FaceEngine } from './face-engine.ts';
import { type Mesh, POINT, pointOf } from './mesh.ts';
import type { Photo } from './photo.ts';

const IRIS_SIDE = 64;
/** Horizontal visible iris diameter: 11.7 mm, spread 0.5 mm. */
export const IRIS_MM = 11.7;
/** The crop is wider than the eye by this. */
const ROOM = 2.3;
/** The last five of 76 points: the middle of the iris and four on its edge. */
const IRIS_AT = 71;
/** The two eyes of a face are measured alike, or one of them was not seen. */
const MOST_APART = 1.25;

/** Null where the irises of both eyes do not agree. */
export async function pxPerMm(
	photo: Photo,
	mesh: Mesh,
	engine: FaceEngine,
): Promise<number | null> {
	const [one, other] = [
		await irisWidth(photo, engine, mesh, [POINT.rightEyeOuter, POINT.rightEyeInner]),
		await irisWidth(photo, engine, mesh, [POINT.leftEyeInner, POINT.leftEyeOuter]),
	];
	if (Math.max(one, other) > MOST_APART * Math.min(one, other)) return null;
	return (one + other) / 2 / IRIS_MM;
}

type Corners = readonly [one: number, other: number];

async function irisWidth(
	photo: Photo,
	engine: FaceEngine,
	mesh: Mesh,
	[one, other]: Corners,
): Promise<number> {
	const [[fromX, fromY], [toX, toY]] = [pointOf(mesh, one), pointOf(mesh, other)];
	const square: Square = {
		x: (fromX + toX) / 2,
		y: (fromY + toY) / 2,
		side: Math.hypot(toX - fromX, toY - fromY) * ROOM,
		turn: Math.atan2(toY - fromY, toX - fromX),
	};
	const crop = cropped(photo, square, IRIS_SIDE);
	// The model was made for eyes of one side; as seen and mirrored together, both sides are measured alike.
	const [seen, mirrored] = [await engine.iris(crop), await engine.iris(mirror(crop))];
	return (((widthOf(seen) + widthOf(mirrored)) / 2) * square.side) / IRIS_SIDE;
}

/** Across the iris, in pixels of the crop. */
function widthOf(points: Float32Array): number {
	const along = (axis: 0 | 1): number => {
		const places = [1, 2, 3, 4].map((step) => points[(IRIS_AT + step) * 3 + axis] ?? 0);
		return Math.max(...places) - Math.min(...places);
	};
	return Math.max(along(0), along(1));
}

function mirror(crop: Float32Array): Float32Array {
	const out = new Float32Array(crop.length);
	for (let row = 0; row < IRIS_SIDE; row += 1)
		for (let column = 0; column < IRIS_SIDE; column += 1) {
			const from = (row * IRIS_SIDE + column) * 3;
			out.set(crop.subarray(from, from + 3), (row * IRIS_SIDE + IRIS_SIDE - 1 - column) * 3);
		}
	return out;
}
