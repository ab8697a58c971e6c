export { entriesOfLot } from './batch-name.ts';
export { type BrandEntries, entriesOfBrand } from './brand-entries.ts';
export {
	type BundleFiles,
	firstBroken,
	MANIFEST,
	parseBundle,
	printBundle,
	readManifest,
	signManifest,
} from './bundle.ts';
export { type BundleManifest, MOST_FILES } from './bundle-schema.ts';
export {
	type Capsule,
	type CapsuleFacts,
	MOST_ADDRESS,
	parseCapsule,
	printCapsule,
	signCapsule,
} from './capsule.ts';
export { type Check, unasked, unknown } from './check.ts';
export { checkBundle } from './check-bundle.ts';
export { checkCapsule } from './check-capsule.ts';
export { checkExpiry, checkFresh } from './check-dates.ts';
export { checkRecall, checkSupersession } from './check-history.ts';
export { checkIssuer, checkKey } from './check-issuer.ts';
export { checkLabel } from './check-label.ts';
export { checkCheckpoint, checkInclusion } from './check-log.ts';
export { checkBrand, checkLab, verifyPassportProofs } from './check-signatures.ts';
export { checkStatus } from './check-status.ts';
export { concernsPrefix } from './entry-prefix.ts';
export { hasPrefix } from './gtin-prefix.ts';
export { type DisclosureRefusal, hideFields, openHidden } from './hide-fields.ts';
export { type BatchHistory, type Hold, historyOf } from './history.ts';
export { parseInstant, printInstant } from './instant.ts';
export { issuePassport, type PassportDraft, type PassportSigners } from './issue-passport.ts';
export {
	type EntryDraft,
	isEntrySigned,
	parseEntry,
	printEntry,
	signEntry,
} from './log-entry.ts';
export type { LogEntry } from './log-entry-schema.ts';
export { HOLD_REASONS, type HoldReason } from './log-entry-schema.ts';
export { type BundleSources, makeBundle } from './make-bundle.ts';
export { type BundleOpening, type OpenedBundle, openBundle } from './open-bundle.ts';
export { type Passport, readPassport } from './passport.ts';
export { issuesOf, passportFor } from './passport-for.ts';
export { type PassportCredential, passportSchema } from './passport-schema.ts';
export { labelOf, type PrintedLabel, parseLabel } from './printed-label.ts';
export {
	type EntryOf,
	type Logged,
	ofKind,
	type Registry,
	registryOf,
	unauthorised,
} from './registry.ts';
export { parseTrustFile, trustedRoots } from './trust-root.ts';
export type { TrustRoot } from './trust-root-schema.ts';
