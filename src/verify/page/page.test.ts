import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchReport, FieldValue } from '../batch/index.ts';
import type { CheckName } from '../findings.ts';
import type { BatchAnswer } from '../schema.ts';
import { batchWay } from './batch-way.ts';
import { contradictedFields } from './contradicted.ts';
import { brandGrade, countGrades, fieldSections, gradeFields } from './grade-fields.ts';
import { proofsOf } from './proved.ts';
import { quantityOf, raised } from './quantity.ts';
import { modeOf, parseSizes, printSizes, quantileOf } from './size-distribution.ts';
import { PLOT, sizeFacts, sizeOf, sizePlot } from './size-plot.ts';

const LAB = 'Marrow Street Laboratory';
const value = (more: Partial<FieldValue> = {}): FieldValue => ({
	bound: 'measured',
	value: 1,
	...more,
});
const report = (fields: BatchReport['fields']): BatchReport => ({
	gtin: '09521234001010',
	lot: 'LS2607',
	expiry: '2028-05-31',
	fields,
});

const HOLDING: readonly CheckName[] = [
	'brand-signature',
	'issuer-linked-to-gtin',
	'key-not-compromised',
	'lab-signature',
];
function answer(holding: readonly CheckName[] = HOLDING): BatchAnswer {
	const checks = HOLDING.map((name) => ({
		name,
		outcome: holding.includes(name) ? ('holds' as const) : ('not-known' as const),
		evidence: name === 'lab-signature' ? { lab: LAB } : {},
	}));
	const headline = { code: 'batch-real-bottle-unproved' as const, facts: {} };
	return { verdict: 'shown', headline, checks, findings: [], events: [] };
}

describe('who stands by a value', () => {
	it.each([
		['the lab, where it signed and the value is its own', value({ lab: LAB }), 'lab-signed'],
		['the brand, where another lab is only named', value({ lab: 'Elsewhere' }), 'brand-signed'],
		['the brand, where part of the lab’s name is given', value({ lab: 'Marrow' }), 'brand-signed'],
		['the brand, where no lab is named', value(), 'brand-signed'],
		['nobody, where it is said to be absent', { bound: 'absent' }, 'absent'],
	] as const)('is %s', (_, field, grade) => {
		expect(gradeFields(report({ lead: field }), answer()).get('lead')).toBe(grade);
	});

	it.each(['brand-signature', 'issuer-linked-to-gtin', 'key-not-compromised'] as const)(
		'is not proved without %s',
		(missing) => {
			const given = answer(HOLDING.filter((name) => name !== missing));
			const grades = gradeFields(report({ lead: value({ lab: LAB }) }), given);
			expect(grades.get('lead')).toBe('unproved');
			expect(brandGrade(given)).toBe('unproved');
		},
	);

	it('does not matter where something speaks against it', () => {
		const grades = gradeFields(
			report({ ratio: value({ lab: LAB }), lead: { bound: 'absent' } }),
			answer(),
			new Set(['ratio', 'lead']),
		);
		expect([grades.get('ratio'), grades.get('lead')]).toEqual(['contradicted', 'absent']);
	});

	it('is asked of what is missed too, group by group, and unknown fields come last', () => {
		const given = report({ own_field: value(), endotoxin: value(), size_distribution: value() });
		const sections = fieldSections(given, gradeFields(given, answer()));
		const rows = Object.fromEntries(
			sections.map(({ group, rows: all }) => [group, all.map(({ id }) => id)]),
		);
		expect(rows).toEqual({
			vesicles: ['particle_conc', 'size_mode'],
			purity: ['ratio'],
			safety: ['endotoxin', 'mycoplasma', 'hcdna', 'tamc'],
			making: ['gmp', 'storage_temp_max', 'cold_chain_log', 'pcf'],
			other: ['own_field'],
		});
		expect(countGrades(sections)).toMatchObject({ absent: 10, 'brand-signed': 2 });
	});
});

describe('a value that something speaks against', () => {
	const finding = (field: string | null, more: Partial<BatchAnswer['findings'][number]> = {}) => ({
		code: 'schema-refused' as const,
		severity: 'caution' as const,
		confidence: 'high' as const,
		facts: { field },
		because: [],
		...more,
	});

	it('is the first that a finding names, and no guess strikes one', () => {
		const [first, second] = [finding('ratio'), finding('ratio')];
		const guess = finding('lead', { confidence: 'low' });
		const found = contradictedFields([first, second, guess, finding(null)]);
		expect([...found]).toEqual([['ratio', first]]);
	});
});

