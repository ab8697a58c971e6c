/** What people of an organisation may be. What a role may do is a table of the room whose matter it is. */

export const ORGANISATION_KINDS = ['operator', 'brand', 'lab', 'clinic', 'editorial'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/**
 * `operator` runs the desk and enrols others; `quality` signs and recalls for a brand; `author` writes its drafts; `lab`
 * signs what a lab measured; `clinic` keeps the visits of a clinic; `editor` reads studies and publishes the ledger.
 */
export const ROLES = ['operator', 'quality', 'author', 'lab', 'clinic', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** The roles of each kind of organisation, the one that may most first. */
export const ROLES_OF = {
	operator: ['operator'],
	brand: ['quality', 'author'],
	lab: ['lab'],
	clinic: ['clinic'],
	editorial: ['editor'],
} as const satisfies Readonly<Record<OrganisationKind, readonly Role[]>>;

/** Whether an organisation of this kind has such a role to give. */
export function isRoleOf(kind: OrganisationKind, role: Role): boolean {
	const roles: readonly Role[] = ROLES_OF[kind];
	return roles.includes(role);
}

/** Who may do what; an action that names nobody is open to nobody. */
export type Permissions<Action extends string> = Readonly<Record<Action, readonly Role[]>>;

/** Whether a role may do it. Deny is the default. */
export function allows<Action extends string>(
	permissions: Permissions<Action>,
	action: Action,
	role: Role,
): boolean {
	return permissions[action].includes(role);
}

/** Whoever runs this server; there is one. */
export const OPERATOR_ID = 'operator';

/** With this the command line says for which organisation it acts. */
export const ORGANISATION_HEADER = 'exoproof-organisation';
