/** The values of a batch as its passport states them, each held against a public figure and called what that figure is. */
import type { Finding } from '../kit/index.ts';
import {
	type BatchReport,
	batchReportSchema,
	heldAgainst,
	limitOf,
	limitSourceOf,
	passportSchema,
} from '../verify/index.ts';
import type { VetCode } from './findings.ts';
import { ruleOf } from './usage-rule.ts';

/** Longest passport read, in UTF-16 units. */
const MOST_PASSPORT = 400_000;
const CODE_OF = { within: 'batch-within', beyond: 'batch-beyond', open: 'batch-open' } as const;

/** What a passport says of its batch. Its signatures are checked by `verify`; here its values are held against figures. */
export function batchValues(passport: unknown): Finding<VetCode>[] {
	const report = reportIn(passport);
	if (report === null) return [said('report-unread', 'caution')];
	const isStated = Object.hasOwn(report.fields, 'gmp');
	return [
		said('report-given', 'info'),
		isStated ? said('gmp-stated', 'info') : said('gmp-missing', 'caution'),
		...Object.entries(report.fields).flatMap(([field, value]) => heldValue(field, value)),
	];
}

function heldValue(field: string, value: BatchReport['fields'][string]): Finding<VetCode>[] {
	const limit = limitOf(field);
	if (limit === null) return [];
	const code = CODE_OF[heldAgainst(value, limit)];
	const source = limitSourceOf(limit);
	return [
		{
			code,
			severity: code === 'batch-beyond' ? 'caution' : 'info',
			confidence: source.status === 'unconfirmed' ? 'low' : 'moderate',
			facts: { field, kind: limit.kind },
			because: [{ rule: '', ...source }],
		},
	];
}

/** A credential, or the report inside one; as text or as what JSON gave. */
function reportIn(passport: unknown): BatchReport | null {
	const value = typeof passport === 'string' ? jsonIn(passport) : passport;
	const credential = passportSchema.safeParse(value);
	if (credential.success) return credential.data.credentialSubject;
	const report = batchReportSchema.safeParse(value);
	return report.success ? report.data : null;
}

function jsonIn(text: string): unknown {
	if (text.length > MOST_PASSPORT) return null;
	try {
		return JSON.parse(text);
	} catch {
		// No JSON is no passport; the answer says so.
		return null;
	}
}

/** On the ground of the rule that asks for a report (LEG-06). */
function said(code: VetCode, severity: 'info' | 'caution'): Finding<VetCode> {
	const { confidence, because } = ruleOf('LEG-06');
	return { code, severity, confidence, facts: {}, because: [because] };
}
