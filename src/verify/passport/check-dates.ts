/** Dates of the product, of the passport and of the bundle, held against one moment. */
import type { BundleManifest } from './bundle-schema.ts';
import { type Check, fails, holds, unknown } from './check.ts';
import { dayOf, parseInstant } from './instant.ts';
import type { PassportCredential } from './passport-schema.ts';

/** Clocks differ; a bundle from a few minutes ahead is no sign of anything. */
const CLOCK_SLACK = 600;

/** `expiry`: the product up to the end of its last day, the passport between its own two moments. */
export function checkExpiry(credential: PassportCredential, now: number): Check {
	const { validFrom, validUntil, credentialSubject } = credential;
	const { expiry } = credentialSubject;
	const [from, until] = [parseInstant(validFrom), parseInstant(validUntil)];
	if (expiry < dayOf(now)) return fails('expiry', 'expired', { expiry });
	if (from === null || now < from)
		return unknown('expiry', 'passport-not-yet', { from: validFrom });
	if (until === null || now > until)
		return unknown('expiry', 'passport-lapsed', { until: validUntil });
	return holds('expiry', { expiry, until: validUntil });
}

/** `bundle-fresh`: nothing is shown by a bundle behind its stated age, nor by one from the future. */
export function checkFresh({ made, expires }: BundleManifest, now: number): Check {
	const [start, end] = [parseInstant(made), parseInstant(expires)];
	if (start === null || now < start - CLOCK_SLACK)
		return unknown('bundle-fresh', 'clock-behind', { made });
	if (end === null || now > end)
		return unknown('bundle-fresh', 'bundle-expired', { made, expires });
	return holds('bundle-fresh', { made, expires });
}
