// Reports with one lie in each and honest ones beside them: how many lies are found, how many honest reports are accused.
// Rules are worked on with the open part alone; the closed part is drawn by the seeds and only counted here.
import { findContradictions } from '../../dist/src/verify/consistency/index.js';
import { LIES, plantedCases } from '../../dist/testing/planted-lies.js';

const FOUND = { sign: '>=', bar: 95, digits: 1, unit: '%' };
const ACCUSED = { sign: '<=', bar: 2, digits: 1, unit: '%' };

export const ROWS = [
	{ id: 'open-found', what: 'planted lies found, open part', ...FOUND },
	{ id: 'open-accused', what: 'honest reports accused, open part', ...ACCUSED },
	{ id: 'closed-found', what: 'planted lies found, closed part', ...FOUND },
	{ id: 'closed-accused', what: 'honest reports accused, closed part', ...ACCUSED },
	{ id: 'worst', what: 'the kind of lie that is found least, open part', ...FOUND, bar: 80 },
];

/** Half of them lie, every kind as often as any other. */
const COUNT = 120 * LIES.length;

const judged = (part) =>
	plantedCases(part, COUNT).map(({ report, lie, ...around }) => ({
		lie,
		isAccused: findContradictions(report, around).length > 0,
	}));

const share = (cases) => (100 * cases.filter(({ isAccused }) => isAccused).length) / cases.length;

function figuresOf(cases) {
	const lying = cases.filter(({ lie }) => lie !== null);
	return { found: share(lying), accused: share(cases.filter(({ lie }) => lie === null)) };
}

export async function measure() {
	const [open, closed] = [judged('open'), judged('closed')];
	const kinds = LIES.map((kind) => ({
		kind,
		found: share(open.filter(({ lie }) => lie === kind)),
	}));
	const worst = kinds.reduce((least, one) => (one.found < least.found ? one : least));
	const [seen, hidden] = [figuresOf(open), figuresOf(closed)];
	return {
		'open-found': { value: seen.found },
		'open-accused': { value: seen.accused },
		'closed-found': { value: hidden.found },
		'closed-accused': { value: hidden.accused },
		worst: { value: worst.found, peer: { value: worst.kind, name: '' } },
	};
}
