/**
 * The hand our figures are drawn with: ends are exact, between them each step is moved a little across
 * the line by a seeded generator and smoothed. The same seed draws the same line for ever.
 */

export type Point = readonly [x: number, y: number];
export type Dice = () => number;

/** A seeded generator of numbers in [0, 1): mulberry32, small and the same on every machine. */
export function seededDice(seed: number): Dice {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One decimal is a tenth of a pixel at most: finer digits only weigh. */
export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

export function onCircle(centre: Point, radius: number, degrees: number): Point {
	const angle = (degrees * Math.PI) / 180;
	return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
}

/** A straight line as a hand would draw it, in steps of about 14 px moved at most `shake` across. */
export function handLine(from: Point, to: Point, dice: Dice, shake = 0.5): string {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const length = Math.hypot(dx, dy);
	const steps = Math.max(1, Math.round(length / 14));
	const points: Point[] = [];
	for (let step = 0; step <= steps; step += 1) {
		const isEnd = step === 0 || step === steps;
		const aside = isEnd ? 0 : (dice() * 2 - 1) * shake;
		const along = step / steps;
		points.push([
			from[0] + dx * along - (dy / length) * aside,
			from[1] + dy * along + (dx / length) * aside,
		]);
	}
	return smoothPath(points);
}

/** A closed, slightly uneven round: a membrane, a nucleus, a bit of cargo. */
export function handRound(centre: Point, radius: number, dice: Dice, shake = 0.5): string {
	const steps = Math.max(7, Math.round((2 * Math.PI * radius) / 14));
	const points: Point[] = [];
	for (let step = 0; step < steps; step += 1) {
		points.push(onCircle(centre, radius + (dice() * 2 - 1) * shake, (360 * step) / steps));
	}
	return closedPath(points);
}

/** Catmull–Rom through every point, as cubic Béziers; the ends stay exact. */
export function smoothPath(points: readonly Point[]): string {
	return drawn(points, (at) => points[Math.min(Math.max(at, 0), points.length - 1)], false);
}

/** The same, closed on itself. */
export function closedPath(points: readonly Point[]): string {
	const count = points.length;
	return drawn(points, (at) => points[(at + count) % count], true);
}

type PointAt = (at: number) => Point | undefined;
const ORIGIN: Point = [0, 0];

function drawn(points: readonly Point[], pointAt: PointAt, closed: boolean): string {
	const at = (index: number): Point => pointAt(index) ?? ORIGIN;
	const start = at(0);
	const segments = closed ? points.length : points.length - 1;
	let path = `M${tenth(start[0])} ${tenth(start[1])}`;
	for (let index = 0; index < segments; index += 1) {
		path += bend(at(index - 1), at(index), at(index + 1), at(index + 2));
	}
	return closed ? `${path}Z` : path;
}

function bend(before: Point, from: Point, to: Point, after: Point): string {
	const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
	const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
	return `C${[...first, ...second, ...to].map(tenth).join(' ')}`;
}
