/** A word that an engine read, by its stretch of the working image. */
export type ReadWord = {
	readonly text: string;
	/** 0 to 1, the engine's own. */
	readonly confidence: number;
	/** Columns of the working image. */
	readonly left: number;
	readonly right: number;
};

/** Whether the letters of a word make a word of some known name. */
export type WordJudge = { readonly isKnown: (text: string) => boolean };
