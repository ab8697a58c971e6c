// A recall by batch among ten thousand visits of a clinic: how many there are, and every number, on both databases.
import { sql as raw } from 'drizzle-orm';
import { migrateDatabase } from '../../dist/src/host/migrate.js';
import { addOrganisation } from '../../dist/src/host/organisation.js';
import { databaseOf } from '../../dist/src/host/pglite.js';
import { openSession } from '../../dist/src/host/pglite-session.js';
import { openPostgres } from '../../dist/src/host/postgres.js';
import { openClinicStore } from '../../dist/src/vet/shell/clinic-store.js';
import { postgresBin, startPostgres } from '../../dist/testing/postgres-server.js';

export const ROWS = [
	['pglite', 'PGlite'],
	['postgres', 'PostgreSQL'],
].map(([id, name]) => ({
	id,
	what: `recall search by batch among 10,000 visits, worst of 200: ${name}`,
	sign: '<=',
	bar: 100,
	digits: 1,
	unit: 'ms',
}));

const GTIN = '09521234001010';
const LOTS = 100;
const SEARCHES = 200;

/** A hundred lots of a hundred visits each, and as many visits of another clinic with the same lots. */
async function fill({ sql }) {
	const now = new Date();
	const clinic = (id) => addOrganisation(sql, { id, kind: 'clinic', name: id, sample: true }, now);
	const [own, other] = [await clinic('quay'), await clinic('ness')];
	for (const { number } of [own, other]) {
		await sql.execute(raw`
			insert into clinic_visit (organisation_id, number, date, product, gtin, lot, serial, ticks)
			select ${number}::bigint, 'N' || at, date '2026-01-01' + at % 300, 'SAMPLE', ${GTIN},
				'LOT' || at % ${LOTS}::int, null, array['allergies', 'consent']
			from generate_series(1, 10000) at`);
	}
	return own.number;
}

async function worstOf(database) {
	try {
		await migrateDatabase(database);
		const organisation = await fill(database);
		const store = openClinicStore(database, () => null);
		let worst = 0;
		for (let search = 0; search < SEARCHES; search += 1) {
			const batch = { gtin: GTIN, lot: `LOT${search % LOTS}` };
			const started = performance.now();
			const count = await store.count(organisation, batch);
			const visits = await store.page({ organisation, batch, after: null, limit: 200 });
			worst = Math.max(worst, performance.now() - started);
			if (count !== 100 || visits.length !== 100) throw new Error(`${count} of 100 visits found`);
		}
		return { value: worst };
	} finally {
		await database.close();
	}
}

async function onPostgres() {
	const bin = await postgresBin();
	if (bin === null) return undefined;
	const server = await startPostgres(bin);
	try {
		return await worstOf(await openPostgres(server.url));
	} finally {
		await server.stop();
	}
}

export async function measure() {
	const pglite = await worstOf(databaseOf(await openSession(null)));
	return { pglite, postgres: await onPostgres() };
}
