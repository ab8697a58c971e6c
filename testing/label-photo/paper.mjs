// Papers and inks, and the grain that makes paper look like paper.

/** `sheen` is how much of a glare it throws back; `grain` how strongly its texture shows. */
export const PAPERS = [
	{ name: 'light', paper: [238, 238, 236], ink: [26, 26, 28], grain: 0.005, sheen: 1, weight: 4 },
	{ name: 'kraft', paper: [205, 181, 148], ink: [52, 38, 28], grain: 0.013, sheen: 0.7, weight: 2 },
	{
		name: 'silver',
		paper: [198, 202, 206],
		ink: [40, 46, 58],
		grain: 0.008,
		sheen: 1.2,
		weight: 3,
	},
	{ name: 'dark', paper: [36, 36, 40], ink: [228, 228, 226], grain: 0.016, sheen: 0.7, weight: 1 },
	{ name: 'navy', paper: [26, 36, 70], ink: [216, 182, 106], grain: 0.016, sheen: 0.7, weight: 1 },
	{ name: 'amber', paper: [216, 160, 82], ink: [58, 30, 12], grain: 0.008, sheen: 1.1, weight: 1 },
];

export function pickPaper(dice) {
	const chosen = dice.pick(PAPERS.flatMap((paper) => Array(paper.weight).fill(paper)));
	const shade = dice.range(0.95, 1.03);
	return { ...chosen, paper: chosen.paper.map((part) => Math.min(250, part * shade)) };
}

const SIDE = 256;

/** A tile of fibres: white noise drawn out along one direction, mean 0 and deviation 1. */
export function makeGrain(dice) {
	const white = Float32Array.from({ length: SIDE * SIDE }, () => dice.next() - 0.5);
	const run = dice.whole(2, 4);
	const grain = new Float32Array(SIDE * SIDE);
	let power = 0;
	for (let at = 0; at < grain.length; at++) {
		const row = at - (at % SIDE);
		let sum = 0;
		for (let step = 0; step < run; step++) sum += white[row + ((at + step) % SIDE)];
		grain[at] = sum;
		power += sum * sum;
	}
	const size = Math.sqrt(power / grain.length);
	return grain.map((value) => value / size);
}

export function grainAt(grain, u, v) {
	return grain[((v & (SIDE - 1)) << 8) | (u & (SIDE - 1))];
}
