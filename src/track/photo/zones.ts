/** Zones of a face as polygons of its mesh. Left and right are the person's own. */
import { type Mesh, pointOf } from './mesh.ts';
import type { Polygon } from './polygon.ts';

export const ZONES = [
	'forehead',
	'cheek_left',
	'cheek_right',
	'nose',
	'chin',
	'under_eye_left',
	'under_eye_right',
] as const;
export type Zone = (typeof ZONES)[number];

const POINTS: Readonly<Record<Zone, readonly number[]>> = {
	forehead: [104, 69, 108, 151, 337, 299, 333, 334, 296, 336, 9, 107, 66, 105],
	cheek_right: [117, 118, 101, 36, 206, 207, 187, 123],
	cheek_left: [346, 347, 330, 266, 426, 427, 411, 352],
	nose: [6, 351, 399, 420, 279, 4, 49, 198, 174, 122],
	chin: [204, 106, 182, 83, 18, 313, 406, 335, 424, 431, 395, 369, 396, 175, 171, 140, 170, 211],
	under_eye_right: [111, 117, 118, 119, 120, 121, 128, 232, 231, 230, 229, 228, 31],
	under_eye_left: [340, 346, 347, 348, 349, 350, 357, 452, 451, 450, 449, 448, 261],
};

export const polygonOf = (mesh: Mesh, zone: Zone): Polygon =>
	POINTS[zone].map((at) => pointOf(mesh, at));

/** The skin of the face without eyes, brows and mouth is not cut out: what moves there is let go by the weights. */
const OVAL = [
	10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148,
	176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

export const faceOf = (mesh: Mesh): Polygon => OVAL.map((at) => pointOf(mesh, at));
