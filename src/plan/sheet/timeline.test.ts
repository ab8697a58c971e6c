import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFrom } from '../calendar/planned.case.ts';
import { skinSheetOf, timelineOf } from './index.ts';
import { anySheet, fullRoutine } from './routine.case.ts';

const full = skinSheetOf(fullRoutine(), planFrom('2027-03-01').plan, {
	printed_on: '2027-04-20',
	name: '',
	questions: [],
});

test('starts carry the number and reactions the letter of their row', () => {
	const line = timelineOf(full);
	const starts = full.products.filter(({ start }) => start.date !== null).length;
	expect(line?.marks.filter(({ kind }) => kind === 'reaction').map(({ label }) => label)).toEqual([
		...'hgfedcba',
	]);
	expect(line?.marks.filter(({ kind }) => kind !== 'reaction')).toHaveLength(starts);
	expect(line?.months.map(({ date }) => date)).toEqual(['2027-04-01']);
	expect(line?.to).toBe('2027-04-20');
});

test('no marks of one side stand so near in one row that they touch', () => {
	fc.assert(
		fc.property(anySheet, (sheet) => {
			const line = timelineOf(sheet);
			const dated = sheet.products.filter(({ start }) => start.date !== null).length;
			expect(line?.marks.length ?? 0).toBe(dated + sheet.reactions.length);
			for (const mark of line?.marks ?? []) {
				expect(mark.at).toBeGreaterThanOrEqual(0);
				expect(mark.at).toBeLessThanOrEqual(1);
				const near = line?.marks.filter(
					(other) =>
						other !== mark &&
						other.row === mark.row &&
						(other.kind === 'reaction') === (mark.kind === 'reaction') &&
						Math.abs(other.at - mark.at) < 0.021,
				);
				expect(near).toEqual([]);
			}
		}),
		{ numRuns: 100 },
	);
});

test('a sheet without a start and without a reaction has no line', () => {
	expect(timelineOf({ ...full, products: [], reactions: [] })).toBeNull();
});
