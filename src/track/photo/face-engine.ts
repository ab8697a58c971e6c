/** The three models as the pure code sees them: numbers of a crop in, numbers out. Whoever opens them says how they run. */
export type FaceEngine = {
	/** A picture of 256 pixels a side: a logit and sixteen values for each anchor. */
	readonly detect: (
		crop: Float32Array,
	) => Promise<{ readonly logits: Float32Array; readonly values: Float32Array }>;
	/** A crop of 192 pixels a side: 468 points, and how sure it is of a face, 0 to 1. */
	readonly mesh: (
		crop: Float32Array,
	) => Promise<{ readonly points: Float32Array; readonly sure: number }>;
	/** An eye of 64 pixels a side: 71 points of the lids and 5 of the iris. */
	readonly iris: (crop: Float32Array) => Promise<Float32Array>;
};
