/** The forest: squares by people, whiskers, a straight diamond; what printed no range is open. The same stands in a table. */
import { useSay } from '../../../src/ui/index.ts';
import {
	type Axis,
	type Comparison,
	type Forest,
	type ForestRow,
	forestOf,
	placeOn,
} from '../../../src/weigh/index.ts';
import { useLedger, useName } from './ledger-context.ts';

/** Where things stand: beside each other where there is room, else a name above its line. */
type Layout = {
	readonly width: number;
	readonly left: number;
	readonly right: number;
	readonly row: number;
	/** The line of a row, below its name. */
	readonly line: number;
};
const WIDE: Layout = { width: 720, left: 230, right: 560, row: 44, line: 0 };
const NARROW: Layout = { width: 360, left: 14, right: 346, row: 72, line: 38 };
const TOP = 54;
const LARGEST = 16;
const SMALLEST = 7;

const xOf = (axis: Axis, value: number, { left, right }: Layout): number =>
	left + placeOn(axis, value) * (right - left);
const short = (value: number): string => String(Number(value.toPrecision(2)));

export function ForestFigure({ comparison }: { readonly comparison: Comparison | null }) {
	const say = useSay();
	if (comparison === null) return <p class="small quiet">{say('evidence.forest.none')}</p>;
	const forest = forestOf(comparison);
	const isAssumed = comparison.rows.some(({ effect }) => effect.isAssumed);
	return (
		<figure class="evidence-figure">
			<Drawing forest={forest} layout={WIDE} />
			<Drawing forest={forest} layout={NARROW} />
			<figcaption class="caption">
				{say('evidence.forest.caption')} {isAssumed && say('evidence.forest.assumed')}
			</figcaption>
			<ForestTable forest={forest} />
		</figure>
	);
}

type DrawingProps = { readonly forest: Forest; readonly layout: Layout };

function Drawing({ forest, layout }: DrawingProps) {
	const say = useSay();
	const { axis, rows, pooled, scale } = forest;
	const { width, left, right, row: step } = layout;
	const foot = TOP + rows.length * step + (pooled === null ? 0 : step);
	const zero = xOf(axis, 0, layout);
	return (
		<svg
			class={layout === WIDE ? 'forest is-wide' : 'forest is-narrow'}
			viewBox={`0 0 ${width} ${foot + 64}`}
			role="img"
			aria-label={say('evidence.forest')}
		>
			<rect class="forest-better" x={left} y="30" width={zero - left} height={foot - 30} />
			<text class="forest-side" x={zero - 8} y="22" text-anchor="end">
				{say('evidence.forest.better')}
			</text>
			<text class="forest-side" x={zero + 8} y="22">
				{say('evidence.forest.worse')}
			</text>
			<path class="forest-zero" d={`M${zero} 10V${foot}`} />
			{rows.map((row, at) => (
				<DrawnRow key={row.study} row={row} axis={axis} y={TOP + at * step} layout={layout} />
			))}
			{pooled !== null && (
				<Diamond pooled={pooled} axis={axis} y={TOP + rows.length * step} layout={layout} />
			)}
			<path class="forest-axis" d={`M${left} ${foot + 6}H${right}`} />
			{axis.ticks.map((tick) => (
				<text
					key={tick}
					class="forest-tick"
					x={xOf(axis, tick, layout)}
					y={foot + 26}
					text-anchor="middle"
				>
					{short(tick)}
				</text>
			))}
			<text class="forest-side" x={(left + right) / 2} y={foot + 52} text-anchor="middle">
				{say(`evidence.forest.axis.${scale}`)}
			</text>
		</svg>
	);
}

type RowProps = {
	readonly row: ForestRow;
	readonly axis: Axis;
	readonly y: number;
	readonly layout: Layout;
};

function DrawnRow({ row, axis, y, layout }: RowProps) {
	const say = useSay();
	const nameOf = useName();
	const x = xOf(axis, row.value, layout);
	const on = y + layout.line;
	const half = (SMALLEST + row.size * (LARGEST - SMALLEST)) / 2;
	return (
		<g>
			<text class="forest-name" x="8" y={y}>
				{nameOf(row.study)}
			</text>
			<text class="forest-note" x="8" y={y + 17}>
				{useNote(row.study)}
			</text>
			{row.isOpen ? (
				<path
					class="forest-open"
					d={`M${x - 8} ${on}L${x} ${on - 8}L${x + 8} ${on}L${x} ${on + 8}Z`}
				/>
			) : (
				<>
					<path
						class="forest-whisker"
						d={`M${xOf(axis, row.low ?? row.value, layout)} ${on}H${xOf(axis, row.high ?? row.value, layout)}`}
					/>
					<rect
						class="forest-square"
						x={x - half}
						y={on - half}
						width={half * 2}
						height={half * 2}
					/>
				</>
			)}
			<text class="forest-value" x={layout.width - 8} y={y + 5} text-anchor="end">
				{rangeOf(row, say)}
			</text>
		</g>
	);
}

function useNote(id: string): string {
	const say = useSay();
	const study = useLedger().studies.get(id);
	const route = say(`evidence.route.${study?.route ?? 'untold'}`);
	return study?.people === null || study === undefined
		? say('evidence.forest.people-none', { route })
		: say('evidence.forest.people', { people: study.people, route });
}

type Say = ReturnType<typeof useSay>;

function rangeOf({ value, low, high }: ForestRow, say: Say): string {
	const [middle, from, to] = [value, low ?? 0, high ?? 0].map((one) => Number(one.toPrecision(2)));
	return low === null || high === null
		? say('evidence.forest.value-open', { value: middle ?? 0 })
		: say('evidence.forest.value', { value: middle ?? 0, low: from ?? 0, high: to ?? 0 });
}

type DiamondProps = {
	readonly pooled: NonNullable<Forest['pooled']>;
	readonly axis: Axis;
	readonly y: number;
	readonly layout: Layout;
};

function Diamond({ pooled, axis, y, layout }: DiamondProps) {
	const say = useSay();
	const [left, x, right] = [pooled.low, pooled.value, pooled.high].map((one) =>
		xOf(axis, one, layout),
	);
	const on = y + layout.line;
	return (
		<g>
			<text class="forest-name" x="8" y={y}>
				{say('evidence.forest.all')}
			</text>
			{pooled.ahead !== null && (
				<>
					<text class="forest-note" x="8" y={y + 17}>
						{say('evidence.forest.ahead')}
					</text>
					<path
						class="forest-ahead"
						d={`M${xOf(axis, pooled.ahead[0], layout)} ${on}H${xOf(axis, pooled.ahead[1], layout)}`}
					/>
				</>
			)}
			<path
				class="forest-diamond"
				d={`M${left} ${on}L${x} ${on - 9}L${right} ${on}L${x} ${on + 9}Z`}
			/>
		</g>
	);
}

function ForestTable({ forest }: { readonly forest: Forest }) {
	const say = useSay();
	const nameOf = useName();
	const { studies } = useLedger();
	return (
		<details class="evidence-table">
			<summary>{say('evidence.table')}</summary>
			<table>
				<thead>
					<tr>
						<th scope="col">{say('evidence.table.study')}</th>
						<th scope="col">{say('evidence.table.people')}</th>
						<th scope="col">{say('evidence.table.effect')}</th>
					</tr>
				</thead>
				<tbody>
					{forest.rows.map((row) => (
						<tr key={row.study}>
							<th scope="row">{nameOf(row.study)}</th>
							<td>{studies.get(row.study)?.people ?? '–'}</td>
							<td>{rangeOf(row, say)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}
