import type { Database } from '../../host/database.ts';
import type { Gate } from '../../host/gate.ts';
import type { Service } from '../../host/service.ts';

/** What the desk works with once it is open. */
export type Desk = { readonly database: Database };

/** What the routes of the desk are given. */
export type DeskService = Service & {
	/** Opens while others already ask. */
	readonly desk: Gate<Desk>;
	/** Where strangers reach this server; null for one that serves its own machine. */
	readonly publicUrl: string | null;
	/** What the command line of whoever runs this server shows; null where nobody has one. */
	readonly token: string | null;
};
