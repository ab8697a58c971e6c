/** Which codes does this picture hold, and what do they say? */
import { type Gs1Message, type NotGs1, type Refused, readGs1 } from '../kit/index.ts';
import { type CodePose, poseOf } from './code-pose.ts';
import { CELL, type CodeRegion, findCodeRegions, halved } from './code-region.ts';
import { codeLooks } from './code-variants.ts';
import type { Quad } from './code-view.ts';
import { areaOf } from './convex-hull.ts';
import { reduced } from './grey.ts';
import { mergeCodes, middleOf } from './merge-codes.ts';
import type { Box, CodeEngine, EngineCode, GreyImage, Point, ScannedCode } from './schema.ts';

export type FoundCode = ScannedCode & {
	/** What the text says in the words of GS1; an address outside GS1 is shown and never opened. */
	readonly gs1: Gs1Message | Refused | NotGs1;
};

/** No picture is looked at with more pixels across or down. */
const LONGEST = 1_600;
/** Other looks at a picture in which nothing was read. */
const MOST_LOOKS = 14;
/** Where something was read, a region beside it that may be another code gets this many. */
const LOOKS_BESIDE = 2;
/** It may when it has this share of the edges that the code has to a cell. */
const ALIKE = 0.6;
/** Of 360 photographs of codes one had less of its area covered by cells with edges; 0.87 is ordinary. */
const LEAST_FILLED = 0.4;
/** No symbol holds more: a longer text is a fault of the engine. */
const MOST_TEXT = 8_000;

/**
 * Finds the codes of a picture: a quick pass over the whole, and where that read nothing other looks at the regions that
 * may hold one. Work is bounded by counted looks. A text is told only as the engine's own checks let it through, and of
 * two different texts at one place neither.
 */
export async function findCodes(picture: GreyImage, engine: CodeEngine): Promise<FoundCode[]> {
	const factor = Math.max(1, Math.max(picture.width, picture.height) / LONGEST);
	const working = reduced(picture, factor);
	const first = await engine.decode(working, 'quick');
	const half = halved(working);
	const regions = regionsToTry(findCodeRegions(half), first);
	const later = await lookCloser({ working, half, engine }, regions, first.length > 0);
	return mergeCodes([...first, ...later])
		.filter(({ text }) => text.length > 0 && text.length <= MOST_TEXT)
		.map((code) => told(code, factor));
}

function told({ format, text, symbology, corners }: EngineCode, factor: number): FoundCode {
	const hint = symbology === undefined ? { format } : { format, symbology };
	return {
		format,
		text,
		corners: corners.map(([x, y]) => [x * factor, y * factor]),
		gs1: readGs1(text, hint),
	};
}

/** All regions where nothing was read; beside a code only those that are nearly as full of edges as it is. */
function regionsToTry(
	regions: readonly CodeRegion[],
	read: readonly EngineCode[],
): readonly CodeRegion[] {
	if (read.length === 0) return regions;
	const middles = read.map(({ corners }) => middleOf(corners));
	const isRead = ({ box }: CodeRegion) => middles.some(([x, y]) => isInside([x / 2, y / 2], box));
	const least = ALIKE * Math.min(...regions.filter(isRead).map(densityOf));
	return regions.filter((region) => !isRead(region) && densityOf(region) >= least);
}

const densityOf = ({ edges, cells }: CodeRegion): number => edges / cells;

const isInside = ([x, y]: Point, [left, top, width, height]: Box): boolean =>
	x >= left && x <= left + width && y >= top && y <= top + height;

type Scene = {
	readonly working: GreyImage;
	readonly half: GreyImage;
	readonly engine: CodeEngine;
};

async function lookCloser(
	scene: Scene,
	regions: readonly CodeRegion[],
	isAnyRead: boolean,
): Promise<EngineCode[]> {
	const found: EngineCode[] = [];
	let left = MOST_LOOKS;
	for (const region of regions) {
		const most = isAnyRead || found.length > 0 ? Math.min(LOOKS_BESIDE, left) : left;
		const { codes, looks } = await lookAtRegion(scene, region, most);
		found.push(...codes);
		left -= looks;
	}
	return found;
}

/** Until a look shows a code, or so many were taken. */
async function lookAtRegion(
	{ working, half, engine }: Scene,
	region: CodeRegion,
	most: number,
): Promise<{ codes: readonly EngineCode[]; looks: number }> {
	const pose = poseOf(half, region.box);
	if (!isFilled(region, pose)) return { codes: [], looks: 0 };
	let looks = 0;
	for (const look of codeLooks(working, twice(region.box), twiceAsLarge(pose))) {
		if (looks === most) break;
		looks += 1;
		const codes = await engine.decode(look.image, look.effort, look.family);
		if (codes.length > 0)
			return { codes: codes.map((code) => movedBack(code, look.toPicture)), looks };
	}
	return { codes: [], looks };
}

/** A code has edges all over; a face or a shelf has them along its outlines. */
function isFilled({ cells }: CodeRegion, { corners }: CodePose): boolean {
	return corners !== null && cells * CELL ** 2 >= LEAST_FILLED * areaOf(corners);
}

const twice = ([left, top, width, height]: Box): Box => [2 * left, 2 * top, 2 * width, 2 * height];

function twiceAsLarge({ corners, ...pose }: CodePose): CodePose {
	if (corners === null) return { ...pose, corners };
	const [one, two, three, four] = corners;
	const large = ([x, y]: Point): Point => [2 * x + 0.5, 2 * y + 0.5];
	const quad: Quad = [large(one), large(two), large(three), large(four)];
	return { ...pose, corners: quad };
}

const movedBack = (code: EngineCode, back: (point: Point) => Point): EngineCode => ({
	...code,
	corners: code.corners.map(back),
});
