// How long things take: medians of several rounds, the subjects in turn, so that a slow moment hits all of them.

export const median = (values) => {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** What came of it is kept, so that no compiler can leave the work out. */
let kept = 0;
export const keep = (value) => {
	kept = (kept + value) % 1_000_003;
	return kept;
};

/** Seconds of processor that this process has used: another process on the machine does not change it. */
const busy = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
};

const WARM_UP = 2;

/** Things a second of one core: each subject works through its items once a round; the first two rounds only warm up. */
export function ratesOf(subjects, rounds = 5) {
	const rates = new Map(subjects.map((subject) => [subject.name, []]));
	for (let round = 0; round < rounds + WARM_UP; round += 1) {
		for (const { name, items, work } of subjects) {
			const started = busy();
			for (const item of items) keep(work(item));
			const rate = items.length / (busy() - started);
			if (round >= WARM_UP) rates.get(name).push(rate);
		}
	}
	return Object.fromEntries([...rates].map(([name, values]) => [name, median(values)]));
}
