/** Opens the desk over a database that is up to date. */
import type { Clock } from '../../host/clock.ts';
import type { Database } from '../../host/database.ts';
import { addOrganisation, OPERATOR_ID } from '../../host/organisation.ts';
import type { Desk } from './desk-service.ts';

/** Its proper name, until whoever runs this server gives it another. */
const OPERATOR = { id: OPERATOR_ID, kind: 'operator', name: 'ExoProof', sample: false } as const;

/** The desk; its operator's organisation is there from the first start, its people are not. */
export async function openDesk(database: Database, clock: Clock): Promise<Desk> {
	await addOrganisation(database.sql, OPERATOR, clock.now());
	return { database };
}
