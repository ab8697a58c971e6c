export {
	type BundleFiles,
	firstBroken,
	MANIFEST,
	parseBundle,
	printBundle,
	readManifest,
	signManifest,
} from './bundle.ts';
export { checkExpiry, checkFresh } from './check-dates.ts';
export { checkRecall, checkSupersession } from './check-history.ts';
export { checkIssuer, checkKey } from './check-issuer.ts';
export { checkLabel } from './check-label.ts';
export { historyOf } from './history.ts';
export { readPassport } from './passport.ts';
export { labelOf, parseLabel } from './printed-label.ts';
export { parseTrustFile, trustedRoots } from './trust-root.ts';
