/** The sources that rules and emergency numbers name (`data/usage/sources.tsv`, `data/fragrance/sources.tsv`). */
import { STATUSES, type Status } from '../kit/index.ts';
import { SOURCE_ROWS } from './source-table.ts';

export type UsageSource = {
	readonly id: string;
	readonly title: string;
	/** Null where it is no page that everybody can open. */
	readonly url: string | null;
	/** When it was read. */
	readonly date: string;
	readonly status: Status;
};

let opened: ReadonlyMap<string, UsageSource> | null = null;

/** A source by its id, as a finding's `because` names it. */
export function usageSourceOf(id: string): UsageSource | undefined {
	opened ??= new Map(SOURCE_ROWS.trim().split('\n').map(openRow));
	return opened.get(id);
}

function openRow(line: string): readonly [string, UsageSource] {
	const [id = '', title = '', url = '', date = '', written] = line.split('\t');
	// A status that is none of ours counts as the weakest.
	const status = STATUSES.find((known) => known === written) ?? 'unconfirmed';
	return [id, { id, title, url: url === '' ? null : url, date, status }];
}
