/** Why a file of an instrument is not taken in. Words: `instrument.refusal.<code>`. */
import type { Facts } from '../../kit/index.ts';

export const INSTRUMENT_REFUSALS = [
	/** facts: most, in bytes */
	'file-large',
	/** Nothing, or blanks alone. facts: none */
	'file-empty',
	/** A picture, a workbook or the like. facts: none */
	'not-text',
	/** facts: found, expected */
	'header-unknown',
	/** Of an instrument that is known, another measurement. facts: found, expected */
	'measurement-other',
	/** A row that is not as wide as its header. facts: line, found, expected */
	'row-wrong',
	/** facts: line, found */
	'number-unreadable',
	/** Read, and nothing of the kind can be so. facts: line, found */
	'number-impossible',
	/** facts: line, found */
	'date-unreadable',
	/** facts: line, found, expected */
	'word-unknown',
	/** What is the same for a whole file is not. facts: line, column */
	'column-mixed',
	/** facts: part */
	'part-missing',
	/** facts: none */
	'file-truncated',
	/** facts: line */
	'bins-uneven',
	/** facts: none */
	'nothing-counted',
	/** What is said of the whole is not what the parts make. facts: part, stated, counted */
	'sum-differs',
	/** The count is that of a diluted sample, and by how much is not said. facts: none */
	'dilution-missing',
	/** facts: stated, given */
	'dilution-differs',
	/** facts: stated, given */
	'date-differs',
	/** Nobody told us whether such a factor is in the counts already. facts: factor */
	'correction-unsure',
	/** facts: part, count, least */
	'too-few',
	/** facts: correlation, least */
	'curve-poor',
	/** facts: line */
	'outside-curve',
	/** facts: line, found, least, most */
	'spike-lost',
	/** facts: line */
	'times-disordered',
	/** The draft says something else already. facts: field */
	'field-stated',
] as const;

export type InstrumentRefusal = {
	readonly refused: (typeof INSTRUMENT_REFUSALS)[number];
	readonly facts: Facts;
};

export const isFileRefused = <Done extends object>(
	done: Done | InstrumentRefusal,
): done is InstrumentRefusal => 'refused' in done;
