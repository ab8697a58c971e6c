import { describe, expect, test } from 'vitest';
import { historyOf } from './history.ts';
import type { LogEntry } from './log-entry-schema.ts';
import { type Logged, registryOf } from './registry.ts';

const OPERATOR = 'did:key:zOperator';
const BRAND = 'did:key:zBrand';
const STRANGER = 'did:key:zStranger';
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`;
const signature = 'A'.repeat(86);
const lot = { gtin: '09521234001010', lot: 'L-1' };
const passport = 'a'.repeat(64);

const link: LogEntry = {
	kind: 'issuer-link',
	issuer: OPERATOR,
	at: at(1),
	signature,
	subject: BRAND,
	brand: 'hollow-tide',
	name: 'Hollow & Tide',
	prefixes: ['9521234'],
};
const issue: LogEntry = { kind: 'issue', issuer: BRAND, at: at(2), signature, ...lot, passport };
const recall = (by: string): LogEntry => ({
	kind: 'recall',
	issuer: by,
	at: at(3),
	signature,
	...lot,
	reason: 'contamination',
});
const lift = (by: string, lifts: number): LogEntry => ({
	kind: 'lift-recall',
	issuer: by,
	at: at(4),
	signature,
	...lot,
	lifts,
});
const rotate = (compromised?: { at: string; size: number }): LogEntry => ({
	kind: 'key-rotate',
	issuer: OPERATOR,
	at: at(5),
	signature,
	from: BRAND,
	...(compromised === undefined ? {} : { compromised }),
});

function history(...entries: readonly LogEntry[]) {
	const logged: readonly Logged[] = entries.map((entry, index) => ({ index, entry }));
	return historyOf({ ...lot, passport }, logged, registryOf(logged, OPERATOR));
}

describe('the history of a batch', () => {
	test('keeps a recall beside its lift', () => {
		const { recalls, events } = history(link, issue, recall(BRAND), lift(BRAND, 2));
		expect(recalls).toEqual([{ index: 2, since: at(3), reason: 'contamination', lifted: at(4) }]);
		expect(events.map(({ kind }) => kind)).toEqual(['issue', 'recall', 'lift-recall']);
	});

	test('knows no lift that stands before its recall', () => {
		const { recalls } = history(link, issue, lift(BRAND, 3), recall(BRAND));
		expect(recalls).toMatchObject([{ lifted: null }]);
	});

	test('knows no lift of another recall', () => {
		const { recalls } = history(link, issue, recall(BRAND), recall(BRAND), lift(BRAND, 3));
		expect(recalls.map(({ lifted }) => lifted)).toEqual([null, at(4)]);
	});

	test('does not let a brand lift what the operator recalled', () => {
		expect(history(link, issue, recall(OPERATOR), lift(BRAND, 2)).recalls).toMatchObject([
			{ lifted: null },
		]);
		expect(history(link, issue, recall(OPERATOR), lift(OPERATOR, 2)).recalls).toMatchObject([
			{ lifted: at(4) },
		]);
	});

	test('passes over what a stranger wrote', () => {
		const { recalls, issued } = history(link, { ...issue, issuer: STRANGER }, recall(STRANGER));
		expect({ recalls, issued }).toEqual({ recalls: [], issued: null });
	});

	test('passes over what was written before its key was linked', () => {
		expect(history(issue, link).issued).toBeNull();
	});

	test('passes over a link that the operator did not sign', () => {
		expect(history({ ...link, issuer: BRAND }, issue).issued).toBeNull();
	});

	test('passes over products of another prefix', () => {
		expect(history({ ...link, prefixes: ['9521235'] }, issue).issued).toBeNull();
	});

	test('takes in what a key signed before it was retired, and nothing later', () => {
		expect(history(link, issue, rotate()).issued?.index).toBe(1);
		expect(history(link, rotate(), issue).issued).toBeNull();
	});

	test('passes over what a stolen key wrote behind the tree size, whatever time it claims', () => {
		const early = { ...issue, at: '2020-01-01T00:00:00Z' };
		expect(history(link, early, rotate({ at: at(2), size: 1 })).issued).toBeNull();
		expect(history(link, early, rotate({ at: at(2), size: 2 })).issued?.index).toBe(1);
	});

	test('passes over what a stolen key wrote at a later time, wherever it stands', () => {
		expect(history(link, issue, rotate({ at: at(1), size: 9 })).issued).toBeNull();
	});
});
