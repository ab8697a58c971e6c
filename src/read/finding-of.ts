/** Makes a finding of `read`: its severity and confidence are fixed by its code. */
import {
	type Confidence,
	capConfidence,
	type Facts,
	type Finding,
	type Severity,
} from '../kit/index.ts';
import type { ReadCode } from './findings.ts';
import { because, type RuleId } from './rules.ts';

const GRADE: Readonly<Record<ReadCode, readonly [Severity, Confidence]>> = {
	'vesicle-named': ['info', 'high'],
	'vesicle-not-inci': ['caution', 'moderate'],
	'conditioned-medium': ['caution', 'high'],
	'platelet-material': ['caution', 'high'],
	'claim-without-list': ['caution', 'moderate'],
	'claim-not-on-list': ['caution', 'high'],
	'ferment-with-lipid': ['caution', 'low'],
	lookalike: ['info', 'high'],
	'amount-stated': ['info', 'high'],
	'amount-at-most': ['info', 'moderate'],
	'amount-open': ['info', 'moderate'],
	'near-the-end': ['info', 'moderate'],
	'not-exosome-by-inci': ['info', 'moderate'],
	'vesicle-read-unsure': ['caution', 'low'],
	'names-unread': ['info', 'high'],
	'nothing-read': ['caution', 'high'],
	'none-named': ['info', 'high'],
	'several-lists': ['info', 'high'],
};

export function finding(
	code: ReadCode,
	facts: Facts,
	...rules: readonly RuleId[]
): Finding<ReadCode> {
	const [severity, confidence] = GRADE[code];
	const reasons = because(...rules);
	return {
		code,
		severity,
		confidence: capConfidence(confidence, reasons),
		facts,
		because: reasons,
	};
}
