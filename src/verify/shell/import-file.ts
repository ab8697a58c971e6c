/** A file of an instrument taken into a report: read, named by its hash, put beside what is there. */
import type { BatchReport } from '../batch/index.ts';
import { encodeHex } from '../encoding/index.ts';
import {
	type Given,
	type InstrumentRefusal,
	isFileRefused,
	type Reading,
	readInstrument,
	takeIn,
} from '../instruments/index.ts';
import { nodeEngine } from './node-engine.ts';

export type ImportAsk = Given & {
	/** Name of the lab that measured, as it is enrolled; null where nobody is named. */
	readonly lab: string | null;
	/** Whether values that the report states already give way. */
	readonly isReplacing: boolean;
};

export type Imported = {
	readonly report: BatchReport;
	readonly reading: Reading;
	/** SHA-256 of the file. */
	readonly raw: string;
};

/** The report with the values of a file, or why the file is not taken in. */
export function importFile(
	report: BatchReport,
	bytes: Uint8Array,
	{ lab, isReplacing, ...given }: ImportAsk,
): Imported | InstrumentRefusal {
	const reading = readInstrument(bytes, given);
	if (isFileRefused(reading)) return reading;
	const raw = encodeHex(nodeEngine.sha256(bytes));
	const taken = takeIn(report, reading, { raw, lab, isReplacing });
	return isFileRefused(taken) ? taken : { ...taken, reading, raw };
}
