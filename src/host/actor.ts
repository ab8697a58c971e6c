/** Whoever asks for something at the desk. */
import type { OrganisationKind, Role } from './role.ts';

/** A person with a passkey, a program with a token, or the command line of whoever runs this server. */
export const ACTOR_KINDS = ['person', 'program', 'machine'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export type Organisation = {
	/** Key in the database; never leaves it. */
	readonly number: number;
	readonly id: string;
	readonly kind: OrganisationKind;
	readonly name: string;
	readonly sample: boolean;
};

export type Person = { readonly number: number; readonly id: string; readonly name: string };

export type Actor = {
	readonly kind: ActorKind;
	/** Null for the machine. */
	readonly person: Person | null;
	readonly role: Role;
	readonly organisation: Organisation;
};
