/** Whether there is a bundle that may be used at all. */
import { type Check, holds, unknown } from './check.ts';
import type { BundleOpening } from './open-bundle.ts';

/** `bundle-signature`: a bundle that is missing or broken speaks neither for a bottle nor against it. */
export function checkBundle(bundle: BundleOpening | null): Check {
	if (bundle === null) return unknown('bundle-signature', 'bundle-missing');
	if ('refused' in bundle) return unknown('bundle-signature', bundle.refused, bundle.facts);
	const { operator, brand, made } = bundle.opened.manifest;
	return holds('bundle-signature', { operator, brand, made });
}
