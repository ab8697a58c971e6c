/** The numbers of a face, zone by zone, over the same skin as on the person's baseline; or why there are none. */
import { align } from './align.ts';
import { fitAffine } from './fit-affine.ts';
import { gatesOf, type Light } from './gates.ts';
import { pointOf } from './mesh.ts';
import { type Affine, IDENTITY } from './photo.ts';
import { placesIn } from './polygon.ts';
import type { Prepared } from './prepare.ts';
import { type Colour, colourOf, type Pixels, pixelsAt } from './redness.ts';
import type { Refusal } from './refusals.ts';
import { glossMark, shineOf, spotsOf, textureOf } from './zone-detail.ts';
import { faceOf, polygonOf, ZONES, type Zone } from './zones.ts';

export type ZoneReading = Colour & {
	/** Spread of relief of one to three millimetres, in optical density. */
	readonly texture: number;
	/** Share of the zone that reflects the lamp. */
	readonly shine: number;
	/** Dark spots in a square centimetre. */
	readonly spots: number;
};

export type FaceReading = {
	readonly refusals: readonly Refusal[];
	readonly pxPerMm: number;
	/** How alike the photo and the baseline are once they lie over each other; null without one. */
	readonly likeness: number | null;
	readonly zones: Readonly<Partial<Record<Zone, ZoneReading>>>;
};

/** A zone of which less is seen has no numbers. */
const LEAST_SEEN = 0.6;
/** Places of the face that are compared, in pixels apart. */
const STRIDE = 3;

export function measureFace(taken: Prepared, baseline: Prepared | null): FaceReading {
	const still = baseline ?? taken;
	const { map, likeness } = baseline === null ? SELF : registered(baseline, taken);
	const seen = ZONES.map((zone) => {
		const places = placesIn(polygonOf(still.mesh, zone));
		const pixels = pixelsAt(taken.photo, places, map);
		const before = baseline === null ? pixels : pixelsAt(baseline.photo, places, IDENTITY);
		return { zone, places, pixels, before };
	});
	const light: Light[] = seen.map(({ places, ...rest }) => ({ ...rest, count: places.length / 2 }));
	const refusals = gatesOf({ taken, baseline, map, likeness, light });
	const zones = seen
		.filter(({ places, pixels }) => 1 - pixels.lost / (places.length / 2) >= LEAST_SEEN)
		.map(({ zone, ...rest }) => [zone, reading({ taken, still, map, ...rest })] as const);
	return { refusals, pxPerMm: taken.pxPerMmGiven, likeness, zones: Object.fromEntries(zones) };
}

const SELF = { map: IDENTITY, likeness: null };

/** From the baseline into the photo: by the mesh, then by what both show. */
function registered(still: Prepared, taken: Prepared): { map: Affine; likeness: number } {
	const pairs = Array.from({ length: still.mesh.length / 3 }, (_, at) => {
		return [pointOf(still.mesh, at), pointOf(taken.mesh, at)] as const;
	});
	const begin = fitAffine(pairs) ?? IDENTITY;
	return align(still.relief, taken.relief, placesIn(faceOf(still.mesh), STRIDE), begin);
}

type Given = {
	readonly taken: Prepared;
	readonly still: Prepared;
	readonly map: Affine;
	readonly places: Float32Array;
	readonly pixels: Pixels;
	readonly before: Pixels;
};

function reading({ taken, still, map, places, pixels, before }: Given): ZoneReading {
	const step = still.pxPerMm;
	return {
		...colourOf(pixels),
		texture: textureOf(taken.green, places, map, step),
		shine: shineOf(pixels, glossMark(before)),
		spots: spotsOf(taken.green, places, map, step),
	};
}
