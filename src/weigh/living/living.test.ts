import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SERUM } from '../claim/index.ts';
import { recordsOfRis } from '../importing/index.ts';
import { type Entry, entrySchema, fold, ledgerOf, seedStudies } from '../ledger/index.ts';
import { appendEntries, ledgerFrom, readEntries } from '../shell/ledger-file.ts';
import { agreements, releaseCsv, releaseFhir, releaseOf, releaseRis, whatMoved } from './index.ts';

const begin = ledgerOf(seedStudies());
const AT = '2027-01-05T10:00:00Z';
const KWON = 'kwon-2020-acne-scar-co2';
const line = (no: number, event: Entry['event'], by = 'Ada'): Entry =>
	entrySchema.parse({ no, at: AT, by, why: 'read in full', event });

describe('what moved', () => {
	it('is nothing where nothing was added', () => {
		expect(whatMoved(begin, begin, SERUM)).toEqual([]);
	});

	it('is the claim that a study was linked to, or that a person set', () => {
		const after = fold(begin, [
			line(1, { kind: 'link', claim: 'c17-tewl', study: KWON, side: 'for' }),
			line(2, { kind: 'override', claim: 'c14-redness', level: 'moderate' }),
			line(3, { kind: 'verdict', claim: 'c39-cold-roller', verdict: 'contradicted' }),
		]);
		const moved = whatMoved(begin, after, SERUM);
		expect(moved.map(({ claim }) => claim)).toEqual(['c14-redness', 'c17-tewl', 'c39-cold-roller']);
		expect(moved[0]?.certainty).toEqual({ from: 'very-low', to: 'moderate' });
		expect(moved[1]?.studiesAdded).toEqual([KWON]);
		expect(moved[2]?.verdict).toEqual({ from: 'no-source-found', to: 'contradicted' });
	});

	it('is each claim that rested on a study that was withdrawn', () => {
		const after = fold(begin, [line(1, { kind: 'withdrawal', study: KWON })]);
		const moved = whatMoved(begin, after, SERUM);
		expect(moved.length).toBeGreaterThan(2);
		for (const { studiesGone } of moved) expect(studiesGone).toEqual([KWON]);
	});
});

describe('two readers', () => {
	const rate = (no: number, by: string, concealed: 'Y' | 'N') =>
		line(no, { kind: 'rating', study: KWON, answers: { '1.2': concealed } }, by);

	it('agree wholly, or less, by kappa', () => {
		const [same] = agreements(fold(begin, [rate(1, 'Ada', 'Y'), rate(2, 'Bo', 'Y')]));
		expect(same).toMatchObject({ marks: 6, agreed: 6, kappa: 1 });
		const [less] = agreements(fold(begin, [rate(1, 'Ada', 'Y'), rate(2, 'Bo', 'N')]));
		expect(less?.agreed).toBe(5);
		expect(less?.kappa).toBeLessThan(1);
	});

	it('of whom one alone rated have no kappa', () => {
		expect(agreements(fold(begin, [rate(1, 'Ada', 'Y')]))).toEqual([]);
	});
});

describe('a release', () => {
	const made = releaseOf(begin, '2027-01-05');

	it('is the same from the same lines, and dated', () => {
		expect(releaseOf(begin, '2027-01-05')).toEqual(made);
		expect(made).toMatchObject({ date: '2027-01-05', size: 0 });
		expect(made.claims).toHaveLength(60);
	});

	it('as a table has a row a study, and as RIS reads back', () => {
		expect(releaseCsv(made).trimEnd().split('\r\n')).toHaveLength(made.studies.length + 1);
		const references = recordsOfRis(releaseRis(made));
		expect(references).toHaveLength(made.studies.length - 18);
		expect(references.some(({ identifiers }) => identifiers.doi === '10.2340/00015555-3666')).toBe(
			true,
		);
	});

	it('as FHIR rates what is rated, and nothing else', () => {
		const bundle = JSON.stringify(releaseFhir(made, begin));
		expect(bundle).toContain('http://hl7.org/fhir/certainty-rating');
		expect(JSON.parse(bundle).entry).toHaveLength(60);
	});
});

describe('a ledger in a file', () => {
	const file = () => join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.ndjson');
	const signed = { at: AT, by: 'Ada', why: 'retracted' };

	it('keeps its lines, each with a number of its own', async () => {
		const path = file();
		const events = [{ kind: 'withdrawal', study: KWON }] as const;
		for (let turn = 0; turn < 3; turn += 1) await appendEntries(path, events, signed);
		expect((await readEntries(path)).map(({ no }) => no)).toEqual([1, 2, 3]);
		expect((await ledgerFrom(begin, path)).withdrawn.has(KWON)).toBe(true);
	});

	it('with a line changed, torn or taken out is refused', async () => {
		const path = file();
		await appendEntries(path, [{ kind: 'withdrawal', study: KWON }], signed);
		await appendEntries(path, [{ kind: 'withdrawal', study: 'yen-2026-rfmn' }], signed);
		const text = readFileSync(path, 'utf8');
		const [, second = ''] = text.split('\n');
		for (const broken of [`${second}\n`, text.slice(0, -9), text.replace('"Ada"', '""')]) {
			writeFileSync(path, broken);
			await expect(readEntries(path)).rejects.toThrow(/line-/);
		}
	});

	it('that is not there has no lines', async () => {
		expect(await readEntries(file())).toEqual([]);
	});
});
