/** The vesicle in its three drawings: in full, half of it dashed, an empty dashed outline. */
import { useId } from 'preact/hooks';
import { CENTRE, fullVesicle, halfVesicle, INNER, type Lipid, OUTER } from './vesicle-shape.ts';

export const DRAWINGS = ['full', 'half', 'empty'] as const;
export type Drawing = (typeof DRAWINGS)[number];

type VesicleProps = {
	readonly drawing: Drawing;
	/** The sentence that says what is drawn; without it the figure is decoration beside its own words. */
	readonly says?: string;
	/** Draws contour, then cargo, once. Never while someone types. */
	readonly isDrawn?: boolean;
	readonly class?: string;
};

const full = fullVesicle();
const half = halfVesicle();

/** A vesicle as sure as the verdict it stands beside. */
export function Vesicle({ drawing, says, isDrawn = false, class: extra = '' }: VesicleProps) {
	const name = `vesicle ${isDrawn ? 'is-drawn' : ''} ${extra}`;
	const drawn = DRAWN[drawing]();
	if (says === undefined) {
		return (
			<svg class={name} viewBox="0 0 220 220" aria-hidden="true">
				{drawn}
			</svg>
		);
	}
	return (
		<svg class={name} viewBox="0 0 220 220" role="img" aria-label={says}>
			{drawn}
		</svg>
	);
}

const DRAWN = { full: WholeVesicle, half: Half, empty: Outline } as const;

/** The drawing in full, 220 by 220, for a plate that puts names beside its parts. */
export function WholeVesicle() {
	return (
		<>
			<path class="vesicle-wash" d={full.wash} />
			<Membrane lipids={full.lipids} />
			<g class="vesicle-cargo">
				<path class="vesicle-stipple" d={full.dots} />
				<path class="vesicle-stipple is-fine" d={full.fineDots} />
				{full.cargoes.map((body) => (
					<path key={body} class="vesicle-body" d={body} />
				))}
				{full.strands.map((line) => (
					<path key={line} class="vesicle-strand" d={line} />
				))}
			</g>
			{full.proteins.map((protein) => (
				<g key={protein.passes} class="vesicle-protein">
					<path class="vesicle-loop" d={protein.loops} />
					<path class="vesicle-pass" d={protein.passes} />
				</g>
			))}
		</>
	);
}

function Half() {
	return (
		<>
			<path class="vesicle-wash is-faint" d={half.wash} />
			<Dashes from={192} to={344} />
			<Membrane lipids={half.lipids} />
			<g class="vesicle-cargo">
				<path class="vesicle-stipple" d={half.dots} />
				<path class="vesicle-stipple is-fine" d={half.fineDots} />
				<path class="vesicle-strand" d={half.strand} />
			</g>
		</>
	);
}

function Outline() {
	return (
		<>
			<circle class="vesicle-unknown" cx={CENTRE[0]} cy={CENTRE[1]} r={OUTER + 2} />
			<circle class="vesicle-unknown is-fine" cx={CENTRE[0]} cy={CENTRE[1]} r={INNER} />
		</>
	);
}

function Dashes({ from, to }: { readonly from: number; readonly to: number }) {
	return (
		<>
			<path class="vesicle-unknown" d={arc(OUTER + 2, from, to)} />
			<path class="vesicle-unknown is-fine" d={arc(INNER, from, to)} />
		</>
	);
}

function arc(radius: number, from: number, to: number): string {
	const point = (degrees: number): string => {
		const angle = (degrees * Math.PI) / 180;
		return `${(CENTRE[0] + radius * Math.cos(angle)).toFixed(1)} ${(CENTRE[1] + radius * Math.sin(angle)).toFixed(1)}`;
	};
	return `M${point(from)}A${radius} ${radius} 0 0 1 ${point(to)}`;
}

function Membrane({ lipids }: { readonly lipids: readonly Lipid[] }) {
	const id = useId();
	return (
		<g class="vesicle-membrane">
			<defs>
				<g id={id}>
					<path class="lipid-tail" d="M-1.1 2.2l-.5 4.2M1.1 2.2l.4 3.7" />
					<circle class="lipid-head" r="2.45" />
				</g>
			</defs>
			{lipids.map((lipid) => (
				<use
					key={`${lipid.x} ${lipid.y}`}
					href={`#${id}`}
					transform={`translate(${lipid.x} ${lipid.y})rotate(${lipid.turn})`}
				/>
			))}
		</g>
	);
}
