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

const sentencesIn = (file: string): Sentence[] =>
	readFileSync(join(import.meta.dirname, '../../../test/weigh', file), 'utf8')
		.trimEnd()
		.split('\n')
		.slice(1)
		.map((line) => {
			const [id = '', kind = '', claim = '', , text = ''] = line.split('\t');
			return { id, kind, claim, text };
		});
/** As `test/weigh/CLAIM-SENTENCES.md` says. */
const isClosed =
	(seed: string) =>
	({ id }: Sentence): boolean =>
		(createHash('sha256').update(`${seed}:${id}`).digest()[0] ?? 0) < 85;

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
		['open', 'first', 'claim-sentences.tsv', '20261127', false],
		['closed', 'first', 'claim-sentences.tsv', '20261127', true],
		['open', 'second', 'claim-sentences-more.tsv', '20261128', false],
		['closed', 'second', 'claim-sentences-more.tsv', '20261128', true],
	])(
		'are matched, and others are not: the %s part of the %s set',
		(_part, _set, file, seed, isIn) => {
			const { found, wrong } = scored(
				sentencesIn(file).filter((one) => isClosed(seed)(one) === isIn),
			);
			expect(found).toBeGreaterThanOrEqual(0.95);
			expect(wrong).toBeLessThanOrEqual(0.02);
		},
	);
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

	it.each([
		'It does not reduce redness.',
		'Redness was not reduced.',
		'Exosomes hardly reduce redness.',
		'No reduction in redness was seen.',
		'There is no evidence that exosomes reduce redness.',
		'I doubt that it reduces redness.',
		'Les exosomes n’ont pas réduit les rougeurs.',
		'Will it shrink my pores?',
	])('that denies or asks promises nothing: %s', (sentence) => {
		expect(weighClaims(sentence, ledger)).toEqual([]);
	});

	it('that asks for a known claim is answered', () => {
		const [answer] = weighClaims('Does it reduce redness?', ledger);
		expect(answer).toMatchObject({ match: 'c14-redness', verdict: 'partly' });
	});

	it('that says more than a denial is still a promise', () => {
		const [answer] = weighClaims('It does not just hydrate: it calms redness.', ledger);
		expect(answer?.match).toBe('c14-redness');
	});

	it.each([
		'Reduces the appearance of redness by 40 %.',
		'100 % of users saw less redness.',
		'Wounds closed 80 % faster after laser.',
		'Pores shrank by 52 %.',
		'Cytokines fell by 5.5 percent.',
		'Our serum cures eczema and psoriasis.',
	])('with a promise that nobody traced has no source: %s', (sentence) => {
		expect(weighClaims(sentence, ledger)).toMatchObject([
			{ match: null, verdict: 'no-source-found', certainty: null, studies: [] },
		]);
	});

	it('of any length is weighed in time that grows with it', () => {
		for (const word of ['protect', 'dens', 'three hundred ', 'every '])
			expect(weighClaims(word.repeat(20_000 / word.length), ledger).length).toBeLessThan(3);
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
