// Lives of codes, one in a hundred of them copied: how many copies are told by their fifth scan, how many honest codes are.
// Chances are worked on with the open part alone; the closed part is drawn by the seeds and only counted here.
import { codeLives, scoreCopies } from '../../dist/testing/copied-codes.js';

const FOUND = { sign: '>=', bar: 90, digits: 1, unit: '%' };
const ALARMS = { sign: '<=', bar: 1, digits: 2, unit: '%' };

export const ROWS = [
	{ id: 'open-found', what: 'copied codes told within 5 scans, open part', ...FOUND },
	{ id: 'open-alarms', what: 'honest codes told, open part', ...ALARMS },
	{ id: 'closed-found', what: 'copied codes told within 5 scans, closed part', ...FOUND },
	{ id: 'closed-alarms', what: 'honest codes told, closed part', ...ALARMS },
];

/** About nine hundred copied codes in each part. */
const CODES = 100_000;

export async function measure() {
	const figures = {};
	for (const part of ['open', 'closed']) {
		const { honest, falseAlarms, copied, found } = scoreCopies(codeLives(part, CODES));
		figures[`${part}-found`] = { value: (100 * found) / copied, peer: of(copied) };
		figures[`${part}-alarms`] = { value: (100 * falseAlarms) / honest, peer: of(honest) };
	}
	return figures;
}

const of = (count) => ({ value: `of ${count.toLocaleString('en-GB')}`, name: 'codes' });
