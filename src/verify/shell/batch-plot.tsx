/** The figure of a batch: how large its particles are. What was not counted is not drawn. */

import { useSay } from '../../ui/words.tsx';
import { EXOSOME, PLOT, type SizeFacts, sizePlot } from '../page/index.ts';

const GRID = 13;
const BAR = 288;
/** Room that a word of the leader takes at most, in the larger letters of a phone. */
const WORD = 240;

/** The distribution as a plate with its caption, and the same as a table. */
export function BatchPlot({ facts }: { readonly facts: SizeFacts }) {
	const say = useSay();
	return (
		<figure class="batch-plot">
			<Plate facts={facts} />
			<figcaption class="caption">
				<b>{say('batch.figure', { number: 1 })}</b>{' '}
				{say(facts.curve === null ? 'batch.sizes.stated' : 'batch.sizes.counted')}
			</figcaption>
			<SizeTable facts={facts} />
		</figure>
	);
}

function Plate({ facts }: { readonly facts: SizeFacts }) {
	const say = useSay();
	const { x, ticks, line, hatch, peak } = sizePlot(facts);
	const band = { from: x(EXOSOME.from), until: x(EXOSOME.until) };
	const says = say('batch.sizes.says', {
		mode: rounded(facts.mode),
		low: rounded(facts.d10),
		high: rounded(facts.d90),
	});
	return (
		<svg
			class="plot-plate"
			viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
			role="img"
			aria-label={says}
		>
			<path class="plot-grid" d={gridPath()} />
			<rect
				class="plot-band"
				x={band.from}
				y={PLOT.top - 16}
				width={band.until - band.from}
				height={PLOT.foot - PLOT.top + 16}
			/>
			<text class="plot-band-word" x={band.from + 5} y={PLOT.top}>
				{`${EXOSOME.from}–${EXOSOME.until}`}
			</text>
			{hatch !== '' && <path class="plot-hatch" d={hatch} />}
			{line !== null && <path class="plot-line" d={line} />}
			<path class="plot-axis" d={axisPath(ticks.map(x))} />
			{ticks.map((tick, at) => (
				<text
					key={tick}
					class={`plot-tick ${at % 2 === 1 ? 'is-between' : ''}`}
					x={x(tick)}
					y={PLOT.foot + 22}
					text-anchor={at === ticks.length - 1 ? 'end' : 'middle'}
				>
					{at === ticks.length - 1 ? say('batch.nanometres', { size: tick }) : String(tick)}
				</text>
			))}
			{facts.mode !== null && <ModeLeader size={facts.mode} from={topAt(x(facts.mode), peak)} />}
			<MiddleBar facts={facts} x={x} />
		</svg>
	);
}

type Place = { readonly x: number; readonly y: number };

/** The top of the curve where the figure that was stated is that top; else its place on the axis. */
const topAt = (x: number, peak: Place | null): Place =>
	peak !== null && Math.abs(peak.x - x) < GRID ? peak : { x, y: PLOT.foot };

type ModeLeaderProps = { readonly size: number; readonly from: Place };

/** A straight leader that starts at a dot. */
function ModeLeader({ size, from }: ModeLeaderProps) {
	const say = useSay();
	const text = say('batch.sizes.mode', { size: rounded(size) });
	const isLeft = from.x + WORD > PLOT.right;
	const end = from.x + (isLeft ? -46 : 46);
	const y = Math.max(22, from.y - 26);
	return (
		<>
			<circle class="plot-dot" cx={from.x} cy={from.y} r="2.2" />
			<path class="plot-leader" d={`M${from.x} ${from.y}L${end} ${y}`} />
			<text
				class="plot-word"
				x={end + (isLeft ? -5 : 5)}
				y={y + 4}
				text-anchor={isLeft ? 'end' : 'start'}
			>
				{text}
			</text>
		</>
	);
}

type MiddleBarProps = { readonly facts: SizeFacts; readonly x: (size: number) => number };

/** From the tenth to the ninetieth of a hundred, with a dot in the middle. */
function MiddleBar({ facts: { d10, d50, d90 }, x }: MiddleBarProps) {
	const say = useSay();
	if (d10 === null || d90 === null) return null;
	const [left, right] = [x(d10), x(d90)];
	const words = say('batch.sizes.middle', { low: rounded(d10), high: rounded(d90) });
	return (
		<>
			<path
				class="plot-bar"
				d={`M${left} ${BAR}H${right}M${left} ${BAR - 5}v10M${right} ${BAR - 5}v10`}
			/>
			{d50 !== null && <circle class="plot-median" cx={x(d50)} cy={BAR} r="4" />}
			<text class="plot-note" x={PLOT.left} y={BAR + 28}>
				{words}
			</text>
		</>
	);
}

function SizeTable({ facts: { mode, d10, d50, d90 } }: { readonly facts: SizeFacts }) {
	const say = useSay();
	const rows = { mode, d10, d50, d90 };
	return (
		<details class="plot-table">
			<summary class="small">{say('batch.as-table')}</summary>
			<table class="batch-table">
				<tbody>
					{Object.entries(rows).map(([name, size]) => (
						<tr key={name}>
							<th scope="row">{say(`batch.sizes.row.${name}`)}</th>
							<td>
								{size === null
									? say('batch.bound.absent')
									: say('batch.nanometres', { size: rounded(size) })}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}

const rounded = (size: number | null): number => Math.round(size ?? 0);

function gridPath(): string {
	const across = Math.floor(PLOT.width / GRID);
	const down = Math.floor(PLOT.height / GRID);
	const lines = [
		...Array.from({ length: across }, (_, at) => `M${(at + 1) * GRID} 0V${PLOT.height}`),
		...Array.from({ length: down }, (_, at) => `M0 ${(at + 1) * GRID}H${PLOT.width}`),
	];
	return lines.join('');
}

const axisPath = (ticks: readonly number[]): string =>
	`M${PLOT.left} ${PLOT.foot}H${PLOT.right}${ticks.map((at) => `M${at} ${PLOT.foot}v5`).join('')}`;
