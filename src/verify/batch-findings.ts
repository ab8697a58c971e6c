/** What must be said beside the checks: what they do not prove, and what the log will always tell. */
import type { Confidence, Facts, Severity } from '../kit/index.ts';
import type { CheckName, VerifyCode } from './findings.ts';
import type { BatchHistory, Check, Hold, Passport } from './passport/index.ts';
import type { BatchAnswer } from './schema.ts';

type BatchFinding = BatchAnswer['findings'][number];

type Scene = {
	readonly history: BatchHistory | null;
	readonly passport: Passport | null;
	readonly serial: string | null;
	readonly isSeenApart: boolean;
};

type Grade = readonly [Severity, Confidence, rule: string, source: string];

/** The day on which our rules of verification were last changed. */
const DATE = '2026-11-26';
const LOG = 'batch-log-as-signed';
const PASSPORT = 'batch-passport-as-signed';
const LABEL = 'label-as-given';
const SCANS = 'scans-as-told';

const GRADES: Partial<Readonly<Record<VerifyCode, Grade>>> = {
	recalled: ['refuse', 'high', 'VERIFY-L01', LOG],
	suspended: ['avoid', 'high', 'VERIFY-L02', LOG],
	'recall-lifted': ['caution', 'high', 'VERIFY-L03', LOG],
	'suspension-lifted': ['caution', 'high', 'VERIFY-L04', LOG],
	superseded: ['avoid', 'high', 'VERIFY-L05', LOG],
	revoked: ['avoid', 'high', 'VERIFY-L06', LOG],
	expired: ['avoid', 'high', 'VERIFY-P01', PASSPORT],
	'lab-none': ['caution', 'high', 'VERIFY-P02', PASSPORT],
	'lab-not-enrolled': ['caution', 'high', 'VERIFY-P03', LOG],
	sample: ['info', 'high', 'VERIFY-P04', PASSPORT],
	'label-differs': ['avoid', 'high', 'VERIFY-B01', LABEL],
	'serial-not-issued': ['avoid', 'high', 'VERIFY-B02', LABEL],
	'capsule-malformed': ['avoid', 'high', 'VERIFY-B05', LABEL],
	'capsule-not-from-brand': ['avoid', 'high', 'VERIFY-B06', LABEL],
	'bottle-unproved': ['caution', 'high', 'VERIFY-B03', LABEL],
	'serial-copyable': ['caution', 'high', 'VERIFY-B04', LABEL],
	// Whoever tells of scans is not asked who they are: it may warn, and never turns a verdict.
	'code-seen-apart': ['caution', 'low', 'VERIFY-B05', SCANS],
};
/** Any other check that fails: somebody changed what was signed, or signed what they may not. */
const OTHER: Grade = ['avoid', 'high', 'VERIFY-P05', PASSPORT];

/** The findings of these checks, the gravest first as the checks stand. */
export function batchFindings(checks: readonly Check[], scene: Scene): readonly BatchFinding[] {
	return [
		...checks.flatMap(faultOf),
		...liftedOf(scene.history),
		...labOf(checks),
		...apartOf(scene),
		...bottleOf(checks, scene.serial),
		...(scene.passport?.credential.credentialSubject.sample === true ? [finding('sample')] : []),
	];
}

function finding(code: VerifyCode, facts: Facts = {}): BatchFinding {
	const [severity, confidence, rule, source] = GRADES[code] ?? OTHER;
	const status = source === SCANS ? 'unconfirmed' : 'confirmed';
	const because = [{ rule, source, status, date: DATE } as const];
	return { code, severity, confidence, facts, because };
}

function faultOf({ outcome, evidence, code }: Check): readonly BatchFinding[] {
	return outcome === 'fails' && code !== null ? [finding(code, withoutCode(evidence))] : [];
}

function withoutCode({ code: _, ...facts }: Facts): Facts {
	return facts;
}

/** A lift stands beside what it lifted, for ever. */
function liftedOf(history: BatchHistory | null): readonly BatchFinding[] {
	if (history === null) return [];
	const told = (code: VerifyCode, holds: readonly Hold[]) =>
		holds.flatMap(({ since, lifted, reason }) =>
			lifted === null ? [] : [finding(code, { since, lifted, reason })],
		);
	return [
		...told('recall-lifted', history.recalls),
		...told('suspension-lifted', history.suspensions),
	];
}

function labOf(checks: readonly Check[]): readonly BatchFinding[] {
	const lab = find(checks, 'lab-signature');
	const isTold = lab?.code === 'lab-none' || lab?.code === 'lab-not-enrolled';
	return isTold && lab.code !== null ? [finding(lab.code, withoutCode(lab.evidence))] : [];
}

/** A code of which more was told than one bottle can be. That none was told of says nothing. */
const apartOf = ({ serial, isSeenApart }: Scene): readonly BatchFinding[] =>
	isSeenApart && serial !== null ? [finding('code-seen-apart', { serial })] : [];

/** Whatever is shown of the batch, the bottle in the hand is another matter. */
function bottleOf(checks: readonly Check[], serial: string | null): readonly BatchFinding[] {
	if (find(checks, 'schema')?.outcome !== 'holds') return [];
	if (find(checks, 'label-matches')?.outcome === 'fails') return [];
	return [serial === null ? finding('bottle-unproved') : finding('serial-copyable', { serial })];
}

const find = (checks: readonly Check[], name: CheckName): Check | undefined =>
	checks.find((check) => check.name === name);
