/** A forest of studies as numbers: where each square, whisker and the diamond stand; below nought is better. */
import type { Comparison, Row } from '../certainty/index.ts';
import { type Axis, axisOver } from './scale.ts';

export type ForestRow = {
	readonly study: string;
	/** Turned so that below nought is better. */
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
	/** Side of the square, 0 to 1, by the root of its people. */
	readonly size: number;
	/** Without a spread: drawn open, and not pooled. */
	readonly isOpen: boolean;
};

export type Forest = {
	readonly scale: Comparison['scale'];
	readonly axis: Axis;
	readonly rows: readonly ForestRow[];
	readonly pooled: {
		readonly value: number;
		readonly low: number;
		readonly high: number;
		/** Where a new study would land; null where nothing says. */
		readonly ahead: readonly [low: number, high: number] | null;
	} | null;
};

/** The geometry of a comparison. */
export function forestOf({ scale, rows, pooled }: Comparison): Forest {
	const most = Math.max(1, ...rows.map(({ item }) => item.weight));
	const drawn = rows.map((row) => drawRow(row, most));
	const diamond =
		pooled === null
			? null
			: {
					value: pooled.beta,
					low: pooled.ci_lb,
					high: pooled.ci_ub,
					ahead:
						pooled.pi_lb === null || pooled.pi_ub === null
							? null
							: ([pooled.pi_lb, pooled.pi_ub] as const),
				};
	const values = [
		...drawn.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
		...(diamond === null ? [] : [diamond.low, diamond.high, ...(diamond.ahead ?? [])]),
	];
	return { scale, axis: axisOver(withBothSides(values)), rows: drawn, pooled: diamond };
}

/** Room on the empty side of nought, for its word. */
const ROOM = 0.25;

function withBothSides(values: readonly number[]): number[] {
	const reach = Math.max(...values.map(Math.abs), 0);
	return [...values, -ROOM * reach, ROOM * reach];
}

function drawRow({ item, outcome, effect }: Row, most: number): ForestRow {
	const turn = outcome.better === 'higher' ? -1 : 1;
	const ends = [effect.low, effect.high].filter((end) => end !== null).map((end) => end * turn);
	const isOpen = ends.length < 2;
	return {
		study: item.study.id,
		value: effect.value * turn,
		low: isOpen ? null : Math.min(...ends),
		high: isOpen ? null : Math.max(...ends),
		size: Math.sqrt(item.weight / most),
		isOpen,
	};
}
