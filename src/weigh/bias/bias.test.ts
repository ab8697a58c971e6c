import { describe, expect, it } from 'vitest';
import { type Answers, type Study, seedStudies } from '../ledger/index.ts';
import { judgeDomain, judgeStudy, presumedAnswers } from './index.ts';

const GOOD: Answers = {
	'1.1': 'Y',
	'1.2': 'Y',
	'1.3': 'N',
	'2.1': 'N',
	'2.2': 'N',
	'2.6': 'Y',
	'3.1': 'Y',
	'4.1': 'N',
	'4.2': 'N',
	'4.3': 'N',
	'5.1': 'Y',
	'5.2': 'N',
	'5.3': 'N',
	'S.1': 'N',
};

describe('a domain by the tables of RoB 2', () => {
	it.each([
		['randomisation', {}, 'low'],
		['randomisation', { '1.2': 'NI' }, 'some'],
		['randomisation', { '1.2': 'NI', '1.3': 'Y' }, 'high'],
		['randomisation', { '1.2': 'PN' }, 'high'],
		['randomisation', { '1.1': 'N' }, 'some'],
		['randomisation', { '1.3': 'PY' }, 'some'],
		['deviations', { '2.1': 'Y', '2.3': 'NI' }, 'some'],
		['deviations', { '2.1': 'Y', '2.3': 'Y', '2.4': 'Y', '2.5': 'N' }, 'high'],
		['deviations', { '2.1': 'Y', '2.3': 'PN' }, 'low'],
		['deviations', { '2.6': 'N', '2.7': 'Y' }, 'high'],
		['deviations', { '2.6': 'N', '2.7': 'PN' }, 'some'],
		['missing-data', { '3.1': 'N', '3.2': 'N', '3.3': 'Y', '3.4': 'Y' }, 'high'],
		['missing-data', { '3.1': 'N', '3.2': 'N', '3.3': 'Y', '3.4': 'N' }, 'some'],
		['missing-data', { '3.1': 'N', '3.3': 'N' }, 'low'],
		['measurement', { '4.1': 'Y' }, 'high'],
		['measurement', { '4.3': 'Y', '4.4': 'Y', '4.5': 'Y' }, 'high'],
		['measurement', { '4.3': 'Y', '4.4': 'Y', '4.5': 'N' }, 'some'],
		['measurement', { '4.2': 'NI' }, 'some'],
		['selection', { '5.2': 'PY' }, 'high'],
		['selection', { '5.1': 'NI' }, 'some'],
		['carry-across', { 'S.1': 'NI' }, 'some'],
	] as const)('%s with %j is %s', (domain, changed, risk) => {
		expect(judgeDomain(domain, { ...GOOD, ...changed })).toBe(risk);
	});
});

describe('a study', () => {
	const find = (id: string): Study => {
		const study = seedStudies().find((one) => one.id === id);
		if (study === undefined) throw new Error(`${id} is not in the ledger`);
		return study;
	};
	const kwon = find('kwon-2020-acne-scar-co2');

	it('of which little was told is never at low risk, and the gap is said', () => {
		const { overall, domains, isRated } = judgeStudy(kwon, null);
		expect(overall).toBe('some');
		expect(isRated).toBe(false);
		expect(domains.map(({ risk }) => risk)).toContain('not-told');
	});

	it('is at high risk where an editor found a reason', () => {
		expect(judgeStudy(kwon, { ...GOOD, '1.2': 'N' }).overall).toBe('high');
		expect(judgeStudy(kwon, GOOD).overall).toBe('low');
	});

	it('is asked of carrying across only where one face has two sides', () => {
		const parallel = find('park-2026-laser-scar');
		expect(judgeStudy(parallel, GOOD).domains.map(({ domain }) => domain)).not.toContain(
			'carry-across',
		);
		expect(judgeStudy(kwon, GOOD).domains).toHaveLength(6);
	});

	it('presumes no more than the page said', () => {
		expect(presumedAnswers(kwon)).toEqual({
			'2.1': 'PN',
			'2.2': 'PN',
			'4.2': 'PN',
			'4.3': 'PN',
		});
		const counted = (people: number, completed: number) =>
			presumedAnswers({ ...kwon, people, completed })['3.1'];
		expect(counted(30, 20)).toBe('N');
		expect(counted(30, 29)).toBe('PY');
		expect(counted(0, 0)).toBe('N');
		expect(counted(20, 30)).toBeUndefined();
		const registered = { ...kwon, identifiers: { ...kwon.identifiers, registry: 'NCT06221787' } };
		expect(presumedAnswers(registered)['5.1']).toBeUndefined();
	});

	it('is judged by the table where an editor answers that there is no information', () => {
		const domainOf = (answers: Answers, domain: string) =>
			judgeStudy(kwon, answers).domains.find((one) => one.domain === domain)?.risk;
		expect(domainOf({ ...GOOD, '2.6': 'NI', '2.7': 'NI' }, 'deviations')).toBe('high');
		const { '2.6': _left, ...unanswered } = GOOD;
		expect(domainOf(unanswered, 'deviations')).toBe('not-told');
	});
});
