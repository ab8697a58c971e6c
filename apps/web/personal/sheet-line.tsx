/** Starts and reactions on one line: ink alone, numbers and letters as in the tables. */

import { type SkinSheet, type TimelineMark, timelineOf } from '../../../src/plan/index.ts';
import { useSay } from '../../../src/ui/index.ts';
import { useShortDay } from './short-day.ts';

const WIDTH = 720;
const EDGE = 12;
/** Height of one row of marks. */
const ROW = 16;
const MONTHS = 15;

export function SheetLine({ sheet }: { readonly sheet: SkinSheet }) {
	const say = useSay();
	const line = timelineOf(sheet);
	if (line === null) return null;
	const rows = (isBelow: boolean) =>
		Math.max(
			0,
			...line.marks
				.filter(({ kind }) => (kind === 'reaction') === isBelow)
				.map(({ row }) => row + 1),
		);
	const base = rows(false) * ROW + 8;
	const height = base + rows(true) * ROW + MONTHS + 8;
	const x = (at: number) => EDGE + at * (WIDTH - 2 * EDGE);
	const day = useShortDay();
	return (
		<figure class="paper-line">
			<svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
				<path class="line-base" d={`M${EDGE} ${base}H${WIDTH - EDGE}`} />
				{line.months.map(({ date, at }) => (
					<g key={date}>
						<path class="line-tick" d={`M${x(at)} ${base}V${height}`} />
						{at > 0.15 && at < 0.7 && (
							<text class="line-date" x={x(at) + 4} y={height - 3}>
								{day(date)}
							</text>
						)}
					</g>
				))}
				<text class="line-date" x={EDGE} y={height - 3}>
					{day(line.from)}
				</text>
				<text class="line-date is-end" x={WIDTH - EDGE} y={height - 3}>
					{day(line.to)}
				</text>
				{line.marks.map((mark) => (
					<Mark key={`${mark.kind}${mark.label}`} mark={mark} x={x(mark.at)} base={base} />
				))}
			</svg>
			<figcaption>{say('sheet.line')}</figcaption>
			<ul class="unseen">
				{line.marks.map(({ kind, label, date }) => (
					<li key={`${kind}${label}`}>{say(`sheet.line.${kind}`, { label, date })}</li>
				))}
			</ul>
		</figure>
	);
}

type MarkProps = { readonly mark: TimelineMark; readonly x: number; readonly base: number };

/** A start is a disc, a plan a dashed ring, a reaction a square: told apart without colour. */
function Mark({ mark: { kind, label, row }, x, base }: MarkProps) {
	const y = kind === 'reaction' ? base + row * ROW + 11 : base - row * ROW - 11;
	return (
		<g class={`line-mark is-${kind}`}>
			{kind === 'reaction' ? (
				<rect x={x - 6.5} y={y - 6.5} width="13" height="13" />
			) : (
				<circle cx={x} cy={y} r="7" />
			)}
			<text x={x} y={y + 3.4}>
				{label}
			</text>
		</g>
	);
}
