/** The geometry of the vesicle: worked out once for each of its three drawings, on a plate of 220 by 220. */
import {
	type Dice,
	handRound,
	onCircle,
	type Point,
	seededDice,
	smoothPath,
	tenth,
} from './hand.ts';

export const CENTRE: Point = [110, 110];
export const OUTER = 88.5;
export const INNER = 76;
const OUTER_HEADS = 100;
const INNER_HEADS = 88;

/** Where one lipid stands: its place on the ring and the turn that points its tails into the membrane. */
export type Lipid = { readonly x: number; readonly y: number; readonly turn: number };
export type Arc = { readonly from: number; readonly to: number };

const WHOLE: Arc = { from: 0, to: 360 };

/** Both layers of lipids along an arc, leaving the gaps where proteins pass. */
export function lipidsAlong(dice: Dice, arc: Arc = WHOLE, gaps: readonly number[] = []): Lipid[] {
	return [
		...ring(dice, OUTER, OUTER_HEADS, 90, arc, gaps),
		...ring(dice, INNER, INNER_HEADS, -90, arc, gaps),
	];
}

function ring(
	dice: Dice,
	radius: number,
	count: number,
	facing: number,
	arc: Arc,
	gaps: readonly number[],
): Lipid[] {
	const lipids: Lipid[] = [];
	for (let index = 0; index < count; index += 1) {
		const degrees = (360 * index) / count;
		const shake = (dice() * 2 - 1) * 0.5;
		if (!within(degrees, arc) || gaps.some((gap) => apart(degrees, gap) < GAP)) continue;
		const [x, y] = onCircle(CENTRE, radius + shake, degrees);
		lipids.push({ x: tenth(x), y: tenth(y), turn: tenth(degrees + facing) });
	}
	return lipids;
}

const GAP = 6.4;

function within(degrees: number, arc: Arc): boolean {
	return (degrees - arc.from + 720) % 360 <= arc.to - arc.from;
}

function apart(one: number, other: number): number {
	const turn = Math.abs(one - other) % 360;
	return Math.min(turn, 360 - turn);
}

/** A protein that crosses the membrane four times: four passes, joined outside, inside, outside. */
export type Protein = { readonly passes: string; readonly loops: string };

export function proteinAt(degrees: number): Protein {
	const across = [-6.9, -2.3, 2.3, 6.9];
	const at = (radius: number, aside: number): string => {
		const [x, y] = onCircle(CENTRE, radius, degrees);
		const [dx, dy] = onCircle([0, 0], aside, degrees + 90);
		return `${tenth(x + dx)} ${tenth(y + dy)}`;
	};
	const passes = across.map((aside) => `M${at(INNER - 5, aside)}L${at(OUTER + 5, aside)}`).join('');
	const loop = (first: number, second: number, radius: number, reach: number): string =>
		`M${at(radius, first)}C${at(radius + reach, first)} ${at(radius + reach, second)} ${at(radius, second)}`;
	const loops =
		loop(-6.9, -2.3, OUTER + 5, 10) +
		loop(-2.3, 2.3, INNER - 5, -7) +
		loop(2.3, 6.9, OUTER + 5, 13);
	return { passes, loops };
}

const WAVE = 9.6;
const STEPS_A_WAVE = 6;

/** A strand of RNA: a wave along a straight line, each crest a little another height. */
export function strand(from: Point, to: Point, dice: Dice): string {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const length = Math.hypot(dx, dy);
	const steps = Math.round((length / WAVE) * STEPS_A_WAVE);
	const points: Point[] = [];
	let height = 2.8;
	for (let step = 0; step <= steps; step += 1) {
		if (step % STEPS_A_WAVE === 0) height = 2.5 + dice() * 0.9;
		const aside = height * Math.sin((2 * Math.PI * step) / STEPS_A_WAVE);
		const along = step / steps;
		points.push([
			from[0] + dx * along - (dy / length) * aside,
			from[1] + dy * along + (dx / length) * aside,
		]);
	}
	return smoothPath(points);
}

/** Cargo: a small round body with a shape of its own. */
export function cargo(centre: Point, radius: number, dice: Dice): string {
	return handRound(centre, radius, dice, radius * 0.14);
}

/** Stipple for depth, on one side only, denser towards the membrane. Round caps make each step a dot. */
export function stipple(dice: Dice, towards: number, count: number): string {
	let dots = '';
	for (let index = 0; index < count; index += 1) {
		const radius = (INNER - 5) * (1 - 0.58 * dice() ** 2.4);
		const spread = (dice() + dice() - 1) * 62;
		const [x, y] = onCircle(CENTRE, radius, towards + spread);
		dots += `M${tenth(x)} ${tenth(y)}h0`;
	}
	return dots;
}

export const PROTEINS = [226, 338, 162, 64] as const;

/** The vesicle drawn in full. */
export function fullVesicle() {
	const dice = seededDice(1872);
	return {
		wash: handRound(CENTRE, INNER - 2.5, dice),
		lipids: lipidsAlong(dice, WHOLE, PROTEINS),
		proteins: PROTEINS.map(proteinAt),
		strands: [
			strand([68, 74], [112, 92], dice),
			strand([66, 136], [104, 139], dice),
			strand([106, 128], [136, 106], dice),
			strand([132, 66], [142, 90], dice),
		],
		cargoes: [
			cargo([113, 60], 7.2, dice),
			cargo([64, 110], 8, dice),
			cargo([155, 98], 6, dice),
			cargo([144, 140], 10, dice),
			cargo([110, 158], 7, dice),
		],
		dots: stipple(dice, 38, 110),
		fineDots: stipple(dice, 38, 70),
	};
}

/** Half of it known: the lower half in lipids, the rest a dashed outline. */
export function halfVesicle() {
	const dice = seededDice(1878);
	const known: Arc = { from: -14, to: 190 };
	return {
		wash: handRound(CENTRE, INNER - 2.5, dice),
		lipids: lipidsAlong(dice, known),
		strand: strand([58, 102], [104, 122], dice),
		dots: stipple(dice, 142, 62),
		fineDots: stipple(dice, 142, 40),
	};
}
