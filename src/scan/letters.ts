/** Which marks are letters, and whether they are darker or lighter than their paper. */
import { type Component, componentsOf, type Polarity } from './components.ts';
import type { Ink } from './ink.ts';

export type Letters = {
	readonly polarity: Polarity;
	readonly marks: readonly Component[];
	/** How much of what was seen stands in rows, as letters do. */
	readonly weight: number;
};

/** Letters stand beside others of like height: that tells them from grain, edges and pictures. */
const LIKE_HEIGHT = 0.45;
const NEAR = 1.6;
const LEVEL = 0.55;
const NEIGHBOURS = 2;

/** The marks of that polarity in which there are more letters. */
export function lettersOf(ink: Ink): Letters {
	const dark = ofPolarity(ink, 'dark');
	const light = ofPolarity(ink, 'light');
	return dark.weight >= light.weight ? dark : light;
}

function ofPolarity(ink: Ink, polarity: Polarity): Letters {
	const marks = componentsOf(ink, polarity);
	return { polarity, marks, weight: weightOf(marks) };
}

/** Tall marks count for more, and upright strokes (edges of a label) for less. */
function weightOf(marks: readonly Component[]): number {
	return inRows(marks).reduce((sum, { left, right, top, bottom }) => {
		const [wide, high] = [right - left, bottom - top];
		return sum + Math.min(20, high) * Math.min(1, (1.5 * wide) / high);
	}, 0);
}

/** The marks that have two neighbours or more of like height on their row. */
export function inRows(marks: readonly Component[]): Component[] {
	const ordered = [...marks].sort((one, other) => one.left - other.left);
	const neighbours = new Uint16Array(ordered.length);
	ordered.forEach((one, at) => {
		const reach = one.right + NEAR * (one.bottom - one.top);
		for (let next = at + 1; next < ordered.length; next += 1) {
			const other = ordered[next];
			if (other === undefined || other.left > reach) break;
			if (!areNeighbours(one, other)) continue;
			neighbours[at] = (neighbours[at] ?? 0) + 1;
			neighbours[next] = (neighbours[next] ?? 0) + 1;
		}
	});
	return ordered.filter((_, at) => (neighbours[at] ?? 0) >= NEIGHBOURS);
}

function areNeighbours(one: Component, other: Component): boolean {
	const [high, low] = [one.bottom - one.top, other.bottom - other.top];
	const height = Math.max(high, low);
	if (Math.min(high, low) < LIKE_HEIGHT * height) return false;
	if (other.left - one.right > NEAR * height) return false;
	const offset = Math.abs((one.top + one.bottom) / 2 - (other.top + other.bottom) / 2);
	return offset <= LEVEL * height;
}
