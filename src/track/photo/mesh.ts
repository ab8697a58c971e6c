/** The 468 points of the face mesh (Kartynnik 2019) in pixels of the photo, and those that have a name here. */
import { type Affine, applied } from './photo.ts';

export const MESH_SIDE = 192;
export const MESH_POINTS = 468;

/** x, y and depth of each point, one after the other; depth in the same unit, smaller is nearer. */
export type Mesh = Float32Array;

/** By the person's own sides: their right eye stands on the left of a photo that is not mirrored. */
export const POINT = {
	rightEyeOuter: 33,
	rightEyeInner: 133,
	leftEyeInner: 362,
	leftEyeOuter: 263,
	noseTip: 4,
	foreheadTop: 10,
	chin: 152,
	rightSide: 234,
	leftSide: 454,
	mouthRight: 61,
	mouthLeft: 291,
	lipUpper: 13,
	lipLower: 14,
	rightLidUpper: 159,
	rightLidLower: 145,
	leftLidUpper: 386,
	leftLidLower: 374,
} as const;

export const pointOf = (mesh: Mesh, at: number): [number, number] => [
	mesh[at * 3] ?? 0,
	mesh[at * 3 + 1] ?? 0,
];
const depthOf = (mesh: Mesh, at: number): number => mesh[at * 3 + 2] ?? 0;

/** The points that the model gives in its crop, in the photo. `step` is how many pixels of the photo one of the crop is. */
export function placed(points: Float32Array, place: Affine, step: number): Mesh {
	const mesh = new Float32Array(MESH_POINTS * 3);
	for (let at = 0; at < MESH_POINTS; at += 1) {
		const [x, y] = applied(place, (points[at * 3] ?? 0) - 0.5, (points[at * 3 + 1] ?? 0) - 0.5);
		mesh.set([x, y, (points[at * 3 + 2] ?? 0) * step], at * 3);
	}
	return mesh;
}

/** Angles of a head in degrees: turned to its left is a positive yaw, looking up a positive pitch, clockwise on the photo a positive roll. */
export type Pose = { readonly yaw: number; readonly pitch: number; readonly roll: number };

const DEGREES = 180 / Math.PI;

export function poseOf(mesh: Mesh): Pose {
	const [rightX, rightY] = pointOf(mesh, POINT.rightEyeOuter);
	const [leftX, leftY] = pointOf(mesh, POINT.leftEyeOuter);
	const roll = Math.atan2(leftY - rightY, leftX - rightX);
	const [cos, sin] = [Math.cos(-roll), Math.sin(-roll)];
	const across = (at: number): number => {
		const [x, y] = pointOf(mesh, at);
		return x * cos - y * sin;
	};
	const down = (at: number): number => {
		const [x, y] = pointOf(mesh, at);
		return x * sin + y * cos;
	};
	const { rightSide, leftSide, foreheadTop, chin } = POINT;
	const yaw = Math.atan2(
		depthOf(mesh, leftSide) - depthOf(mesh, rightSide),
		across(leftSide) - across(rightSide),
	);
	const pitch = Math.atan2(
		depthOf(mesh, chin) - depthOf(mesh, foreheadTop),
		down(chin) - down(foreheadTop),
	);
	return { yaw: yaw * DEGREES, pitch: pitch * DEGREES, roll: roll * DEGREES };
}

/** Between the outer corners of the eyes, in pixels. */
export function eyeDistance(mesh: Mesh): number {
	const [rightX, rightY] = pointOf(mesh, POINT.rightEyeOuter);
	const [leftX, leftY] = pointOf(mesh, POINT.leftEyeOuter);
	return Math.hypot(leftX - rightX, leftY - rightY);
}
