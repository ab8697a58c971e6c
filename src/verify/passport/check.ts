/** The answer to one named check: it holds, it fails, or it cannot be known from what is here. */
import type { Facts } from '../../kit/index.ts';
import type { CheckName, CheckOutcome, VerifyCode } from '../findings.ts';

export type Check = {
	readonly name: CheckName;
	readonly outcome: CheckOutcome;
	/** Why it does not hold; null where it does. Stands in the evidence too. */
	readonly code: VerifyCode | null;
	/** What it rests on. */
	readonly evidence: Facts;
};

export const holds = (name: CheckName, evidence: Facts = {}): Check => ({
	name,
	outcome: 'holds',
	code: null,
	evidence,
});

export const fails = (name: CheckName, code: VerifyCode, facts: Facts = {}): Check => ({
	name,
	outcome: 'fails',
	code,
	evidence: { code, ...facts },
});

export const unknown = (name: CheckName, code: VerifyCode, facts: Facts = {}): Check => ({
	name,
	outcome: 'not-known',
	code,
	evidence: { code, ...facts },
});

/** What is not looked at, since another check that it needs did not hold. */
export const unasked = (name: CheckName, needs: CheckName): Check =>
	unknown(name, 'not-checked', { check: needs });