describe('sizes', () => {
	it('are read as they are written, and in no other spelling', () => {
		const counts = fc.array(fc.nat(999_999), { minLength: 3, maxLength: 120 });
		const shape = fc.record({
			from: fc.nat(9_999),
			width: fc.integer({ min: 1, max: 999 }),
			counts: counts.filter((all) => all.some((count) => count > 0)),
		});
		fc.assert(
			fc.property(shape, (sizes) => {
				expect(parseSizes(printSizes(sizes))).toEqual(sizes);
			}),
		);
	});

	it.each([
		'',
		'10:1,2,3',
		'10+0:1,2,3',
		'10+10:1,2',
		'10+10:0,0,0',
		'010+10:1,2,3',
		'10+10:1,-2,3',
	])('are not read from %j', (text) => {
		expect(parseSizes(text)).toBeNull();
	});

	it('are shared out evenly within a bin', () => {
		const sizes = { from: 0, width: 10, counts: [0, 10, 30, 60, 0] };
		expect([0.1, 0.4, 0.7, 1].map((share) => quantileOf(sizes, share))).toEqual([20, 30, 35, 40]);
		expect(modeOf(sizes)).toBe(35);
	});

	it('come from the counts only where the report does not state them', () => {
		const fields = {
			size_distribution: value({ value: '0+10:0,10,30,60,0' }),
			size_mode: value({ value: 36 }),
		};
		expect(sizeFacts(report(fields))).toMatchObject({ mode: 36, d10: 20, d90: expect.any(Number) });
	});

	it('are told one by one where they were counted', () => {
		const counted = report({ size_distribution: value({ value: '0+10:0,10,30,60,0' }) });
		expect(sizeOf(counted, 'size_d50')).toEqual({ size: expect.closeTo(31.67, 2), width: 10 });
		expect(sizeOf(counted, 'size_share')).toBeNull();
		expect(sizeOf(report({}), 'size_d50')).toBeNull();
	});

	it('draw no curve through figures alone, and nothing where there are none', () => {
		const facts = sizeFacts(report({ size_mode: value({ value: 118 }) }));
		expect(facts === null ? null : sizePlot(facts).line).toBeNull();
		expect(sizeFacts(report({ lead: value() }))).toBeNull();
		expect(sizeFacts(report({ size_distribution: value({ value: 'many' }) }))).toBeNull();
	});

	it('are drawn inside the plate, whatever was counted', () => {
		const counts = fc.array(fc.nat(1_000), { minLength: 3, maxLength: 120 });
		fc.assert(
			fc.property(counts, fc.integer({ min: 1, max: 400 }), (all, width) => {
				const text = printSizes({ from: 0, width, counts: [...all, 1] });
				const facts = sizeFacts(report({ size_distribution: value({ value: text }) }));
				const { line, ticks } = facts === null ? { line: '', ticks: [] } : sizePlot(facts);
				const numbers = line?.match(/[\d.]+/g)?.map(Number) ?? [];
				const across = numbers.filter((_, at) => at % 2 === 0);
				const down = numbers.filter((_, at) => at % 2 === 1);
				expect(Math.min(...across)).toBeGreaterThanOrEqual(PLOT.left);
				expect(Math.max(...across)).toBeLessThanOrEqual(PLOT.right);
				expect(Math.min(...down)).toBe(PLOT.top);
				expect(Math.max(...down)).toBe(PLOT.foot);
				expect(ticks.length).toBeLessThan(30);
			}),
		);
	});
});

describe('the way of a batch', () => {
	it('goes by dates, keeps a recall beside its lift, and ends with who asks', () => {
		const given = report({
			lead: value({ lab: LAB, date: '2026-11-06' }),
			endotoxin: value({ lab: LAB, date: '2026-11-04' }),
			cold_chain_log: value({ value: '2 to 8', date: '2026-11-08' }),
		});
		const events = [
			{ kind: 'issue' as const, at: '2026-11-07T08:00:00Z', reason: null },
			{ kind: 'recall' as const, at: '2026-11-09T08:00:00Z', reason: 'contamination' },
			{ kind: 'lift-recall' as const, at: '2026-11-10T08:00:00Z', reason: null },
		];
		const grades = gradeFields(given, answer());
		const steps = batchWay(
			{ ...given, produced: '2026-11-02' },
			{ ...answer(), events },
			{ gradeOf: (id) => grades.get(id), brand: 'brand-signed' },
			'2026-11-12T08:00:00Z',
		);
		expect(steps.map(({ kind, from, mark }) => `${kind} ${from.slice(8, 10)} ${mark}`)).toEqual([
			'produced 02 brand-signed',
			'tested 04 lab-signed',
			'issue 07 lab-signed',
			'cold 08 brand-signed',
			'recall 09 contradicted',
			'lift-recall 10 brand-signed',
			'asked 12 shown',
		]);
		expect(steps[1]).toMatchObject({ until: '2026-11-06', count: 2, who: LAB });
	});
});

describe('what is proved', () => {
	const codes = (given: BatchAnswer, serial: string | null) => {
		const { proved, not } = proofsOf(given, { serial, contradicted: 0 });
		return { proved: proved.map(({ code }) => code), not: not.map(({ code }) => code) };
	};

	it('is never the bottle, a value or the skin', () => {
		expect(codes(answer(), null)).toEqual({
			proved: ['signed', 'lab'],
			not: ['bottle', 'true', 'skin'],
		});
		expect(codes(answer(), '0001').not).toEqual(['serial', 'true', 'skin']);
	});

	it('is not what misses one of its checks', () => {
		expect(codes(answer(['brand-signature']), null)).toEqual({
			proved: [],
			not: ['bottle', 'true', 'lab', 'skin'],
		});
	});
});

describe('a number', () => {
	it.each([
		[0, 0, null],
		[0.001, 0.001, null],
		[999_999, 999_999, null],
		[1.2e10, 1.2, 10],
		[0.00004, 4, -5],
	])(
		'%d is written by its power only where it is very large or small',
		(given, mantissa, exponent) => {
			expect(quantityOf(given)).toEqual({ mantissa, exponent });
		},
	);

	it('has raised figures', () => {
		expect([raised(10), raised(-5)]).toEqual(['¹⁰', '⁻⁵']);
	});
});
