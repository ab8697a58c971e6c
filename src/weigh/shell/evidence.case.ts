/** How evidence is kept, whatever keeps it. */
import { sql as raw } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../host/actor.ts';
import type { Database } from '../../host/database.ts';
import { addOrganisation, addPerson } from '../../host/organisation.ts';
import {
	emptyRecord,
	type Imported,
	type LedgerEvent,
	seedStudies,
	studySchema,
} from '../index.ts';
import { type Evidence, openEvidence, sliceOf } from './evidence.ts';
import { publish, reviewOf } from './publish.ts';

const NOW = new Date('2026-11-27T08:00:00Z');
const KWON = 'kwon-2020-acne-scar-co2';
const record = (
	part: Partial<Imported['identifiers']>,
	title = 'Vesicles after laser',
): Imported => {
	const empty = emptyRecord('pubmed');
	return { ...empty, title, identifiers: { ...empty.identifiers, ...part } };
};

/** The suite, on a database that is open. */
export function evidenceCases(open: () => Database): void {
	let evidence: Evidence;
	let [ada, bo]: Actor[] = [];
	const actor = (one: Actor | undefined): Actor => {
		if (one === undefined) throw new Error('no actor');
		return one;
	};
	beforeAll(async () => {
		const { sql } = open();
		const organisation = await addOrganisation(
			sql,
			{ id: 'gazette', kind: 'editorial', name: 'Gazette', sample: true },
			NOW,
		);
		const editor = async (name: string): Promise<Actor> => ({
			kind: 'person',
			role: 'editor',
			organisation,
			person: await addPerson(
				sql,
				{ organisation: organisation.number, name, kind: 'person', role: 'editor' },
				NOW,
			),
		});
		[ada, bo] = [await editor('Ada'), await editor('Ada')];
	});
	beforeEach(async () => {
		await open().sql.execute(raw`set session_replication_role = replica`);
		for (const table of ['file', 'release', 'study', 'line', 'record'])
			await open().sql.execute(raw.raw(`delete from evidence_${table}`));
		await open().sql.execute(raw`set session_replication_role = origin`);
		evidence = await openEvidence(open());
	});
	const put = (...records: Imported[]) => evidence.records.put(records, NOW);
	const say = (events: LedgerEvent[], by = ada) =>
		evidence.append({ by: actor(by), why: 'read in full', events }, NOW);
	const waiting = async (by = ada) =>
		(
			await evidence.records.queue(
				{ kind: 'screen', reader: actor(by).person?.number ?? null },
				0,
				50,
			)
		).map(({ study }) => study);

	describe('records', () => {
		it('are kept once, however often they are sent, and two at the same moment', async () => {
			const sent = await Promise.all([put(record({ pmid: '12' })), put(record({ pmid: '12' }))]);
			expect(sent.sort()).toEqual([0, 1]);
			expect(await put(record({ pmid: '12' }), record({ pmid: '12' }))).toBe(0);
			expect(await waiting()).toEqual(['pmid-12']);
		});

		it('that share an identifier are one study, also across imports and with one that ships', async () => {
			await put(record({ pmid: '12' }), record({ pmid: '12', doi: '10.1000/a' }, 'Again'));
			await put(record({ doi: '10.1000/a' }, 'And again'));
			const { doi } = seedStudies().find(({ id }) => id === KWON)?.identifiers ?? {};
			await put(record({ doi: doi ?? null }, 'Kwon as a journal has it'));
			expect(await waiting()).toEqual(['pmid-12', KWON]);
			expect(await evidence.records.ofStudy('pmid-12')).toHaveLength(3);
		});

		it('wait for each reader until that reader has screened them', async () => {
			await put(record({ pmid: '12' }), record({ pmid: '13' }));
			await say([{ kind: 'screening', study: 'pmid-12', decision: 'include' }]);
			expect([await waiting(), await waiting(bo)]).toEqual([['pmid-13'], ['pmid-12', 'pmid-13']]);
			const extract = await evidence.records.queue({ kind: 'extract' }, 0, 50);
			expect(extract.map(({ study }) => study)).toEqual(['pmid-12']);
		});
	});

	describe('lines', () => {
		it('follow each other without a gap, though many write at the same moment', async () => {
			const event = { kind: 'screening', study: KWON, decision: 'include' } as const;
			await Promise.all(Array.from({ length: 8 }, () => say([event, event])));
			const numbers = (await evidence.lines.after(0, 100, 100)).map(({ no }) => no);
			expect(numbers).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
		});

		it('are refused whole where one speaks of what nobody knows', async () => {
			const known = { kind: 'screening', study: KWON, decision: 'include' } as const;
			const refused = await say([known, { kind: 'withdrawal', study: 'nobody-2020' }]);
			expect(refused).toEqual({ refused: 'study-unknown', at: 1, subject: 'nobody-2020' });
			const claim = await say([{ kind: 'override', claim: 'c99-nothing', level: 'low' }]);
			expect(claim).toMatchObject({ refused: 'claim-unknown' });
			expect(await evidence.lines.size()).toBe(0);
		});

		it('cannot be changed, removed or emptied behind our back', async () => {
			await say([{ kind: 'withdrawal', study: KWON }]);
			for (const statement of [
				raw`update evidence_line set why = 'other'`,
				raw`delete from evidence_line`,
				raw`truncate evidence_line`,
				raw`truncate evidence_record`,
				raw`truncate evidence_file`,
				raw`truncate evidence_release cascade`,
			])
				await expect(open().sql.execute(statement)).rejects.toMatchObject({
					cause: expect.objectContaining({ message: expect.stringContaining('only ever added') }),
				});
		});

		it('of two people with one name are told apart', async () => {
			const rating = { kind: 'rating', study: KWON, answers: { '1.1': 'Y' } } as const;
			await say([rating], ada);
			await say([rating], bo);
			await say([rating], ada);
			const names = (await evidence.lines.after(0, 9, 9)).map(({ by }) => by);
			expect(names).toEqual(['Ada', 'Ada (2)', 'Ada']);
			expect((await reviewOf(evidence)).agreements).toMatchObject([{ marks: 6, kappa: 1 }]);
		});
	});

	describe('a release', () => {
		const told: string[] = [];
		const tellLog = async (statement: Uint8Array): Promise<number> =>
			told.push(new TextDecoder().decode(statement)) + 6;
		const publishNow = () =>
			publish(evidence, { by: actor(ada), why: 'a new trial', now: NOW, tellLog });
		const link = { kind: 'link', claim: 'c17-tewl', study: KWON, side: 'for' } as const;

		it('tells the log its files, and readers what moved', async () => {
			expect(await publishNow()).toEqual({ refused: 'nothing-new' });
			await say([link]);
			expect(await publishNow()).toMatchObject({ head: { no: 1, size: 1, logIndex: 7 } });
			const statement = JSON.parse(told[0] ?? '');
			const file = await evidence.releases.file(1, 'ledger.json');
			expect(statement).toMatchObject({ kind: 'evidence-release', size: 1, day: '2026-11-27' });
			expect(statement.files['ledger.json']).toBe(file?.digest);
			const [head] = await evidence.releases.list(9);
			expect(head?.moved).toMatchObject([{ claim: 'c17-tewl', studiesAdded: [KWON] }]);
			expect((await reviewOf(evidence)).lines).toBe(0);
		});

		it('is what readers see: nothing of a line that came later', async () => {
			await say([link]);
			await publishNow();
			await say([{ kind: 'withdrawal', study: KWON }]);
			const size = (await evidence.published())?.size ?? 0;
			const slice = await sliceOf(evidence, 'c17-tewl', size);
			expect(slice?.entries.map(({ event }) => event.kind)).toEqual(['link']);
			expect(slice?.ledger.withdrawn.size).toBe(0);
		});

		it('made by two at the same moment is one', async () => {
			await say([link]);
			const made = await Promise.all([publishNow(), publishNow()]);
			expect(made.filter((one) => 'head' in one)).toHaveLength(1);
			expect(made.filter((one) => 'refused' in one)).toHaveLength(1);
		});

		it('is what a search finds, and a study that was withdrawn is not', async () => {
			const found = async (...words: string[]) =>
				(
					await evidence.releases.search({
						words,
						route: null,
						kingdom: null,
						after: null,
						limit: 9,
					})
				).map(({ id }) => id);
			expect(await found('kwon', '2020')).toEqual([]);
			expect(await found('kwon')).toEqual([KWON]);
			const [seed] = seedStudies();
			const study = studySchema.parse({ ...seed, id: 'zzz-2026', title: 'Quokka vesicles' });
			await say([{ kind: 'study', study }]);
			expect(await found('quokka')).toEqual([]);
			await publishNow();
			expect(await found('vesicle', 'quokkas')).toEqual(['zzz-2026']);
			await say([{ kind: 'withdrawal', study: 'zzz-2026' }]);
			await publishNow();
			expect(await found('quokka')).toEqual([]);
			expect(await found("'", ')', '&', '!')).not.toEqual([]);
		});

		it('is searched page by page, nothing left out and nothing twice', async () => {
			const all = await open().sql.execute(raw`select id from evidence_study where counts`);
			const seen: string[] = [];
			let after: { year: number; id: string } | null = null;
			for (;;) {
				const query = { words: [], route: null, kingdom: null, after, limit: 10 };
				const page = await evidence.releases.search(query);
				seen.push(...page.map(({ id }) => id));
				const last = page.at(-1);
				if (last === undefined) break;
				after = { year: last.year ?? 0, id: last.id };
			}
			expect(new Set(seen).size).toBe(seen.length);
			expect(seen).toHaveLength(all.length);
		});
	});
}
