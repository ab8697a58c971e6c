/** The passport of a printed code, out of a bundle: a code holds a product and a lot, no passport. */
import { decodeUtf8 } from '../encoding/index.ts';
import { entriesOfLot } from './batch-name.ts';
import type { OpenedBundle } from './open-bundle.ts';
import type { Passport } from './passport.ts';
import type { PrintedLabel } from './printed-label.ts';
import { type EntryOf, type Logged, ofKind, unauthorised } from './registry.ts';

/** The text of the passport that the log names last for this product and lot; null where the bundle has none. */
export function passportFor(
	label: PrintedLabel | null,
	opened: OpenedBundle | null,
): string | null {
	if (label === null || opened === null) return null;
	const { gtin, lot } = label;
	if (lot === null) return null;
	const { byLot, registry, files } = opened;
	const last = ofKind('issue', entriesOfLot(byLot, { gtin, lot })).findLast(
		(one) => unauthorised(one, registry) === null,
	);
	const bytes = last === undefined ? undefined : files.get(`passports/${last.entry.passport}.json`);
	return bytes === undefined ? null : decodeUtf8(bytes);
}

/** Every entry that took this passport in, whoever wrote it. */
export const issuesOf = (
	entries: readonly Logged[],
	{ digest }: Passport,
): readonly Logged<EntryOf<'issue'>>[] =>
	ofKind('issue', entries).filter(({ entry }) => entry.passport === digest);
