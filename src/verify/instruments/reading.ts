/** What a file of an instrument says of a lot. */

import type { Facts } from '../../kit/index.ts';
import type { FieldValue } from '../batch/index.ts';

/** Words: `instrument.form.<form>`. */
export const FILE_FORMS = [
	'nanosight',
	'zetaview',
	'protein-plate',
	'endotoxin',
	'temperature',
] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** A stretch of time under one logger, in degrees Celsius. */
export type Journey = {
	readonly logger: string;
	/** Moments as the file writes them, with their offset. */
	readonly from: string;
	readonly until: string;
	readonly low: number;
	readonly high: number;
	readonly mean: number;
};

export type Reading = {
	readonly form: FileForm;
	/** By the ids of a report's table; without lab and raw file, which the file does not know. */
	readonly fields: Readonly<Record<string, FieldValue>>;
	/** What the instrument itself doubts. Words: `instrument.doubt`. facts: found */
	readonly doubts: readonly Facts[];
	readonly journey: Journey | null;
};

/** What a person adds, where a file does not say it. */
export type Given = {
	/** How often the sample was thinned before it was counted. */
	readonly dilution: number | null;
	/** ISO date of the measurement. */
	readonly date: string | null;
};
