/** Opens the desk over a database that is up to date. */
import type { Clock } from '../../host/clock.ts';
import type { Database } from '../../host/database.ts';
import { addOrganisation } from '../../host/organisation.ts';
import { OPERATOR_ID } from '../../host/role.ts';
import type { Desk } from './desk-service.ts';
import { readSamples } from './sample-desk.ts';

/** Its proper name, until whoever runs this server gives it another. */
const OPERATOR = { id: OPERATOR_ID, kind: 'operator', name: 'ExoProof', sample: false } as const;

/** The desk; its operator's organisation is there from the first start, with samples their brand and lab too, its people are not. */
export async function openDesk(database: Database, clock: Clock, samples = false): Promise<Desk> {
	await addOrganisation(database.sql, OPERATOR, clock.now());
	if (samples) await addSamples(database, clock);
	return { database };
}

async function addSamples({ sql }: Database, clock: Clock): Promise<void> {
	const { brand, lab } = await readSamples();
	const own = [
		{ id: brand.brand, kind: 'brand', name: brand.name, sample: true },
		{ id: lab.lab, kind: 'lab', name: lab.name, sample: true },
	] as const;
	for (const one of own) await addOrganisation(sql, one, clock.now());
}
