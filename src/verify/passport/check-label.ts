/** The printed label against what was signed: anyone can print, only the issuer could sign. */
import type { Facts } from '../../kit/index.ts';
import { type Check, fails, holds, unknown } from './check.ts';
import type { PassportCredential } from './passport-schema.ts';
import type { PrintedLabel } from './printed-label.ts';

/** `label-matches`: every value that the label prints must be the signed one; what it leaves out is not compared. */
export function checkLabel(credential: PassportCredential, label: PrintedLabel | null): Check {
	if (label === null) return unknown('label-matches', 'label-none');
	const { gtin, lot, expiry, serials } = credential.credentialSubject;
	const signed = { gtin, lot, expiry };
	const differs = firstDifference(label, signed);
	if (differs !== null) return fails('label-matches', 'label-differs', differs);
	const { serial } = label;
	if (serial !== null && serials !== undefined && !serials.includes(serial))
		return fails('label-matches', 'serial-not-issued', { serial });
	const compared = NAMES.filter((name) => label[name] !== null).join(' ');
	return holds('label-matches', { compared });
}

const NAMES = ['gtin', 'lot', 'expiry'] as const;

function firstDifference(
	label: PrintedLabel,
	signed: Readonly<Record<(typeof NAMES)[number], string>>,
): Facts | null {
	for (const what of NAMES) {
		const printed = label[what];
		if (printed !== null && printed !== signed[what])
			return { what, printed, signed: signed[what] };
	}
	return null;
}
