/** What stands between a photo and a number: pose, sharpness, light, scale, and whether it is the baseline's face. */
import { type Affine, IDENTITY } from './photo.ts';
import { placesIn } from './polygon.ts';
import type { Prepared } from './prepare.ts';
import type { Pixels } from './redness.ts';
import type { Refusal } from './refusals.ts';
import { sharpnessOf } from './sharpness.ts';
import { faceOf, type Zone } from './zones.ts';

export type Light = {
	readonly zone: Zone;
	readonly pixels: Pixels;
	/** The same places of the baseline; of the photo itself where there is none. */
	readonly before: Pixels;
	readonly count: number;
};

export type Gated = {
	readonly taken: Prepared;
	readonly baseline: Prepared | null;
	readonly map: Affine;
	readonly likeness: number | null;
	readonly light: readonly Light[];
};

/** Degrees. Beyond, one cheek turns into its own shadow. */
const MOST = { roll: 12, yaw: 13, pitch: 20 } as const;
/** From the baseline. */
const MOST_FROM = { yaw: 8, pitch: 10 } as const;
/** Fine detail over coarse; sharp photos lie above 0.3, those blurred by a pixel or two below 0.27. */
const LEAST_SHARP = 0.22;
const LEAST_SHARP_SHARE = 0.6;
const MOST_CLIPPED = 0.03;
/** Mean linear light of both cheeks. */
const LEAST_LIGHT = 0.015;
/** Brighter cheek over darker one; and how much that may differ from the baseline. */
const MOST_UNEVEN = 2.5;
const MOST_UNEVEN_FROM = 1.35;
const MOST_SCALE = 1.25;
const LEAST_LIKE = 0.55;
const LEAST_SEEN = 0.6;
const CHEEKS: readonly Zone[] = ['cheek_left', 'cheek_right'];

/** All that speaks against it, in one order; none for a photo that may be measured. */
export function gatesOf(given: Gated): Refusal[] {
	const found: readonly (readonly [Refusal, boolean])[] = [
		['rolled', Math.abs(given.taken.pose.roll) > MOST.roll],
		['turned', isTurned(given)],
		['blurred', isBlurred(given)],
		[
			'clipped',
			given.light.some(
				({ zone, pixels, count }) => CHEEKS.includes(zone) && pixels.clipped / count > MOST_CLIPPED,
			),
		],
		['dark', cheekLight(given.light, 'pixels').some((value) => value < LEAST_LIGHT)],
		['uneven-light', isUneven(given)],
		['out-of-scale', isOutOfScale(given)],
		['unlike-baseline', given.likeness !== null && given.likeness < LEAST_LIKE],
		[
			'zone-hidden',
			given.light.some(
				({ zone, pixels, count }) =>
					CHEEKS.includes(zone) && 1 - (pixels.lost - pixels.clipped) / count < LEAST_SEEN,
			),
		],
	];
	return found.filter(([, holds]) => holds).map(([code]) => code);
}

function isTurned({ taken: { pose }, baseline }: Gated): boolean {
	if (Math.abs(pose.yaw) > MOST.yaw || Math.abs(pose.pitch) > MOST.pitch) return true;
	if (baseline === null) return false;
	const { yaw, pitch } = baseline.pose;
	return Math.abs(pose.yaw - yaw) > MOST_FROM.yaw || Math.abs(pose.pitch - pitch) > MOST_FROM.pitch;
}

/** Two pixels where the eyes are 200 apart. */
const STEP = 0.01;
const STRIDE = 2;

function isBlurred({ taken, baseline }: Gated): boolean {
	const of = ({ green, mesh, eyes }: Prepared): number =>
		sharpnessOf(green, placesIn(faceOf(mesh), STRIDE), IDENTITY, STEP * eyes);
	const sharp = of(taken);
	return sharp < LEAST_SHARP || (baseline !== null && sharp < LEAST_SHARP_SHARE * of(baseline));
}

/** Mean of the green light of each cheek. */
const cheekLight = (light: readonly Light[], of: 'pixels' | 'before'): number[] =>
	CHEEKS.flatMap((cheek) =>
		light.filter(({ zone }) => zone === cheek).map((one) => greenMean(one[of])),
	).filter((value) => !Number.isNaN(value));

function greenMean({ light }: Pixels): number {
	let [sum, count] = [0, 0];
	for (let at = 1; at < light.length; at += 3) {
		const value = light[at] ?? Number.NaN;
		if (Number.isNaN(value)) continue;
		sum += value;
		count += 1;
	}
	return sum / count;
}

function isUneven({ light }: Gated): boolean {
	const share = (of: 'pixels' | 'before'): number => {
		const [one = 1, other = 1] = cheekLight(light, of);
		return Math.log(one / other);
	};
	const [now, before] = [share('pixels'), share('before')];
	return (
		Math.abs(now) > Math.log(MOST_UNEVEN) || Math.abs(now - before) > Math.log(MOST_UNEVEN_FROM)
	);
}

function isOutOfScale({ taken, baseline, map }: Gated): boolean {
	if (baseline === null) return false;
	const [a, b, , d, e] = map;
	const grown = Math.sqrt(Math.abs(a * e - b * d));
	const scale =
		(grown * baseline.pxPerMmGiven) / baseline.pxPerMm / (taken.pxPerMmGiven / taken.pxPerMm);
	return scale > MOST_SCALE || scale < 1 / MOST_SCALE;
}
