/** The parts of a NanoSight summary: sections in square brackets, and in them blocks of a distribution each. */
import { type Row, refuse, type Sheet } from './sheet.ts';

export type Sections = {
	readonly rows: readonly Row[];
	/** Rows of a section, by its head with its brackets; those before any under ''. */
	readonly of: (section: string) => readonly Row[];
	/** The row of a section that begins with this cell. */
	readonly find: (section: string, first: string) => Row | null;
};

/** The number-weighted sizes. */
export type Block = {
	/** Mean, mode, tenths and so on, a row each. */
	readonly figures: readonly Row[];
	readonly bins: readonly Row[];
};

/** Sorts rows under the heads they stand below. `Filename:` stands between two sections and belongs to none. */
export function openSections({ rows }: Sheet): Sections {
	const sections = new Map<string, Row[]>();
	let section = '';
	for (const row of rows) {
		const [first = ''] = row.cells;
		if (first.startsWith('[')) section = first;
		const own = first === 'Filename:' ? '' : section;
		const kept = sections.get(own);
		if (kept === undefined) sections.set(own, [row]);
		else kept.push(row);
	}
	const of = (name: string): readonly Row[] => sections.get(name) ?? [];
	const find = (name: string, first: string): Row | null =>
		of(name).find(({ cells }) => cells[0] === first) ?? null;
	return { rows, of, find };
}

const ANNOUNCED = /^(?:Size|Diffusion) distribution\b/;
const PERCENTILES = 101;

/** Finds the block, and refuses a file that ends before everything it announces. */
export function sizeBlock(sheet: Sheet, sections: Sections): Block | null {
	const size = sections.of('[Size Data]');
	const from = size.findIndex(({ cells }) => cells[0] === 'Weighting' && cells[1] === 'Number');
	if (from < 0) {
		refuse(sheet, 'part-missing', { part: 'Size distribution - Number weighting' });
		return null;
	}
	if (isCut(sections)) refuse(sheet, 'file-truncated');
	const after = size.slice(from + 1);
	const next = after.findIndex(({ cells }) => cells[0] === 'Weighting');
	const block = next < 0 ? after : after.slice(0, next);
	const head = block.findIndex(({ cells }) => cells[0] === 'Bin centre (nm)');
	if (head < 0) {
		refuse(sheet, 'part-missing', { part: 'Bin centre (nm)' });
		return null;
	}
	const table = block.slice(head + 1);
	const end = table.findIndex(({ cells }) => cells[0] === 'Percentile');
	return { figures: block.slice(0, head), bins: end < 0 ? table : table.slice(0, end) };
}

/** Every announced distribution has its block, and its percentiles from 0 to 100 where they are announced too. */
function isCut({ rows, of }: Sections): boolean {
	const announced = of('[Data Included]')
		.map(({ cells }) => cells[0] ?? '')
		.filter((text) => ANNOUNCED.test(text));
	const blocks = rows.filter(({ cells }) => cells[0] === 'Weighting').length;
	const wanted = announced.filter((text) => text.endsWith('With Percentiles')).length;
	const whole = rows.filter(
		({ cells }, at) =>
			cells[0] === 'Percentile' && rows[at + PERCENTILES]?.cells[0] === `${PERCENTILES - 1}`,
	).length;
	return announced.length === 0 || blocks < announced.length || whole < wanted;
}
