// Thirty studies by every estimator and both tests, and how far the answers lie from metafor where R is present.
import { execFileSync } from 'node:child_process';
import { METHODS, poolEffects, TESTS } from '../../dist/src/weigh/index.js';
import { keep } from '../time.mjs';

export const ROWS = [
	{
		id: 'all',
		what: '30 studies, all estimators, both tests',
		sign: '<=',
		bar: 50,
		digits: 1,
		unit: 'ms',
	},
];

const STUDIES = 30;
const ROUNDS = 21;
const yi = Array.from({ length: STUDIES }, (_, at) => Math.sin(at * 1.7) * 0.6 + 0.2);
const vi = yi.map((_, at) => 0.02 + 0.013 * (at % 9));

function poolAll() {
	let sum = 0;
	for (const method of METHODS) {
		for (const test of TESTS) sum += poolEffects(yi, vi, { method, test }).beta;
	}
	return sum;
}

export async function measure() {
	keep(poolAll());
	const times = Array.from({ length: ROUNDS }, () => {
		const started = performance.now();
		keep(poolAll());
		return performance.now() - started;
	}).sort((one, other) => one - other);
	const peer = metaforTime();
	return {
		all: {
			value: times[Math.floor(ROUNDS / 2)],
			...(peer === null ? {} : { peer: { name: 'metafor', value: peer } }),
		},
	};
}

/** The same pools by metafor; null where R or metafor is not there. */
function metaforTime() {
	const script = `
suppressMessages(library(metafor))
yi <- c(${yi.join(',')}); vi <- c(${vi.join(',')})
all <- function() for (m in c("${METHODS.join('","')}")) for (t in c("z","knha")) suppressWarnings(rma.uni(yi, vi, method = m, test = t))
all()
cat(1000 * system.time(for (i in 1:5) all())[["elapsed"]] / 5)`;
	try {
		const text = execFileSync('Rscript', ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
		return Number(text);
	} catch {
		// R is an oracle that not every machine has; the row stands without its peer.
		return null;
	}
}
