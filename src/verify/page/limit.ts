/** Values held against public figures. */
import type { Because } from '../../kit/index.ts';
import type { FieldValue } from '../batch/index.ts';
import type { Limit, LimitSource } from './limit-figure.ts';
import { LIMIT_SOURCES, LIMITS } from './limit-table.ts';

/** The figure for a field; null where none is public. */
export function limitOf(field: string): Limit | null {
	return (Object.hasOwn(LIMITS, field) ? LIMITS[field] : null) ?? null;
}

const SOURCE_OF: ReadonlyMap<string, LimitSource> = new Map(
	LIMIT_SOURCES.map((source) => [source.id, source]),
);

/** Where a figure was read, as a reason of a finding names it. @throws RangeError for one of no table. */
export function limitSourceOf({ source: id }: Limit): Omit<Because, 'rule'> {
	const source = SOURCE_OF.get(id);
	if (source === undefined) throw new RangeError(`"source" expected one of the table, got "${id}"`);
	return { source: id, status: source.status, date: source.date };
}

/** The sources of the figures for these fields, each once. */
export function limitSourcesOf(fields: readonly string[]): readonly LimitSource[] {
	const named = new Set(fields.map((field) => limitOf(field)?.source));
	return LIMIT_SOURCES.filter(({ id }) => named.has(id));
}

export type Held = 'within' | 'beyond' | 'open';

/** Whether a value keeps to its figure; `open` where the two cannot be compared. */
export function heldAgainst(value: FieldValue, limit: Limit): Held {
	const range = (value.unit ?? null) === limit.unit ? rangeOf(value) : null;
	if (range === null || (limit.least === null && limit.most === null)) return 'open';
	const { least, most, isExclusive } = limit;
	const sides = [
		most === null ? 'within' : sideOf(range.low - most, range.high - most, isExclusive),
		least === null ? 'within' : sideOf(least - range.high, least - range.low, isExclusive),
	];
	if (sides.includes('beyond')) return 'beyond';
	return sides.includes('open') ? 'open' : 'within';
}

/** By how much at least, and at most, a value may lie past one end. */
function sideOf(least: number, most: number, isExclusive: boolean): Held {
	const isPast = (by: number): boolean => (isExclusive ? by >= 0 : by > 0);
	if (isPast(least)) return 'beyond';
	return isPast(most) ? 'open' : 'within';
}

/** Where the true value can lie, by what was stated. */
function rangeOf({ bound, value, lod }: FieldValue): { low: number; high: number } | null {
	switch (bound) {
		case 'below-detection':
			return lod === undefined ? null : { low: 0, high: lod };
		case 'at-most':
			return typeof value === 'number' ? { low: 0, high: value } : null;
		case 'at-least':
			return typeof value === 'number' ? { low: value, high: Number.POSITIVE_INFINITY } : null;
		case 'measured':
		case 'claimed':
			return typeof value === 'number' ? { low: value, high: value } : null;
		case 'absent':
			return null;
	}
}
