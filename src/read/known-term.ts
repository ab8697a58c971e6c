/** A row of the table of vesicle and lookalike names. */
export type KnownTerm = {
	readonly name: string;
	readonly verdict: string;
	readonly kind: string;
	readonly kingdom: string;
	readonly detail: string;
	readonly form: string;
	readonly list: string;
};

/** The row of a packed table, cell by cell. */
export function termOf(row: readonly string[]): KnownTerm {
	const [name = '', verdict = '', kind = '', kingdom = '', detail = '', form = '', list = ''] = row;
	return { name, verdict, kind, kingdom, detail, form, list };
}
