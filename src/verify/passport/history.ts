/** What became of a batch, as the log tells it. The log only grows: a lift stands beside what it lifts. */
import type { HoldReason } from './log-entry-schema.ts';
import { type EntryOf, type Logged, ofKind, type Registry, unauthorised } from './registry.ts';

/** One step in the life of a batch. Words: `verify.event.<kind>`. */
export type BatchEvent = {
	readonly kind: 'issue' | 'supersede' | 'suspend' | 'lift-suspension' | 'recall' | 'lift-recall';
	readonly index: number;
	readonly at: string;
	readonly reason: HoldReason | null;
};

export type Hold = {
	readonly index: number;
	readonly since: string;
	readonly reason: HoldReason;
	/** When it was lifted; null while it stands. */
	readonly lifted: string | null;
};

export type BatchHistory = {
	readonly events: readonly BatchEvent[];
	/** The entry that took in the passport; null where the log has none. */
	readonly issued: Logged<EntryOf<'issue'>> | null;
	readonly recalls: readonly Hold[];
	readonly suspensions: readonly Hold[];
	/** The first entry that put another passport in its place; null where none did. */
	readonly superseded: Logged<EntryOf<'supersede'>> | null;
};

export type BatchName = { readonly gtin: string; readonly lot: string; readonly passport: string };

/** The history of a batch out of proven entries; what somebody wrote who may not is passed over. */
export function historyOf(
	{ gtin, lot, passport }: BatchName,
	logged: readonly Logged[],
	registry: Registry,
): BatchHistory {
	const own = logged.filter(
		(one) =>
			'gtin' in one.entry &&
			one.entry.gtin === gtin &&
			one.entry.lot === lot &&
			unauthorised(one, registry) === null,
	);
	return {
		events: own.flatMap(eventOf),
		issued: ofKind('issue', own).find(({ entry }) => entry.passport === passport) ?? null,
		recalls: holdsOf(ofKind('recall', own), ofKind('lift-recall', own), registry),
		suspensions: holdsOf(ofKind('suspend', own), ofKind('lift-suspension', own), registry),
		superseded: ofKind('supersede', own).find(({ entry }) => entry.passport === passport) ?? null,
	};
}

function eventOf({ index, entry }: Logged): readonly BatchEvent[] {
	switch (entry.kind) {
		case 'issue':
		case 'supersede':
		case 'lift-suspension':
		case 'lift-recall':
			return [{ kind: entry.kind, index, at: entry.at, reason: null }];
		case 'suspend':
		case 'recall':
			return [{ kind: entry.kind, index, at: entry.at, reason: entry.reason }];
		default:
			return [];
	}
}

type HoldEntry = EntryOf<'recall'> | EntryOf<'suspend'>;
type LiftEntry = EntryOf<'lift-recall'> | EntryOf<'lift-suspension'>;

function holdsOf(
	holds: readonly Logged<HoldEntry>[],
	lifts: readonly Logged<LiftEntry>[],
	{ operator }: Registry,
): readonly Hold[] {
	return holds.map(({ index, entry }) => {
		// What the operator held back, a brand does not let go.
		const mayLift = ({ entry: { issuer } }: Logged) =>
			issuer === operator || entry.issuer !== operator;
		const lift = lifts.find(
			(one) => one.index > index && one.entry.lifts === index && mayLift(one),
		);
		return { index, since: entry.at, reason: entry.reason, lifted: lift?.entry.at ?? null };
	});
}
