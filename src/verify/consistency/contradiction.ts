/** One thing in a report that another thing speaks against: which fields, by which rule, on whose word. */
import {
	type Because,
	type Confidence,
	capConfidence,
	type Facts,
	type Finding,
	type Severity,
} from '../../kit/index.ts';
import type { ContradictionCode } from '../findings.ts';

export type Contradiction = Finding<ContradictionCode>;

/** The day on which these rules were last changed. */
const DATE = '2026-11-26';

/** The passport alone, as it was signed, holds both sides. */
const PASSPORT: Because = {
	rule: '',
	source: 'batch-passport-as-signed',
	status: 'confirmed',
	date: DATE,
};
const LOG: Because = { ...PASSPORT, source: 'batch-log-as-signed' };
/** Ranges and drifts of data/batch/fields.tsv are ours. */
const OURS: Because = { ...PASSPORT, source: 'batch-field-ranges', status: 'unconfirmed' };

type Grade = readonly [rule: string, Severity, Confidence, ...Because[]];

const GRADES: Readonly<Record<ContradictionCode, Grade>> = {
	'unit-strange': ['VERIFY-C01', 'caution', 'moderate', PASSPORT],
	'value-impossible': ['VERIFY-C02', 'caution', 'high', PASSPORT],
	'unit-slip': ['VERIFY-C03', 'caution', 'low', OURS],
	'unlike-earlier-lots': ['VERIFY-C04', 'caution', 'low', LOG, OURS],
	'ratio-wrong': ['VERIFY-C05', 'caution', 'high', PASSPORT],
	'dose-wrong': ['VERIFY-C06', 'caution', 'moderate', PASSPORT],
	'tested-before-made': ['VERIFY-C07', 'caution', 'high', PASSPORT],
	'tested-after-expiry': ['VERIFY-C08', 'caution', 'high', PASSPORT],
	'tested-in-future': ['VERIFY-C09', 'caution', 'high', PASSPORT],
	'made-after-expiry': ['VERIFY-C10', 'caution', 'high', PASSPORT],
	'figures-reused': ['VERIFY-C11', 'caution', 'low', LOG, OURS],
	'file-reused': ['VERIFY-C12', 'caution', 'high', LOG],
	'limit-looser': ['VERIFY-C13', 'caution', 'moderate'],
	'limit-unseen': ['VERIFY-C14', 'caution', 'moderate'],
	'below-own-detection': ['VERIFY-C15', 'caution', 'high', PASSPORT],
	'lab-beyond-scope': ['VERIFY-C16', 'caution', 'high', LOG],
	'lab-not-accredited': ['VERIFY-C17', 'caution', 'high', LOG],
	'gmp-expired': ['VERIFY-C18', 'caution', 'moderate', PASSPORT],
	'sizes-disordered': ['VERIFY-C19', 'caution', 'high', PASSPORT],
	'sizes-not-of-curve': ['VERIFY-C20', 'caution', 'moderate', PASSPORT],
	'sterile-yet-counted': ['VERIFY-C21', 'caution', 'high', PASSPORT],
	'cold-chain-left': ['VERIFY-C22', 'caution', 'high', PASSPORT],
	'storage-disordered': ['VERIFY-C23', 'caution', 'high', PASSPORT],
	'shelf-life-short': ['VERIFY-C24', 'caution', 'high', PASSPORT],
	'markers-foreign': ['VERIFY-C25', 'caution', 'moderate', PASSPORT],
	'markers-miscounted': ['VERIFY-C26', 'caution', 'moderate', PASSPORT],
};

/** A contradiction in these fields, the first of which is named; `sources` stand beside those of its rule. */
export function contradiction(
	code: ContradictionCode,
	fields: readonly [string, ...string[]],
	facts: Facts = {},
	sources: readonly Omit<Because, 'rule'>[] = [],
): Contradiction {
	const [rule, severity, confidence, ...own] = GRADES[code];
	const because = [...own, ...sources].map((source) => ({ ...source, rule }));
	return {
		code,
		severity,
		confidence: capConfidence(confidence, because),
		facts: { field: fields[0], fields: fields.join(' '), ...facts },
		because,
	};
}
