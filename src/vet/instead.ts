/** What may serve the wish behind a bottle as well or better (`data/instead`): no brands, and weak options said as weak. */
import { type Because, STATUSES } from '../kit/index.ts';
import { INSTEAD_ROWS } from './instead-table.ts';

/** What a person hopes for. */
export const WISHES = ['redness', 'lines', 'barrier', 'pores'] as const;
export type Wish = (typeof WISHES)[number];

export type Option = {
	/** Words under `vet.instead.<id>.do` and `.why`. */
	readonly id: string;
	/** What it is made of; words under `vet.made.<made>`. */
	readonly made: string;
	/** What kind of study stands behind it; words under `vet.evidence.<evidence>`. */
	readonly evidence: string;
	readonly because: Because;
};

/** The options for a wish, the best shown first. */
export function insteadFor(wish: Wish): Option[] {
	return INSTEAD_ROWS.trim()
		.split('\n')
		.map((line) => line.split('\t'))
		.filter(([, of]) => of === wish)
		.map(([id = '', , made = '', evidence = '', source = '', written = '', date = '']) => {
			const status = STATUSES.find((known) => known === written) ?? 'unconfirmed';
			return { id, made, evidence, because: { rule: '', source, status, date } };
		});
}

/** What a product costs a week, from the price and the weeks a person typed; null where either is missing. */
export function costOfWeek(amount: number, weeks: number): number | null {
	return amount > 0 && weeks > 0 ? Math.round((amount / weeks) * 100) / 100 : null;
}
