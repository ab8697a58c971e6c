/** The one sentence above a batch: the worst that was found, in the order in which it matters to whoever holds the bottle. */
import type { Facts } from '../kit/index.ts';
import type { BatchHeadlineCode, CheckName, CheckOutcome, VerifyCode } from './findings.ts';
import type { Check } from './passport/index.ts';
import type { BatchAnswer } from './schema.ts';

type Worst = readonly [CheckName, CheckOutcome, BatchHeadlineCode, code?: VerifyCode];

/** First met, first said. */
const WORST: readonly Worst[] = [
	['recall', 'fails', 'batch-recalled'],
	['parse', 'fails', 'passport-altered'],
	['schema', 'fails', 'passport-altered'],
	['brand-signature', 'fails', 'passport-not-from-brand', 'brand-proof-missing'],
	['brand-signature', 'fails', 'passport-altered'],
	['lab-signature', 'fails', 'passport-altered'],
	['issuer-linked-to-gtin', 'fails', 'passport-not-from-brand'],
	['key-not-compromised', 'fails', 'key-lost'],
	['label-matches', 'fails', 'label-not-passport'],
	['capsule-signature', 'fails', 'label-not-passport'],
	['log-inclusion', 'fails', 'log-wrong'],
	['status', 'fails', 'batch-on-hold', 'suspended'],
	['status', 'fails', 'passport-withdrawn'],
	['supersession', 'fails', 'passport-replaced'],
	['expiry', 'fails', 'batch-expired'],
	['bundle-signature', 'not-known', 'proof-broken', 'bundle-broken'],
	['bundle-signature', 'not-known', 'log-wrong', 'inclusion-wrong'],
	['checkpoint-signature', 'not-known', 'log-wrong', 'checkpoint-wrong'],
	['bundle-fresh', 'not-known', 'proof-too-old', 'bundle-expired'],
	['witness-quorum', 'not-known', 'proof-too-old', 'witnesses-old'],
	['status', 'not-known', 'proof-too-old', 'status-not-latest'],
];

/** The headline of these checks; without a fault it says what is shown, and never more. */
export function batchHeadline(
	checks: readonly Check[],
	serial: string | null,
): BatchAnswer['headline'] {
	for (const [name, outcome, code, because] of WORST) {
		const met = checks.find((check) => check.name === name && check.outcome === outcome);
		if (met !== undefined && (because === undefined || met.code === because))
			return { code, facts: factsOf(met) };
	}
	if (checks.some((check) => check.outcome === 'not-known' && isMissed(check)))
		return { code: 'proof-missing', facts: {} };
	return serial === null
		? { code: 'batch-real-bottle-unproved', facts: {} }
		: { code: 'batch-real-serial-issued', facts: { serial } };
}

/** Without a lab's mark or a label to compare, a batch can still be shown. */
const isMissed = ({ name }: Check): boolean => name !== 'lab-signature' && name !== 'label-matches';

function factsOf({ evidence }: Check): Facts {
	const { code: _, ...facts } = evidence;
	return facts;
}
