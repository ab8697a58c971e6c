/** Which logs and which witnesses are enough (C2SP tlog-policy). */
import type { KnownLog } from './open-checkpoint.ts';
import type { VerifierKey } from './verifier-key.ts';

export type PolicyLog = { readonly key: VerifierKey; readonly url?: string };
export type PolicyWitness = {
	readonly name: string;
	readonly key: VerifierKey;
	readonly url?: string;
};
export type PolicyGroup = {
	readonly name: string;
	/** How many of its members are enough. */
	readonly threshold: number;
	/** Names of witnesses and of groups that stand before it. */
	readonly members: readonly string[];
};
export type Policy = {
	readonly logs: readonly PolicyLog[];
	readonly witnesses: readonly PolicyWitness[];
	/** In the order in which they build on one another. */
	readonly groups: readonly PolicyGroup[];
	/** A witness, a group, or null where none is asked for. */
	readonly quorum: string | null;
};

/** Seconds since 1970 at which each witness last saw the checkpoint, by its name in the policy. */
export type Seen = ReadonlyMap<string, number>;

/**
 * The latest moment by which a quorum had seen the checkpoint; null where no quorum has. A policy that asks for none
 * answers infinity. Each name is a member of one group at most, so every witness counts once.
 */
export function witnessedAt({ groups, quorum }: Policy, seen: Seen): number | null {
	if (quorum === null) return Number.POSITIVE_INFINITY;
	const moments = new Map(seen);
	for (const { name, threshold, members } of groups) {
		const times = members.flatMap((member) => moments.get(member) ?? []);
		const last = times.sort((one, other) => other - one)[threshold - 1];
		if (last !== undefined) moments.set(name, last);
	}
	return moments.get(quorum) ?? null;
}

/** Have enough distinct witnesses seen it? */
export const meetsPolicy = (policy: Policy, seen: Seen): boolean =>
	witnessedAt(policy, seen) !== null;

/** The logs of a policy by origin: a log's key bears its name. */
export const knownLogs = ({ logs }: Policy): readonly KnownLog[] =>
	logs.map(({ key }) => ({ origin: key.name, keys: [key] }));
