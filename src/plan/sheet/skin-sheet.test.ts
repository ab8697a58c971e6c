import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFrom } from '../calendar/planned.case.ts';
import type { Plan } from '../schema.ts';
import { coreSheet, parseSheet, printSheet, sheetQuestions, skinSheetOf } from './index.ts';
import { anySheet, fullRoutine } from './routine.case.ts';

const ASK = { printed_on: '2027-04-01', name: '', questions: [] };
const plan: Plan = {
	...planFrom('2027-03-01').plan,
	discard: [{ product: 'p3', date: '2027-08-10', rules: ['EXP-01'] }],
};
const sheet = () => skinSheetOf(fullRoutine(), plan, ASK);

test('a product has its batch, its last day and its start, and says so where it has none', () => {
	const { products } = sheet();
	const named = (name: string) => products.find((one) => one.name.startsWith(name));
	expect(named('Mineral')).toMatchObject({ batch: 'L2730-K21', discard_by: '2027-08-10' });
	expect(named('Azelaic')).toMatchObject({ batch: null, discard_by: null });
	expect(named('Centella')).toMatchObject({
		start: { kind: 'done', date: '2027-03-04' },
		patch: { day: 7, grade: 'faint-pink' },
	});
	expect(named('Gentle')).toMatchObject({ start: { kind: 'before', date: null }, patch: null });
});

test('a new product without a use so far starts when the plan says, or never', () => {
	const routine = fullRoutine();
	const [first] = plan.sessions;
	if (first === undefined) throw new Error('no session');
	const step = { product: 'p4', wait_before_s: 0, how: [], rules: [] };
	const planned = { ...plan, sessions: [{ ...first, steps: [step] }] };
	const starts = skinSheetOf({ ...routine, marks: [] }, planned, ASK).products.map(
		({ name, start }) => [name.split(' ')[0], start.kind, start.date],
	);
	expect(starts).toContainEqual(['Barrier', 'planned', '2027-03-01']);
	expect(starts).toContainEqual(['Centella', 'never', null]);
});

test('a product that was taken off, or that the test spot reacted to, is told as out of use', () => {
	const routine = fullRoutine();
	const shelf = routine.shelf.map((item) => (item.id === 'p3' ? { ...item, used: false } : item));
	const [read] = routine.reads;
	if (read === undefined) throw new Error('no read');
	const reads = [...routine.reads, { ...read, product: 'p5', grade: 'red-raised' as const }];
	const { products } = skinSheetOf({ ...routine, shelf, reads }, plan, ASK);
	const out = products.filter(({ inUse }) => !inUse).map(({ name }) => name.split(' ')[0]);
	expect(out.toSorted()).toEqual(['Azelaic', 'Mineral']);
});

test('reactions come newest first and name their products by place', () => {
	const { reactions, products } = sheet();
	expect(reactions[0]).toMatchObject({ date: '2027-03-17', seriousness: ['infection'] });
	expect(reactions.at(-1)?.date).toBe('2027-03-10');
	const named = reactions[0]?.products.map((place) => products[place]?.name);
	expect(named?.toSorted()).toEqual([
		'Hyaluronic Mist with Panthenol',
		'Lactobacillus Vesicle Ampoule',
	]);
});

test('questions are those of this person and these bottles, and no more than find room', () => {
	const routine = fullRoutine();
	const [bottle] = routine.shelf;
	if (bottle === undefined) throw new Error('no shelf');
	const plain = { ...routine, shelf: [bottle] };
	expect(sheetQuestions(plain)).toEqual(['gates', 'test-area']);
	const vesicles = { ...plain, shelf: [{ ...bottle, tags: ['exosome_plant', 'exosome'] }] };
	expect(sheetQuestions(vesicles)).toHaveLength(6);
	expect(sheetQuestions(vesicles)).toContain('cells');
	expect(sheetQuestions({ ...plain, shelf: [{ ...bottle, used: false }] })).toEqual([]);
});

test('what finds no room is counted, and what a reaction names is never left out for what none names', () => {
	const routine = fullRoutine();
	const spare = routine.shelf.map((item) => ({ ...item, id: `x${item.id}`, name: 'Spare' }));
	const many = skinSheetOf({ ...routine, shelf: [...spare, ...routine.shelf] }, plan, ASK);
	expect(many.products).toHaveLength(12);
	expect(many.more.products).toBe(12);
	expect(many.products.filter(({ name }) => name !== 'Spare')).toHaveLength(9);
	const unused = routine.shelf.map((item) => ({ ...item, used: false }));
	const few = skinSheetOf({ ...routine, shelf: unused, marks: [], reactions: [] }, plan, ASK);
	expect(few.products).toEqual([]);
});

test('a long name is cut between characters and shows it', () => {
	const routine = fullRoutine();
	const name = '👩🏽‍🔬'.repeat(20);
	const [first, ...others] = routine.shelf;
	if (first === undefined) throw new Error('no shelf');
	const shelf = [{ ...first, name, new: false }, ...others];
	const printed = skinSheetOf({ ...routine, shelf }, plan, ASK).products.map((one) => one.name);
	const cut = printed.find((one) => one.startsWith('👩'));
	expect([...(cut ?? '')]).toHaveLength(40);
	expect(cut?.endsWith('…')).toBe(true);
});

test('a sheet gives itself back from its text, and no other text gives it', () => {
	fc.assert(
		fc.property(anySheet, (any) => {
			const text = printSheet(any);
			expect(parseSheet(text)).toEqual(any);
			expect(parseSheet(` ${text}`)).toBeNull();
			expect(parseSheet(printSheet(coreSheet(any)))).toEqual(coreSheet(any));
		}),
		{ numRuns: 200 },
	);
});

test.each([
	['nothing', ''],
	['no JSON', '[1,'],
	['another version', printSheet(sheet()).replace('[1,', '[2,')],
	['a day that is none', printSheet(sheet()).replace('2027-04-01', '2027-02-31')],
	['an unknown start', printSheet(sheet()).replace('"before"', '"maybe"')],
	['a number spelled another way', printSheet(sheet()).replace('[0,0]]', '[0.0,0]]')],
	[
		'a place beyond the list of products',
		printSheet(sheet()).replace(/\[\d+,\d+\],\["itch/, '[0,99],["itch'),
	],
	['more than any sheet holds', `[${'1,'.repeat(40_000)}1]`],
])('refuses %s', (_, text) => {
	expect(parseSheet(text)).toBeNull();
});
