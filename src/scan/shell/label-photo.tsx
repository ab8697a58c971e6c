/** The photo with what was read drawn on it: bands that follow the curve, and the words of marked names on slips beside them. */
import { useSay } from '../../ui/index.ts';
import { type Frame, frameAround, outlinesOf } from '../name-outlines.ts';
import type { Point, ScannedLine } from '../schema.ts';

export const NAME_KINDS = [
	'vesicle',
	'unclear',
	'lookalike',
	'repaired',
	'unread',
	'plain',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name on the photo: where it stands in the text, how it is drawn, what its slip says. */
export type PhotoName = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly kind: NameKind;
	readonly word: string | null;
};

type LabelPhotoProps = {
	readonly url: string;
	readonly size: { readonly width: number; readonly height: number };
	readonly lines: readonly ScannedLine[];
	readonly names: readonly PhotoName[];
	/** Corners of bar codes and matrix codes. */
	readonly codes: readonly (readonly Point[])[];
	readonly onName: (name: PhotoName) => void;
};

type Drawn = { readonly name: PhotoName; readonly bands: readonly (readonly Point[])[] };

/** The part of the photo that holds the text. Every band can be tapped; whoever uses keys has the same names as buttons below. */
export function LabelPhoto({ url, size, lines, names, codes, onName }: LabelPhotoProps) {
	const say = useSay();
	const drawn = names
		.map((name) => ({ name, bands: outlinesOf(lines, name.start, name.end) }))
		.filter(({ bands }) => bands.length > 0);
	const frame = frameOf(lines, codes, size);
	const { left, top, width, height } = frame;
	const slips = placeSlips(drawn, lines, frame);
	return (
		<figure class="photo">
			<div class="photo-leaf" style={{ aspectRatio: `${width} / ${height}` }}>
				<svg
					class="photo-picture"
					viewBox={`${left} ${top} ${width} ${height}`}
					role="img"
					aria-label={say('camera.photo', { count: drawn.length })}
				>
					<image href={url} width={size.width} height={size.height} />
					<g class="bands">
						{drawn.map(({ name, bands }) =>
							bands.map((band) => (
								// biome-ignore lint/a11y/noStaticElementInteractions: a second way to what the buttons below do.
								<path
									key={`${name.start} ${band[0]}`}
									class={`band is-${name.kind}`}
									d={pathOf(band)}
									onClick={() => onName(name)}
								/>
							)),
						)}
						{codes.map((corners) => (
							<path key={pathOf(corners)} class="band is-code" d={pathOf(corners)} />
						))}
						{slips.map(({ name, from, to }) => (
							<path key={name.start} class={`band-lead is-${name.kind}`} d={`M${from}L${to}`} />
						))}
					</g>
				</svg>
				{slips.map(({ name, down }) => (
					<button
						type="button"
						key={name.start}
						class={`photo-slip is-${name.kind}`}
						style={{ top: `${100 * down}%` }}
						aria-label={say('camera.photo.slip', { name: name.text, word: name.word })}
						onClick={() => onName(name)}
					>
						{name.word}
					</button>
				))}
			</div>
			<PhotoKey kinds={new Set(drawn.map(({ name }) => name.kind))} hasCode={codes.length > 0} />
		</figure>
	);
}

type PhotoKeyProps = { readonly kinds: ReadonlySet<NameKind>; readonly hasCode: boolean };

/** Only the lines that stand on this photo. */
function PhotoKey({ kinds, hasCode }: PhotoKeyProps) {
	const say = useSay();
	return (
		<figcaption>
			<ul class="photo-key small" aria-label={say('camera.photo.key')}>
				{NAME_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
					<KeyEntry key={kind} kind={kind}>
						{kind === 'plain' ? say('camera.photo.plain.word') : say(`ui.key.${kind}.word`)}
					</KeyEntry>
				))}
				{hasCode && <KeyEntry kind="code">{say('camera.photo.code')}</KeyEntry>}
			</ul>
		</figcaption>
	);
}

type KeyEntryProps = { readonly kind: NameKind | 'code'; readonly children: string };

function KeyEntry({ kind, children }: KeyEntryProps) {
	return (
		<li>
			<svg class="photo-sign" viewBox="0 0 36 18" aria-hidden="true">
				<path class={`band is-${kind}`} d="M2 2H34V16H2Z" />
			</svg>
			{children}
		</li>
	);
}

/** Room on the right for slips, where the photo has it. */
const SLIP_ROOM = 0.22;
/** A list in three long lines would be a strip: the bottle around it is shown too, so that one sees where it stands. */
const LEAST_HEIGHT = 0.72;

