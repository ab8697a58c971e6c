/** Boxes of faces out of what the detector answers (BlazeFace, Bazarevsky 2019): anchors, sigmoid, and the best of those that lie over each other. */

export const DETECTOR_SIDE = 256;
/** How many numbers each anchor has: a box and six points. */
const VALUES = 16;
const CELLS = [
	{ stride: 16, anchors: 2 },
	{ stride: 32, anchors: 6 },
] as const;

/** Middles of all anchors, in pixels of the detector: 512, then 384. */
export const ANCHORS: readonly (readonly [x: number, y: number])[] = CELLS.flatMap(
	({ stride, anchors }) => {
		const cells = DETECTOR_SIDE / stride;
		return Array.from({ length: cells * cells * anchors }, (_, at): [number, number] => {
			const cell = Math.floor(at / anchors);
			return [stride * ((cell % cells) + 0.5), stride * (Math.floor(cell / cells) + 0.5)];
		});
	},
);

export type FaceBox = {
	/** In pixels of the detector. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly score: number;
};

/** `logits` one an anchor, `values` sixteen an anchor. Those above `least`, the best first, none that covers a better one. */
export function facesIn(logits: Float32Array, values: Float32Array, least: number): FaceBox[] {
	const found = ANCHORS.flatMap(([x, y], at): FaceBox[] => {
		const score = 1 / (1 + Math.exp(-(logits[at] ?? 0)));
		if (score < least) return [];
		const [dx = 0, dy = 0, width = 0, height = 0] = values.subarray(at * VALUES, at * VALUES + 4);
		return [{ x: x + dx, y: y + dy, width, height, score }];
	}).sort((one, other) => other.score - one.score);
	const kept: FaceBox[] = [];
	for (const box of found)
		if (kept.every((one) => overlap(one, box) < MOST_OVERLAP)) kept.push(box);
	return kept;
}

const MOST_OVERLAP = 0.1;

/** Shared area over joint area. */
function overlap(one: FaceBox, other: FaceBox): number {
	const along = (at: 'x' | 'y', size: 'width' | 'height'): number =>
		Math.max(
			0,
			Math.min(one[at] + one[size] / 2, other[at] + other[size] / 2) -
				Math.max(one[at] - one[size] / 2, other[at] - other[size] / 2),
		);
	const shared = along('x', 'width') * along('y', 'height');
	return shared / (one.width * one.height + other.width * other.height - shared);
}
