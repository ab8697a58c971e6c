/** The tables of RoB 2, row by row as they are printed, against every set of answers. */
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answer, type Domain, QUESTIONS_OF, type Risk } from '../ledger/index.ts';
import { judgeDomain } from './index.ts';

/** `y`: Y or PY; `n`: PN or N; `i`: NI; `*`: any. One cell a question, in their order. */
type Row = readonly [cells: string, risk: Risk];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
	randomisation: [
		['yi y ni', 'low'],
		['y y y', 'some'],
		['i y y', 'some'],
		['n y *', 'some'],
		['* i ni', 'some'],
		['* i y', 'high'],
		['* n *', 'high'],
	],
	'missing-data': [
		['y * * *', 'low'],
		['ni y * *', 'low'],
		['ni ni n *', 'low'],
		['ni ni yi n', 'some'],
		['ni ni yi yi', 'high'],
	],
	measurement: [
		['y * * * *', 'high'],
		['ni y * * *', 'high'],
		['ni n n * *', 'low'],
		['ni n yi n *', 'low'],
		['ni n yi yi n', 'some'],
		['ni n yi yi yi', 'high'],
		['ni i n * *', 'some'],
		['ni i yi n *', 'some'],
		['ni i yi yi n', 'some'],
		['ni i yi yi yi', 'high'],
	],
	selection: [
		['y n n', 'low'],
		['ni n n', 'some'],
		['* i n', 'some'],
		['* n i', 'some'],
		['* i i', 'some'],
		['* y *', 'high'],
		['* * y', 'high'],
	],
};

/** The two parts of the second domain. */
const CONTEXT: readonly Row[] = [
	['n n * * *', 'low'],
	['yi * n * *', 'low'],
	['* yi n * *', 'low'],
	['yi * i * *', 'some'],
	['* yi i * *', 'some'],
	['yi * y n *', 'some'],
	['* yi y n *', 'some'],
	['yi * y yi y', 'some'],
	['* yi y yi y', 'some'],
	['yi * y yi ni', 'high'],
	['* yi y yi ni', 'high'],
];
const ANALYSIS: readonly Row[] = [
	['y *', 'low'],
	['ni n', 'some'],
	['ni yi', 'high'],
];

const LETTER: Readonly<Record<Answer, string>> = { Y: 'y', PY: 'y', PN: 'n', N: 'n', NI: 'i' };

function read(rows: readonly Row[], answers: readonly Answer[]): Risk {
	const row = rows.find(([cells]) =>
		cells
			.split(' ')
			.every((cell, at) => cell === '*' || cell.includes(LETTER[answers[at] ?? 'NI'])),
	);
	if (row === undefined) throw new Error(`no row for ${answers.join(' ')}`);
	return row[1];
}

function everySet(length: number): Answer[][] {
	if (length === 0) return [[]];
	return everySet(length - 1).flatMap((rest) => ANSWERS.map((answer) => [...rest, answer]));
}

const given = (domain: Domain, answers: readonly Answer[]) =>
	Object.fromEntries(QUESTIONS_OF[domain].map((question, at) => [question, answers[at] ?? 'NI']));

describe('every set of answers', () => {
	it.each(['randomisation', 'missing-data', 'measurement', 'selection'] as const)(
		'on %s gets the risk of its row',
		(domain) => {
			for (const answers of everySet(QUESTIONS_OF[domain].length))
				expect(judgeDomain(domain, given(domain, answers)), answers.join(' ')).toBe(
					read(TABLES[domain] ?? [], answers),
				);
		},
	);

	it('on deviations gets the worse of its two parts', () => {
		const order: readonly Risk[] = ['low', 'some', 'high'];
		for (const answers of everySet(7)) {
			const parts = [read(CONTEXT, answers.slice(0, 5)), read(ANALYSIS, answers.slice(5))];
			const worse = order[Math.max(...parts.map((part) => order.indexOf(part)))];
			if (judgeDomain('deviations', given('deviations', answers)) !== worse)
				throw new Error(answers.join(' '));
		}
	});
});