function frameOf(
	lines: readonly ScannedLine[],
	codes: LabelPhotoProps['codes'],
	size: LabelPhotoProps['size'],
): Frame {
	const words = lines.flatMap((line) => line.words.flatMap((word) => word.outline));
	// A code alone shows little of what it stands on: then the whole photo does.
	const points = words.length === 0 ? [] : [...words, ...codes.flat()];
	const heights = lines.map(({ box }) => box[3]).sort((one, other) => one - other);
	const margin = 1.2 * (heights[Math.floor(heights.length / 2)] ?? 0);
	const tight = frameAround(points, size, margin);
	const width = Math.min(size.width - tight.left, tight.width * (1 + SLIP_ROOM));
	const height = Math.min(size.height, Math.max(tight.height, width * LEAST_HEIGHT));
	const above = tight.top - (height - tight.height) / 2;
	const top = Math.max(0, Math.min(above, size.height - height));
	return { left: tight.left, top, width, height };
}

type Slip = {
	readonly name: PhotoName;
	/** Its middle, as a share of the frame's height. */
	readonly down: number;
	readonly from: string;
	readonly to: string;
};

/** Sizes on the photo of a phone, 350 pixels wide: a line of a slip, a letter, the edges. */
const PHONE = 350;
const SLIP = { line: 26, letter: 7.2, edges: 22 } as const;
/** More would hide the label; the names stand in the list below as well. */
const MOST_SLIPS = 7;
const FIRST: readonly NameKind[] = ['vesicle', 'unclear', 'lookalike'];

/** At the right edge, each as near to the height of its name as words and other slips leave room. */
function placeSlips(
	drawn: readonly Drawn[],
	lines: readonly ScannedLine[],
	frame: Frame,
): readonly Slip[] {
	const wanted = drawn.flatMap(({ name, bands }) => {
		const end = endOf(bands[0] ?? []);
		return name.word === null || end === null ? [] : [{ name, word: name.word, end }];
	});
	const rank = ({ name }: { readonly name: PhotoName }): number => FIRST.indexOf(name.kind);
	wanted.sort((one, other) => rank(one) - rank(other) || one.end[1] - other.end[1]);
	const taken: Stretch[] = [];
	return wanted.slice(0, MOST_SLIPS).map(({ name, word, end }) => {
		const scale = frame.width / PHONE;
		const wide = Math.min(0.46 * PHONE, word.length * SLIP.letter + SLIP.edges) * scale;
		const right = frame.left + frame.width;
		const inTheWay = [...taken, ...wordsRightOf(lines, right - wide)];
		const middle = freePlace(end[1], SLIP.line * scale, inTheWay, frame);
		taken.push([middle - SLIP.line * scale, middle + SLIP.line * scale]);
		return {
			name,
			down: (middle - frame.top) / frame.height,
			from: end.map((one) => one.toFixed(1)).join(' '),
			to: `${(right - 0.02 * frame.width).toFixed(1)} ${middle.toFixed(1)}`,
		};
	});
}

/** From above to below. */
type Stretch = readonly [top: number, bottom: number];

function wordsRightOf(lines: readonly ScannedLine[], left: number): readonly Stretch[] {
	return lines.flatMap((line) =>
		line.words
			.filter(({ outline }) => outline.some(([x]) => x > left))
			.map(({ outline }): Stretch => {
				const ys = outline.map(([, y]) => y);
				return [Math.min(...ys), Math.max(...ys)];
			}),
	);
}

/** The middle nearest to `wanted` at which nothing is in the way; `wanted` itself where there is none. */
export function freePlace(
	wanted: number,
	height: number,
	inTheWay: readonly Stretch[],
	{ top, height: whole }: Pick<Frame, 'top' | 'height'>,
): number {
	const half = height / 2;
	const isFree = (middle: number): boolean =>
		middle - half >= top &&
		middle + half <= top + whole &&
		inTheWay.every(([above, below]) => middle + half <= above || middle - half >= below);
	const edges = inTheWay.flatMap(([above, below]) => [above - half, below + half]);
	const places = [wanted, ...edges].filter(isFree);
	places.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted));
	return places[0] ?? Math.min(top + whole - half, Math.max(top + half, wanted));
}

/** The middle of the right end of a band. */
function endOf(band: readonly Point[]): Point | null {
	const half = Math.ceil(band.length / 2);
	const [upper, lower] = [band[half - 1], band[half]];
	if (upper === undefined || lower === undefined) return null;
	return [(upper[0] + lower[0]) / 2, (upper[1] + lower[1]) / 2];
}

function pathOf(band: readonly Point[]): string {
	return `M${band.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}
