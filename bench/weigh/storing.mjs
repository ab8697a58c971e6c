// Evidence in SQL: PubMed XML into the ledger's records on PGlite; search and a claim's page among a million studies in
// PostgreSQL; and every claim of the shipped corpus rated, with its trial map.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql as raw } from 'drizzle-orm';
import { migrateDatabase } from '../../dist/src/host/migrate.js';
import { openPglite } from '../../dist/src/host/pglite.js';
import { openPostgres } from '../../dist/src/host/postgres.js';
import {
	bodyOf,
	certaintyOf,
	compare,
	knownClaims,
	ledgerOf,
	SERUM,
	seedStudies,
	studiesOf,
	trialMap,
} from '../../dist/src/weigh/index.js';
import { keepParts } from '../../dist/src/weigh/shell/editor-import.js';
import { openEvidence, sliceOf } from '../../dist/src/weigh/shell/evidence.js';
import { importBytes } from '../../dist/src/weigh/shell/import-stream.js';
import { postgresBin, startPostgres } from '../../dist/testing/postgres-server.js';
import { pubmedBytes } from '../pubmed.mjs';
import { keep } from '../time.mjs';

const STUDIES = 1_000_000;

const under = (id, what) => ({ id, what, sign: '<=', bar: 200, digits: 1, unit: 'ms' });
export const ROWS = [
	{
		id: 'rate',
		what: 'PubMed XML into the records of a PGlite folder',
		sign: '>=',
		bar: 800,
		digits: 0,
		unit: 'records/s',
	},
	under('corpus', 'the whole corpus: every claim rated and compared, and the trial map'),
	under('search', 'search among 1,000,000 studies in PostgreSQL, p95 of 200'),
	under('claim', 'a claim’s page among 1,000,000 studies in PostgreSQL, p95 of 200'),
];

const RATE_BYTES = 30e6;

/** A folder, as the embedded default has it: what is told is on disk. */
async function rate() {
	const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
	const database = await openPglite(folder);
	try {
		await migrateDatabase(database);
		const { records } = await openEvidence(database);
		const started = performance.now();
		let told = null;
		for await (const one of keepParts(
			importBytes(pubmedBytes(RATE_BYTES, true)),
			records,
			new Date(),
		))
			told = one;
		const seconds = (performance.now() - started) / 1000;
		if (told?.fresh !== told?.records || !told?.done) throw new Error('not every record was kept');
		return told.fresh / seconds;
	} finally {
		await database.close();
		await rm(folder, { recursive: true, force: true });
	}
}

function corpus() {
	const ledger = ledgerOf(seedStudies());
	const started = performance.now();
	for (const claim of knownClaims()) {
		keep(certaintyOf(claim, ledger, SERUM).strata.length);
		if (claim.constructs.length > 0)
			keep(compare(bodyOf(ledger, studiesOf(claim, ledger), claim.constructs))?.rows?.length ?? 0);
	}
	keep(trialMap(ledger).length);
	return performance.now() - started;
}

const WORDS =
	'vesicle exosome serum laser acne scar wrinkle redness pore collagen rose centella milk ginseng umbilical adipose platelet microneedling trial cohort mouse keratinocyte fibroblast barrier hydration elasticity melasma wound hair follicle'.split(
		' ',
	);

/** Studies of invented titles, each with its line; a hundred of them bear on each claim. */
async function fill({ sql }) {
	const [seed] = seedStudies();
	const body = JSON.stringify({ ...seed, id: '@', title: 'SAMPLE' });
	const words = raw`array[${raw.join(
		WORDS.map((word) => raw`${word}`),
		raw`, `,
	)}]`;
	await sql.execute(raw`
		insert into evidence_study (id, line, year, people, design, route, kingdoms, counts, search, body)
		select 'sample-' || at, at, 2000 + at % 27, at % 90, 'rct-split-face', 'topical', array['human'], true,
			'sample ' || at || ' ' || w[1 + at % 30] || ' ' || w[1 + (at / 30) % 30] || ' ' || w[1 + (at / 900) % 30]
				|| ' ' || w[1 + (at / 27000) % 30] || ' author' || at % 5000,
			replace(${body}::text, '"@"', '"sample-' || at || '"')
		from generate_series(1, ${STUDIES}::int) at, (select ${words} as w) words`);
	await sql.execute(raw`
		insert into evidence_line (no, at, by, why, kind, study, event)
		select at, now(), 'Ada', 'sample', 'study', 'sample-' || at,
			'{"kind":"study","study":' || replace(${body}::text, '"@"', '"sample-' || at || '"') || '}'
		from generate_series(1, ${STUDIES}::int) at`);
	let no = STUDIES;
	for (const { id } of knownClaims()) {
		await sql.execute(raw`
			insert into evidence_line (no, at, by, why, kind, study, claim, event)
			select ${no}::int + at, now(), 'Ada', 'sample', 'link', 'sample-' || (${no}::int % 9973 * 97 + at * 131), ${id},
				'{"kind":"link","side":"for","claim":"' || ${id}::text || '","study":"sample-'
					|| (${no}::int % 9973 * 97 + at * 131) || '"}'
			from generate_series(1, 100) at`);
		no += 100;
	}
	await sql.execute(raw`
		insert into evidence_release (no, size, day, at, by, why, moved)
		values (1, ${no}, '2026-11-27', now(), 'Ada', 'sample', '[]')`);
	await sql.execute(raw`vacuum analyze`);
	return no;
}

const TIMES = 200;

async function p95(work) {
	const times = [];
	for (let at = 0; at < TIMES; at += 1) {
		const started = performance.now();
		keep(await work(at));
		times.push(performance.now() - started);
	}
	return times.sort((one, other) => one - other)[Math.ceil(TIMES * 0.95) - 1];
}

/** One common word, two, three, one that is rare, one that nobody wrote. */
function wordsOf(at) {
	const word = (step) => WORDS[(at * step + step) % WORDS.length];
	switch (at % 5) {
		case 0:
			return [word(7)];
		case 1:
			return [word(7), word(11)];
		case 2:
			return [word(7), word(11), word(13)];
		case 3:
			return [`author${at * 23}`];
		default:
			return ['quokka'];
	}
}

async function million() {
	const bin = await postgresBin();
	if (bin === null) return { search: undefined, claim: undefined };
	const server = await startPostgres(bin);
	const database = await openPostgres(server.url);
	try {
		await migrateDatabase(database);
		const evidence = await openEvidence(database);
		const size = await fill(database);
		const search = await p95((at) =>
			evidence.releases
				.search({
					words: wordsOf(at),
					route: at % 2 === 0 ? 'topical' : null,
					kingdom: null,
					after: null,
					limit: 20,
				})
				.then(({ length }) => length),
		);
		const claims = knownClaims();
		const claim = await p95(async (at) => {
			const known = claims[at % claims.length];
			const { ledger } = await sliceOf(evidence, known.id, size);
			if (studiesOf(known, ledger).length < 100) throw new Error(`${known.id} lost studies`);
			return certaintyOf(known, ledger, SERUM).strata.length;
		});
		return { search: { value: search }, claim: { value: claim } };
	} finally {
		await database.close();
		await server.stop();
	}
}

export async function measure() {
	return { rate: { value: await rate() }, corpus: { value: corpus() }, ...(await million()) };
}
