/** From line images to words of the photo: what the engine saw, where it stands, and how sure it is. */
import type { Label } from './label-stage.ts';
import { type LineImage, type Look, lineImage } from './line-image.ts';
import type { Point, TextEngine } from './schema.ts';
import { unflatten } from './warp.ts';

export type ReadWord = {
	readonly text: string;
	readonly confidence: number;
	/** Columns of the photo. */
	readonly left: number;
	readonly right: number;
	readonly outline: readonly Point[];
};

/** Capitals of 32 pixels suit the engine best; a tenth of the depth is grain. */
const PLAIN: Look = { cap: 32, floor: 0.1, gain: 1 / 0.9 };

/** The words of one line. */
export async function readLine(
	label: Label,
	at: number,
	engine: TextEngine,
): Promise<readonly ReadWord[]> {
	const line = label.lines[at];
	if (line === undefined) return [];
	const image = lineImage(line, label.source, label.warp, label.stretch, PLAIN);
	const words = await engine.recognise(image, 'line');
	return words.map((word) => {
		const left = columnAt(image, word.left);
		const right = columnAt(image, word.right);
		const outline = outlineOf(left, right, line.base, line.cap, label);
		return { text: word.text, confidence: word.confidence, left, right, outline };
	});
}

function columnAt({ columns }: LineImage, x: number): number {
	return columns[Math.min(columns.length - 1, Math.max(0, Math.round(x)))] ?? 0;
}

const OVER = 1.15;
const UNDER = 0.25;
const STEP = 40;

/** The band of the photo that a word stands in, following the curve of the bottle. */
function outlineOf(
	left: number,
	right: number,
	base: number,
	cap: number,
	{ warp }: Label,
): Point[] {
	const steps = Math.max(1, Math.ceil((right - left) / STEP));
	const xs = Array.from({ length: steps + 1 }, (_, at) => left + ((right - left) * at) / steps);
	const above = xs.map((x): Point => [x, unflatten(warp, x, base - cap * OVER)]);
	const below = xs.map((x): Point => [x, unflatten(warp, x, base + cap * UNDER)]);
	return [...above, ...below.reverse()];
}
