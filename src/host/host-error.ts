/**
 * What the outside world can do to us. Each code has its words under `server.fault.<code>`: what happened, and what to
 * do about it.
 */
export const HOST_FAULTS = [
	'folder-held',
	'folder-foreign',
	'folder-unwritable',
	'database-unopened',
	'database-lost',
	'port-taken',
	'port-forbidden',
	'address-unknown',
	'certificate-unmade',
	'key-missing',
	'key-damaged',
	'desk-missing',
	'desk-damaged',
	'log-not-ours',
	'log-stopped',
	'log-unreached',
	'witness-missing',
	'witness-damaged',
	'server-silent',
	'server-refused',
] as const;
export type HostFault = (typeof HOST_FAULTS)[number];

/** The outside world failed. `facts` fill the words of its code; `cause` keeps what was thrown. */
export class HostError extends Error {
	override readonly name = 'HostError';
	readonly code: HostFault;
	readonly facts: Readonly<Record<string, string | number>>;

	constructor(code: HostFault, facts: Readonly<Record<string, string | number>>, cause?: unknown) {
		super(code, cause === undefined ? {} : { cause });
		this.code = code;
		this.facts = facts;
	}
}

/** Whether the database went away while something used it, however deep the query builder wrapped that. */
export function isDatabaseLost(error: unknown): boolean {
	if (error instanceof HostError && error.code === 'database-lost') return true;
	return error instanceof Error && error.cause !== undefined && isDatabaseLost(error.cause);
}
