/** Fig. 1: a vesicle with its parts named, on squared paper, its scale said in words. */
import { useSay, WholeVesicle } from '../../src/ui/index.ts';

/** Width of the drawing on a screen of ordinary density; good to one digit, which is all the caption says. */
const DRAWN_MILLIMETRES = 60;

export function VesiclePlate({ nanometres }: { readonly nanometres: number | null }) {
	const say = useSay();
	return (
		<figure class="plate">
			<div class="plate-leaf">
				<svg
					class="plate-drawing"
					viewBox="-16 -8 364 236"
					role="img"
					aria-label={say('web.questions.describe')}
				>
					<WholeVesicle />
					<PlateLabel words={say('web.questions.protein')} from={[206, 73]} to={[238, 52]} />
					<PlateLabel words={say('web.questions.strand')} from={[129, 112]} to={[238, 114]} />
					<PlateLabel words={say('web.questions.membrane')} from={[175, 162]} to={[238, 182]} />
				</svg>
			</div>
			<figcaption class="caption">
				<strong>{say('web.questions.figure')}</strong>{' '}
				{nanometres !== null && say('web.questions.caption', { times: timesTooLarge(nanometres) })}
			</figcaption>
		</figure>
	);
}

/** To one digit: how much larger the drawing is than a vesicle of this size. */
export function timesTooLarge(nanometres: number): number {
	return Number(((DRAWN_MILLIMETRES * 1e6) / nanometres).toPrecision(1));
}

type Place = readonly [x: number, y: number];
type PlateLabelProps = { readonly words: string; readonly from: Place; readonly to: Place };

const LINE = 16;

/** A name on a straight leader that starts at a dot on what it names. */
function PlateLabel({ words, from, to }: PlateLabelProps) {
	const lines = inTwoLines(words);
	return (
		<g>
			<path class="plate-leader" d={`M${from.join(' ')}L${to.join(' ')}`} />
			<circle class="plate-dot" cx={from[0]} cy={from[1]} r="1.7" />
			<text class="plate-label" x={to[0] + 5} y={to[1] + 4.5 - ((lines.length - 1) * LINE) / 2}>
				{lines.map((line, at) => (
					<tspan key={line} x={to[0] + 5} dy={at === 0 ? 0 : LINE}>
						{line}
					</tspan>
				))}
			</text>
		</g>
	);
}

const LONGEST_LINE = 12;

/** Longer names break at the blank nearest to their middle. */
export function inTwoLines(words: string): readonly string[] {
	if (words.length <= LONGEST_LINE) return [words];
	const blanks = [...words.matchAll(/ /g)].map((blank) => blank.index);
	const middle = words.length / 2;
	const [cut] = blanks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
	return cut === undefined ? [words] : [words.slice(0, cut), words.slice(cut + 1)];
}
