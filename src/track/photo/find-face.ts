/** The one face of a photo, with its mesh: found in the whole, then looked at again upright and close. */
import { cropped, placeOf, type Square } from './crop.ts';
import { DETECTOR_SIDE, type FaceBox, facesIn } from './face-boxes.ts';
import type { FaceEngine } from './face-engine.ts';
import { MESH_SIDE, type Mesh, placed, poseOf } from './mesh.ts';
import type { Photo } from './photo.ts';

export type FoundFace = { readonly mesh: Mesh; readonly score: number };
export type Faces = { readonly face: FoundFace } | { readonly refusal: 'no-face' | 'two-faces' };

const LEAST_SCORE = 0.5;
/** A second face smaller than this share of the first stands in the background. */
const LEAST_SHARE = 0.4;
const LEAST_MESH = 0.5;
/** The mesh wants a quarter of room on each side of the box. */
const ROOM = 1.5;
const LOOKS = 2;

export async function findFace(photo: Photo, engine: FaceEngine): Promise<Faces> {
	const side = Math.max(photo.width, photo.height);
	const whole: Square = { x: (photo.width - 1) / 2, y: (photo.height - 1) / 2, side, turn: 0 };
	const { logits, values } = await engine.detect(cropped(photo, whole, DETECTOR_SIDE));
	const [best, second] = facesIn(logits, values, LEAST_SCORE);
	if (best === undefined) return { refusal: 'no-face' };
	if (second !== undefined && second.width > LEAST_SHARE * best.width)
		return { refusal: 'two-faces' };
	let square = squareOf(best, whole);
	let mesh: Mesh = new Float32Array();
	let score = 0;
	for (let look = 0; look < LOOKS; look += 1) {
		const { points, sure } = await engine.mesh(cropped(photo, square, MESH_SIDE));
		score = sure;
		mesh = placed(points, placeOf(square, MESH_SIDE), square.side / MESH_SIDE);
		square = around(mesh);
	}
	return score < LEAST_MESH ? { refusal: 'no-face' } : { face: { mesh, score } };
}

function squareOf({ x, y, width, height }: FaceBox, whole: Square): Square {
	const step = whole.side / DETECTOR_SIDE;
	const place = (at: number, middle: number): number => middle + (at - DETECTOR_SIDE / 2) * step;
	return {
		x: place(x, whole.x),
		y: place(y, whole.y),
		side: Math.max(width, height) * step * ROOM,
		turn: 0,
	};
}

/** The mesh fills two thirds of the crop, upright. */
function around(mesh: Mesh): Square {
	const { roll } = poseOf(mesh);
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let at = 0; at < mesh.length; at += 3) {
		const [x = 0, y = 0] = mesh.subarray(at, at + 2);
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	const side = Math.max(right - left, bottom - top) * ROOM;
	return { x: (left + right) / 2, y: (top + bottom) / 2, side, turn: (roll * Math.PI) / 180 };
}
