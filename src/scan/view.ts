/** A photo seen one way up, with its label found, and the way back to the pixels of the photo. */
import { quarterTurned, upended } from './grey.ts';
import { findLabel, type Label } from './label-stage.ts';
import type { GreyImage, Point } from './schema.ts';
import { workingImage } from './working-image.ts';

/** Clockwise, in degrees. */
export const TURNS = [0, 180, 90, 270] as const;
export type Turn = (typeof TURNS)[number];

export type View = {
	readonly turn: Turn;
	readonly label: Label;
	/** Where a pixel of the working image stands in the photo. */
	readonly toPhoto: (x: number, y: number) => Point;
};

/** Finds the label in the photo turned that way; null where nothing looks like text. */
export function viewOf(photo: GreyImage, turn: Turn): View | null {
	const turned = turnedBy(photo, turn);
	const { image, factor, left, top } = workingImage(turned);
	const label = findLabel(image);
	if (label === null) return null;
	const back = backFrom(turn, photo);
	return { turn, label, toPhoto: (x, y) => back(left + x * factor, top + y * factor) };
}

function turnedBy(photo: GreyImage, turn: Turn): GreyImage {
	if (turn === 0) return photo;
	if (turn === 180) return upended(photo);
	return turn === 90 ? quarterTurned(photo) : quarterTurned(upended(photo));
}

function backFrom(turn: Turn, { width, height }: GreyImage): (x: number, y: number) => Point {
	if (turn === 0) return (x, y) => [x, y];
	if (turn === 180) return (x, y) => [width - x, height - y];
	// A clockwise quarter sends (x, y) to (height - y, x).
	return turn === 90 ? (x, y) => [y, height - x] : (x, y) => [width - y, x];
}
