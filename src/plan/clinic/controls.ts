/** What the control side of a trial got, by kind of procedure (`data/clinic/controls.tsv`). */
import { type Because, STATUSES } from '../../kit/index.ts';
import type { ProcedureType } from '../../vet/index.ts';
import { CONTROL_ROWS } from './control-table.ts';

/** By how much a measure fell, in percent; `low` and `high` are one number where no range was printed. */
type Fall = { readonly low: number; readonly high: number };

export type Control = {
	/** Words under `clinic.control.<id>`. */
	readonly id: string;
	readonly people: number;
	readonly control: Fall;
	readonly treated: Fall;
	readonly because: Because;
};

/** The trial whose kind of procedure this is; null where none was read. */
export function controlOf(type: ProcedureType): Control | null {
	const line = CONTROL_ROWS.trim()
		.split('\n')
		.map((row) => row.split('\t'))
		.find(([, procedures = '']) => procedures.split(' ').includes(type));
	return line === undefined ? null : open(line);
}

function open(cells: readonly string[]): Control {
	const [id = '', , people, low, high, treatedLow, treatedHigh, , , source = ''] = cells;
	const [written, date = ''] = cells.slice(-2);
	return {
		id,
		people: Number(people),
		control: { low: Number(low), high: Number(high) },
		treated: { low: Number(treatedLow), high: Number(treatedHigh) },
		because: {
			rule: '',
			source,
			status: STATUSES.find((known) => known === written) ?? 'unconfirmed',
			date,
		},
	};
}
