/** Makes a finding of `scan`: its severity and confidence are fixed by its code, and it rests on the photo itself. */
import type { Confidence, Facts, Finding, Severity } from '../kit/index.ts';
import type { ScanCode } from './findings.ts';

const GRADE: Readonly<Record<ScanCode, readonly [Severity, Confidence]>> = {
	'no-text': ['caution', 'high'],
	'no-list': ['info', 'high'],
	blurred: ['caution', 'moderate'],
	'too-small': ['caution', 'moderate'],
	glare: ['caution', 'moderate'],
	'line-unsure': ['caution', 'moderate'],
	'lines-unread': ['caution', 'high'],
	'pack-needed': ['caution', 'moderate'],
	'code-address': ['info', 'high'],
	'code-gs1': ['info', 'high'],
	'code-broken': ['caution', 'high'],
};

/** By which each code is said: what the letters look like is a rule of ours, what a code must hold is one of GS1. */
const RULE: Readonly<Record<ScanCode, readonly [rule: string, source: string]>> = {
	'no-text': ['SCAN-P01', 'photo-as-given'],
	'no-list': ['SCAN-P02', 'photo-as-given'],
	blurred: ['SCAN-P03', 'photo-as-given'],
	'too-small': ['SCAN-P04', 'photo-as-given'],
	glare: ['SCAN-P05', 'photo-as-given'],
	'line-unsure': ['SCAN-L01', 'photo-as-given'],
	'lines-unread': ['SCAN-L02', 'photo-as-given'],
	'pack-needed': ['SCAN-L03', 'photo-as-given'],
	'code-address': ['SCAN-C01', 'photo-as-given'],
	'code-gs1': ['SCAN-C02', 'gs1-syntax-dictionary'],
	'code-broken': ['SCAN-C03', 'gs1-syntax-dictionary'],
};
const DATE = '2026-11-25';

export function finding(code: ScanCode, facts: Facts): Finding<ScanCode> {
	const [severity, confidence] = GRADE[code];
	const [rule, source] = RULE[code];
	return {
		code,
		severity,
		confidence,
		facts,
		because: [{ rule, source, status: 'confirmed', date: DATE }],
	};
}
