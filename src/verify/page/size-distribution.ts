/** How many particles of each size a machine counted, as short text in a field: `10+10:0,3,40,12,0`. */

export type SizeDistribution = {
	/** Lower edge of the first bin and width of each, in nanometres. */
	readonly from: number;
	readonly width: number;
	/** Share of each bin, by the fullest; whole numbers that any unit may stand behind. */
	readonly counts: readonly number[];
};

const SHAPE =
	/^(0|[1-9]\d{0,3})\+([1-9]\d{0,2}):((?:0|[1-9]\d{0,5})(?:,(?:0|[1-9]\d{0,5})){2,119})$/;

/** Reads the text; null where it is none, or where nothing was counted. */
export function parseSizes(text: string): SizeDistribution | null {
	const [, from, width, list] = SHAPE.exec(text) ?? [];
	if (from === undefined || width === undefined || list === undefined) return null;
	const counts = list.split(',').map(Number);
	if (!counts.some((count) => count > 0)) return null;
	return { from: Number(from), width: Number(width), counts };
}

/** Writes it as it is read. */
export function printSizes({ from, width, counts }: SizeDistribution): string {
	return `${from}+${width}:${counts.join(',')}`;
}

/** The size that this share of the particles is smaller than, in nanometres; counts lie evenly within a bin. */
export function quantileOf({ from, width, counts }: SizeDistribution, share: number): number {
	const wanted = share * counts.reduce((sum, count) => sum + count, 0);
	let seen = 0;
	for (const [at, count] of counts.entries()) {
		if (count > 0 && seen + count >= wanted) {
			return from + width * (at + (wanted - seen) / count);
		}
		seen += count;
	}
	return from + width * counts.length;
}

/** Middle of the fullest bin, in nanometres. */
export function modeOf({ from, width, counts }: SizeDistribution): number {
	return from + width * (counts.indexOf(Math.max(...counts)) + 0.5);
}
