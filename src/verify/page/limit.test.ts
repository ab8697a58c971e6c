import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../batch/index.ts';
import { FIELDS } from './field-groups.ts';
import { heldAgainst, limitOf, limitSourceOf, limitSourcesOf } from './limit.ts';
import { LIMIT_SOURCES, LIMITS } from './limit-table.ts';

const held = (field: string, value: FieldValue) => {
	const limit = limitOf(field);
	return limit === null ? null : heldAgainst(value, limit);
};
const EU = { unit: 'EU/mL' } as const;

describe('a value held against a public figure', () => {
	it.each([
		['endotoxin', { bound: 'measured', value: 0.49, ...EU }, 'within'],
		['endotoxin', { bound: 'measured', value: 0.5, ...EU }, 'beyond'],
		['endotoxin', { bound: 'below-detection', lod: 0.05, ...EU }, 'within'],
		['endotoxin', { bound: 'below-detection', lod: 5, ...EU }, 'open'],
		['endotoxin', { bound: 'below-detection', ...EU }, 'open'],
		['endotoxin', { bound: 'measured', value: 0.1, unit: 'EU/L' }, 'open'],
		['endotoxin', { bound: 'absent' }, 'open'],
		['lead', { bound: 'at-most', value: 10, unit: 'ug/g' }, 'within'],
		['lead', { bound: 'at-most', value: 11, unit: 'ug/g' }, 'open'],
		['lead', { bound: 'at-least', value: 11, unit: 'ug/g' }, 'beyond'],
		['viability', { bound: 'at-least', value: 90, unit: '%' }, 'within'],
		['viability', { bound: 'measured', value: 89, unit: '%' }, 'beyond'],
		['ph', { bound: 'measured', value: 5.6 }, 'within'],
		['ph', { bound: 'measured', value: 2.9 }, 'beyond'],
		['sterility', { bound: 'measured', value: 'no growth' }, 'open'],
	] as const)('%s, %o: %s', (field, value, wanted) => {
		expect(held(field, value)).toBe(wanted);
	});

	it('has none where nobody published one', () => {
		expect(limitOf('pcf')).toBeNull();
		expect(limitOf('constructor')).toBeNull();
	});

	it('calls every figure for endotoxin and left-over DNA borrowed', () => {
		const borrowed = Object.keys(LIMITS).filter((field) => /^(?:endotoxin|hcdna)/.test(field));
		expect(borrowed.map((field) => limitOf(field)?.kind)).toEqual(borrowed.map(() => 'borrowed'));
	});

	it('rests each figure on a source, of a field that has words', () => {
		const known: ReadonlySet<string> = new Set(Object.values(FIELDS).flat());
		expect(Object.keys(LIMITS).filter((field) => !known.has(field))).toEqual([]);
		const ids = LIMIT_SOURCES.map(({ id }) => id);
		expect(Object.values(LIMITS).filter(({ source }) => !ids.includes(source))).toEqual([]);
		expect(limitSourcesOf(Object.keys(LIMITS))).toEqual(LIMIT_SOURCES);
		const [lead] = limitSourcesOf(['lead']);
		const limit = limitOf('lead');
		expect(limit === null ? null : limitSourceOf(limit)).toEqual({
			source: lead?.id,
			status: 'secondary',
			date: '2026-11-23',
		});
	});
});
