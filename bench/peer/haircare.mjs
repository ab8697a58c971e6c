// haircare-ingredients-analyzer, the nearest library on npm. Its data is of hair care; its splitter and matcher are general.

/** An analyser of theirs, opened. */
export async function haircare() {
	const { Analyzer } = await import('haircare-ingredients-analyzer');
	return new Analyzer();
}
