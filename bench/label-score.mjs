// How a reading of a photo is scored: characters by edit distance, names by letters and figures alone.

/** One space for any blank, one sign for each family of dashes, quotes and dots, no case. */
const plain = (text) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[‐-―−­]/gu, '-')
		.replace(/[‘’‚ʼ´`]/gu, "'")
		.replace(/\s+/gu, ' ')
		.replace(/ ([,.;:])/gu, '$1')
		.trim();

/** Edits from the true text to the read one, as a share of the true length, never above 1. */
export function characterErrors(truth, read) {
	const [expected, given] = [plain(truth), plain(read)];
	let row = Array.from({ length: given.length + 1 }, (_, at) => at);
	for (let i = 1; i <= expected.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= given.length; j += 1) {
			const kept = row[j - 1] + (expected[i - 1] === given[j - 1] ? 0 : 1);
			next[j] = Math.min(row[j] + 1, next[j - 1] + 1, kept);
		}
		row = next;
	}
	return Math.min(1, row[given.length] / expected.length);
}

const key = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** F1 of true names and those answered, and the share of answered names that no label holds. */
export function namesOf(scored) {
	const counts = scored.map(({ truth, scan }) =>
		countNames(truth.ingredients, scan.reading.ingredients),
	);
	const sum = (of) => counts.reduce((total, one) => total + one[of], 0);
	return {
		f1: (2 * sum('right')) / (sum('wanted') + sum('given')),
		wrong: sum('wrong') / Math.max(1, sum('named')),
	};
}

/** Each true name is used once, by the letters as read or by the name that was given to them. */
function countNames(truth, read) {
	const open = truth.map(key);
	const isRight = ({ name, text }) => {
		const at = open.findIndex((one) => one === key(text) || one === key(name ?? text));
		if (at !== -1) open.splice(at, 1);
		return at !== -1;
	};
	const hits = read.map(isRight);
	return {
		wanted: truth.length,
		given: read.length,
		right: hits.filter(Boolean).length,
		named: read.filter(({ name }) => name !== null).length,
		wrong: read.filter(({ name }, at) => name !== null && !hits[at]).length,
	};
}
