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
	readonly onName: (name: PhotoName) => void;
};

type Drawn = { readonly name: PhotoName; readonly bands: readonly (readonly Point[])[] };

/** The part of the photo that holds the text. Every band can be tapped; whoever uses keys has the same names as buttons below. */
export function LabelPhoto({ url, size, lines, names, onName }: LabelPhotoProps) {
	const say = useSay();
	const drawn = names
		.map((name) => ({ name, bands: outlinesOf(lines, name.start, name.end) }))
		.filter(({ bands }) => bands.length > 0);
	const frame = frameOf(lines, size);
	const { left, top, width, height } = frame;
	const slips = placeSlips(drawn, frame);
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
					{slips.map(({ name, from, to }) => (
						<path key={name.start} class={`band-lead is-${name.kind}`} d={`M${from}L${to}`} />
					))}
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
			<PhotoKey kinds={new Set(drawn.map(({ name }) => name.kind))} />
		</figure>
	);
}

/** Only the lines that stand on this photo. */
function PhotoKey({ kinds }: { readonly kinds: ReadonlySet<NameKind> }) {
	const say = useSay();
	return (
		<figcaption>
			<ul class="photo-key small" aria-label={say('camera.photo.key')}>
				{NAME_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
					<li key={kind}>
						<svg class="photo-sign" viewBox="0 0 36 18" aria-hidden="true">
							<path class={`band is-${kind}`} d="M2 2H34V16H2Z" />
						</svg>
						{kind === 'plain' ? say('camera.photo.plain.word') : say(`ui.key.${kind}.word`)}
					</li>
				))}
			</ul>
		</figcaption>
	);
}

/** Room on the right for slips, where the photo has it. */
const SLIP_ROOM = 0.22;
/** A list in three long lines would be a strip: the bottle around it is shown too, so that one sees where it stands. */
const LEAST_HEIGHT = 0.72;

function frameOf(lines: readonly ScannedLine[], size: LabelPhotoProps['size']): Frame {
	const points = lines.flatMap((line) => line.words.flatMap((word) => word.outline));
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

/** Height of a slip and its gap, in the width of a phone's photo. */
const SLIP = 34 / 350;
/** More would hide the label; the names stand in the list below as well. */
const MOST_SLIPS = 7;
const FIRST: readonly NameKind[] = ['vesicle', 'unclear', 'lookalike'];

/** At the right edge, each as high as its name; moved apart where they would meet. */
function placeSlips(drawn: readonly Drawn[], { left, top, width, height }: Frame): readonly Slip[] {
	const wanted = drawn.flatMap(({ name, bands }) => {
		const end = endOf(bands[0] ?? []);
		return name.word === null || end === null ? [] : [{ name, end }];
	});
	const rank = ({ name }: { readonly name: PhotoName }): number => FIRST.indexOf(name.kind);
	const shown = wanted
		.sort((one, other) => rank(one) - rank(other))
		.slice(0, MOST_SLIPS)
		.sort((one, other) => one.end[1] - other.end[1]);
	const apart = Math.min((SLIP * width) / height, 1 / (shown.length + 1));
	const places = spread(
		shown.map(({ end }) => (end[1] - top) / height),
		apart,
	);
	return shown.map(({ name, end }, at) => {
		const down = places[at] ?? 0;
		const to = `${(left + width * 0.985).toFixed(1)} ${(top + height * down).toFixed(1)}`;
		return { name, down, from: end.map((one) => one.toFixed(1)).join(' '), to };
	});
}

/** Places in order, at least so far apart: pushed down from above, then up again from the lower edge. */
export function spread(wanted: readonly number[], apart: number): readonly number[] {
	const places: number[] = [];
	for (const place of wanted)
		places.push(Math.max(place, (places.at(-1) ?? -apart / 2) + apart, apart / 2));
	let most = 1 - apart / 2;
	for (let at = places.length - 1; at >= 0; at -= 1) {
		places[at] = Math.min(places[at] ?? 0, most);
		most = (places[at] ?? 0) - apart;
	}
	return places;
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
