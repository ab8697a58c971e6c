// How hard a photograph is: the ranges each disturbance is drawn from.

/** Ranges are [least, most]; a single number is the most to either side of zero. */
export const LEVELS = {
	easy: {
		px: [26, 26],
		names: { least: 8, most: 15 },
		halfAngle: [20, 42],
		thin: true,
		flat: 0.35,
		roll: 1,
		pitch: 2,
		perspective: 0.03,
		barrel: 0.01,
		exposure: [0.88, 0.96],
		slope: 0.5,
		round: 0.25,
		vignette: [0, 0.08],
		glare: { count: [0, 1], power: [8, 26], size: [70, 150] },
		contrast: 1,
		noise: 3,
		blur: 0,
		quality: [85, 90],
	},
	medium: {
		px: [21, 21],
		names: { least: 10, most: 20 },
		halfAngle: [40, 52],
		thin: true,
		flat: 0.1,
		roll: 3,
		pitch: 3,
		perspective: 0.055,
		barrel: 0.02,
		exposure: [0.66, 0.8],
		slope: 0.22,
		round: 0.35,
		vignette: [0.12, 0.26],
		glare: { count: [1, 1], power: [45, 80], size: [60, 110] },
		contrast: 0.8,
		noise: 7,
		blur: 0.7,
		quality: [72, 80],
	},
	hard: {
		px: [15, 17],
		names: { least: 12, most: 28 },
		halfAngle: [55, 62],
		thin: false,
		flat: 0,
		roll: 5,
		pitch: 4,
		perspective: 0.06,
		barrel: 0.03,
		exposure: [0.68, 0.84],
		slope: 0.2,
		round: 0.4,
		vignette: [0.15, 0.3],
		glare: { count: [1, 1], power: [70, 115], size: [55, 100] },
		contrast: 0.55,
		noise: 11,
		blur: 0.95,
		quality: [60, 70],
	},
};

/** How many names a bottle in a room carries; the rest of that level stands in bottle.mjs. */
export const WILD_NAMES = { least: 10, most: 30 };

export const LEVEL_NAMES = [...Object.keys(LEVELS), 'wild'];

/** Every third seed is kept closed until the closing figures. */
export function isClosed(seed) {
	return seed % 3 === 0;
}

const BELONGS = { open: (seed) => !isClosed(seed), closed: isClosed, all: () => true };
export const PARTS = Object.keys(BELONGS);

/** The first `count` seeds of a part, counted up from `first`. */
export function seedsOf(part, first, count) {
	const seeds = [];
	for (let seed = first; seeds.length < count; seed++) if (BELONGS[part](seed)) seeds.push(seed);
	return seeds;
}
