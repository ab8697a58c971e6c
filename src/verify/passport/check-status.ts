/** Whether the brand lets the passport stand: its status lists in the version logged last, and holds in the log. */
import { readStatus, type StatusEntry, statusEntries } from '../credential/index.ts';
import type { LoggedList } from './bundle-status.ts';
import { type Check, fails, holds, unknown } from './check.ts';
import type { BatchHistory } from './history.ts';
import type { OpenedBundle } from './open-bundle.ts';
import type { Passport } from './passport.ts';
import { linkOf } from './registry.ts';

/** `status`: every list that the passport names, in its latest logged version, at a moment in seconds since 1970. */
export function checkStatus(
	passport: Passport,
	{ suspensions }: BatchHistory,
	bundle: OpenedBundle,
	now: number,
): Check {
	const hold = suspensions.find(({ lifted }) => lifted === null);
	if (hold !== undefined) {
		const { since, reason, index } = hold;
		return fails('status', 'suspended', { since, reason, index });
	}
	const { gtin } = passport.credential.credentialSubject;
	const checks = (statusEntries(passport.json) ?? []).map((entry) =>
		checkEntry(entry, latestList(entry.list, gtin, bundle), now),
	);
	const worst =
		checks.find(({ outcome }) => outcome === 'fails') ??
		checks.find(({ outcome }) => outcome === 'not-known');
	// Its shape makes every passport name a list.
	return worst ?? checks[0] ?? unknown('status', 'status-missing', { list: '' });
}

/** The last version that was logged by a key of this brand, the one that signed the passport or its successor. */
const latestList = (
	list: string,
	gtin: string,
	{ statusLists, registry }: OpenedBundle,
): LoggedList | undefined =>
	statusLists.findLast(
		({ logged: { index, entry } }) =>
			entry.list === list && linkOf(registry, entry.issuer, gtin, index) !== undefined,
	);

function checkEntry(entry: StatusEntry, latest: LoggedList | undefined, now: number): Check {
	const about = { list: entry.list };
	if (latest === undefined) return unknown('status', 'status-missing', about);
	if (latest.list === null) return unknown('status', 'status-wrong', about);
	const reading = readStatus(entry, latest.list, now * 1000);
	if ('refused' in reading)
		return reading.refused === 'list-expired' || reading.refused === 'list-not-yet-valid'
			? unknown('status', 'status-not-latest', about)
			: unknown('status', 'status-wrong', about);
	const { version, at } = latest.logged.entry;
	if (!reading.isSet) return holds('status', { ...about, version, at });
	return entry.purpose === 'suspension'
		? fails('status', 'suspended', { ...about, since: at })
		: fails('status', 'revoked', { ...about, since: at });
}
