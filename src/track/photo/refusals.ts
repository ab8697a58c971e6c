/** Why a photo gives no numbers. Each has words that say what to do: `track.refusal.<code>`. */
export const REFUSALS = [
	'wrong-file',
	'no-face',
	'two-faces',
	'too-far',
	'rolled',
	'turned',
	'blurred',
	'clipped',
	'dark',
	'uneven-light',
	'out-of-scale',
	'unlike-baseline',
	'zone-hidden',
] as const;
export type Refusal = (typeof REFUSALS)[number];
