/** One photo, looked at once: its face, pose and scale, and the fields that are compared. */
import type { FaceEngine } from './face-engine.ts';
import { findFace } from './find-face.ts';
import { pxPerMm } from './iris.ts';
import { eyeDistance, type Mesh, type Pose, poseOf } from './mesh.ts';
import { halved, type Photo } from './photo.ts';
import { type Field, reliefOf } from './relief.ts';
import { greenOf } from './sharpness.ts';

export type Prepared = {
	/** Halved until the eyes are at most this far apart. */
	readonly photo: Photo;
	readonly mesh: Mesh;
	readonly pose: Pose;
	/** Outer corners of the eyes, in pixels of `photo`. */
	readonly eyes: number;
	/** Of `photo`. */
	readonly pxPerMm: number;
	/** Of the photo as it came. */
	readonly pxPerMmGiven: number;
	readonly relief: Field;
	readonly green: Field;
};

const MOST_EYES = 300;
/** Closer together, a cheek has too few pixels to average. */
const LEAST_EYES = 60;
/** Outer corners of the eyes of adults lie about this far apart; used where the irises are not seen alike. */
const EYES_MM = 88;
/** Relief is evened over a tenth of the distance of the eyes. */
const EVEN_SHARE = 0.04;

export type Prepare =
	| { readonly prepared: Prepared }
	| { readonly refusal: 'no-face' | 'two-faces' | 'too-far' };

export async function prepare(given: Photo, engine: FaceEngine): Promise<Prepare> {
	const found = await findFace(given, engine);
	if ('refusal' in found) return found;
	const { mesh } = found.face;
	const distance = eyeDistance(mesh);
	if (distance < LEAST_EYES) return { refusal: 'too-far' };
	const scale = (await pxPerMm(given, mesh, engine)) ?? distance / EYES_MM;
	let [photo, step] = [given, 1];
	while (distance / step > MOST_EYES) {
		photo = halved(photo);
		step *= 2;
	}
	const small = mesh.map((value) => value / step - (step > 1 ? HALF_STEP : 0));
	const eyes = distance / step;
	return {
		prepared: {
			...{ photo, mesh: small, pose: poseOf(mesh), eyes },
			...{ pxPerMm: scale / step, pxPerMmGiven: scale },
			relief: reliefOf(photo, Math.max(2, Math.round(eyes * EVEN_SHARE))),
			green: greenOf(photo),
		},
	};
}

/** The middle of a pixel that stands for several lies between them; the offset of depths means nothing. */
const HALF_STEP = 0.25;
