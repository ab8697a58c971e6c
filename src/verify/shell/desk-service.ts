import type { Database } from '../../host/database.ts';
import type { Gate } from '../../host/gate.ts';
import type { Service } from '../../host/service.ts';
import type { Batches } from './batches.ts';

/** What the desk works with once it is open. */
export type Desk = { readonly database: Database };

/** What the routes of the desk are given. */
export type DeskService = Service & {
	/** Opens while others already ask. */
	readonly desk: Gate<Desk>;
	/** Passports and their log; opens apart from the database. */
	readonly batches: Gate<Batches>;
	/** Where strangers reach this server; null for one that serves its own machine. */
	readonly publicUrl: string | null;
	/** What the command line of whoever runs this server shows; null where nobody has one. */
	readonly token: string | null;
};
