import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import { ledgerOf, seedStudies } from '../ledger/index.ts';
import {
	claimOf,
	knownClaims,
	matchClaims,
	normalised,
	quantitiesIn,
	weighClaims,
} from './index.ts';

const ledger = ledgerOf(seedStudies());

type Sentence = {
	readonly id: string;
	readonly kind: string;
	readonly claim: string;
	readonly text: string;
};

const SET = join(import.meta.dirname, '../../../test/weigh/claim-sentences.tsv');
const sentences = readFileSync(SET, 'utf8')
	.trimEnd()
	.split('\n')
	.slice(1)
	.map((line): Sentence => {
		const [id = '', kind = '', claim = '', , text = ''] = line.split('\t');
		return { id, kind, claim, text };
	});
/** As `test/weigh/CLAIM-SENTENCES.md` says. */
const isClosed = ({ id }: Sentence): boolean =>
	(createHash('sha256').update(`20261127:${id}`).digest()[0] ?? 0) < 85;

function scored(set: readonly Sentence[]) {
	const said = set.filter(({ kind }) => kind === 'paraphrase');
	const others = set.filter(({ kind }) => kind !== 'paraphrase');
	const found = said.filter(({ claim, text }) => matchClaims(text)[0]?.claim === claim);
	const wrong = others.filter(({ kind, claim, text }) => {
		const matches = matchClaims(text);
		return kind === 'near-miss' ? matches.some((one) => one.claim === claim) : matches.length > 0;
	});
	return { found: found.length / said.length, wrong: wrong.length / others.length };
}

describe('sentences in other words', () => {
	it.each([
		['open', (one: Sentence) => !isClosed(one)],
		['closed', isClosed],
	])('are matched, and others are not: the %s part', (_name, isIn) => {
		const { found, wrong } = scored(sentences.filter(isIn));
		expect(found).toBeGreaterThanOrEqual(0.95);
		expect(wrong).toBeLessThanOrEqual(0.02);
	});
});

describe('the claims of the article', () => {
	const file = join(CASES, 'claims.jsonl');

	it.skipIf(!existsSync(file))('answer for themselves, each with its verdict', () => {
		const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
		for (const line of lines) {
			const { id, claim, verdict, evidence_for } = JSON.parse(line);
			const [answer] = weighClaims(claim, ledger);
			expect([answer?.match, answer?.verdict], id).toEqual([id, verdict]);
			expect(answer?.studies.length, id).toBeGreaterThanOrEqual(evidence_for.length);
		}
	});

	it('name only studies that the ledger has', () => {
		for (const { id, evidenceFor, evidenceAgainst } of knownClaims()) {
			for (const study of [...evidenceFor, ...evidenceAgainst])
				expect(ledger.studies.has(study), `${id}: ${study}`).toBe(true);
		}
		expect(knownClaims()).toHaveLength(60);
	});

	it('stand on nothing where no source was found', () => {
		for (const claim of knownClaims().filter(({ verdict }) => verdict === 'no-source-found'))
			expect(claim.evidenceFor.length === 0 || claim.constructs.length > 0).toBe(true);
		const [answer] = weighClaims('Pores shrank 22 percent versus 5 percent.', ledger);
		expect(answer).toMatchObject({ verdict: 'no-source-found', certainty: null });
	});
});

describe('a number', () => {
	it('is read in words, in ranges and behind its unit', () => {
		expect(quantitiesIn(normalised('thirty to one hundred fifty nanometers'))).toEqual([
			{ value: 30, unit: 'nm' },
			{ value: 150, unit: 'nm' },
		]);
		expect(quantitiesIn(normalised('48 hours, twenty-two per cent, week four'))).toEqual([
			{ value: 2, unit: 'days' },
			{ value: 22, unit: '%' },
			{ value: 28, unit: 'days' },
		]);
	});

	it('that differs makes it another claim', () => {
		expect(matchClaims('Exosomes are 30 to 150 nm wide.')[0]?.claim).toBe('c01-size');
		expect(matchClaims('Exosomes are 3 to 15 nm wide.')).toEqual([]);
	});
});

describe('a text', () => {
	it('with several claims has a verdict for each', () => {
		const copy =
			'It calms redness. Free shipping! Loses less water: TEWL drops. Lifts the skin in a day.';
		const answers = weighClaims(copy, ledger);
		expect(answers.map(({ match }) => match)).toEqual(['c14-redness', 'c17-tewl', null]);
		expect(answers[2]?.verdict).toBe('no-source-found');
	});

	it('of what another ingredient does makes no claim on vesicles', () => {
		expect(matchClaims('Niacinamide strengthens the skin barrier and boosts ceramides.')).toEqual(
			[],
		);
	});

	it('that denies a claim does not make it', () => {
		expect(matchClaims('It does not reduce redness.')).toEqual([]);
	});

	it('without a promise has none', () => {
		expect(weighClaims('Our shop opens at nine. Contact us by e-mail.', ledger)).toEqual([]);
	});
});

describe('certainty of a claim', () => {
	it('never passes low, and is nothing where nothing was found', () => {
		for (const { id } of knownClaims()) {
			const claim = claimOf(id);
			expect(claim?.searched).toMatch(/^2026-/);
		}
		const [redness] = weighClaims('It calms redness.', ledger);
		expect(['low', 'very-low']).toContain(redness?.certainty);
		expect(redness?.studies[0]).toBe('ye-2022-sensitive-skin');
	});
});
