/** The inner arm with its two spots: A for what is tested, B where nothing is put. Told in words beside it. */
import { useSay } from '../../../src/ui/index.ts';

/** Drawn by hand once: elbow left, wrist right. */
const OUTLINE = [
	'M6 28c46-7 92-6 138-2 50 4 98 9 160 14',
	'M6 86c40 9 88 12 136 8 52-4 102-10 162-13',
	'M64 40c30 4 62 4 92 2M70 78c40 4 90 4 128-1',
	'M262 34c-5 14-5 32 1 48M270 35c-5 14-5 31 1 46',
] as const;

export function ArmFigure() {
	const say = useSay();
	return (
		<svg class="arm" viewBox="0 0 310 118" role="img" aria-label={say('today.test.arm')}>
			{OUTLINE.map((path) => (
				<path key={path} class="arm-line" d={path} />
			))}
			<rect class="arm-spot is-tested" x="104" y="44" width="28" height="28" rx="4" />
			<rect class="arm-spot" x="172" y="44" width="28" height="28" rx="4" />
			<path class="arm-thin" d="M118 72v26M186 72v26" />
			<text class="arm-letter" x="118" y="63">
				A
			</text>
			<text class="arm-letter" x="186" y="63">
				B
			</text>
			<text class="arm-word" x="118" y="112">
				{say('today.test.arm.tested')}
			</text>
			<text class="arm-word" x="186" y="112">
				{say('today.test.arm.bare')}
			</text>
		</svg>
	);
}
