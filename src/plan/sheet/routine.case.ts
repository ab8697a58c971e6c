/** A routine for tests of the skin sheet, as full as one page takes, and any sheet. */
import fc from 'fast-check';
import { type Routine, routineSchema } from '../routine-schema.ts';
import type { SkinSheet } from './index.ts';
import { SHEET_STARTS } from './index.ts';

const NAMES = [
	'Gentle Oat Cleanser',
	'Centella Vesicle Serum 30 ml',
	'Night Retinol 0.3 in Squalane',
	'Mineral Fluid SPF 50+',
	'Barrier Cream with Ceramides',
	'Azelaic Suspension 10 %',
	'Niacinamide and Zinc Drops',
	'Hyaluronic Mist with Panthenol',
	'Lactobacillus Vesicle Ampoule',
	'Rice Enzyme Powder Wash',
	'Propolis Calming Essence',
	'Overnight Repair Mask',
];

/** Twelve bottles and eight reactions, all SAMPLE. */
export function fullRoutine(): Routine {
	return routineSchema.parse({
		version: 1,
		profile: {
			age: 34,
			region: 'EU',
			sensitive: true,
			pregnancy: 'no',
			allergies: ['Linalool', 'milk', 'fish'],
			medicines: ['isotretinoin_oral_stopped'],
			conditions: ['rosacea', 'eczema'],
		},
		start_date: '2027-03-01',
		horizon_days: 84,
		shelf: NAMES.map((name, at) => ({
			id: `p${at}`,
			kind: at === 0 ? 'cleanser' : at === 3 ? 'spf' : 'serum',
			tags: at === 1 ? ['exosome', 'exosome_plant'] : [],
			name,
			brand: 'SAMPLE Laboratories',
			sample: true,
			new: at % 3 === 1,
			batch: at === 5 ? null : `L27${at}0-K${at * 7}`,
			opened_on: '2027-02-10',
			pao_months: 6,
		})),
		marks: NAMES.flatMap((_, at) =>
			at % 2 === 1 ? [{ day: 3 * at, slot: 'PM', product: `p${at}`, state: 'done' }] : [],
		),
		reads: [
			{ product: 'p1', day: 2, grade: 'nothing', at: '2027-03-03T08:00:00Z' },
			{ product: 'p1', day: 7, grade: 'faint-pink', at: '2027-03-08T08:00:00Z' },
		],
		reactions: Array.from({ length: 8 }, (_, at) => ({
			id: `r${at}`,
			at: `2027-03-${10 + at}T21:00:00Z`,
			day: 9 + at,
			symptoms: ['itch', 'burning', 'lasting_redness'].slice(0, 1 + (at % 3)),
			products: [`p${at}`, `p${at + 1}`],
			intensity: (['mild', 'moderate', 'severe'] as const)[at % 3],
			seriousness: at === 7 ? ['infection'] : ['none'],
		})),
	});
}

const text = fc
	.string({ unit: 'binary', maxLength: 24 })
	.map((one) => one.replace(/\p{Cs}/gu, '?'));
const words = fc.array(text, { maxLength: 4 });
const date = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
	.map((one) => one.toISOString().slice(0, 10));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Any sheet that a page can hold. */
export const anySheet: fc.Arbitrary<SkinSheet> = fc.record({
	printed_on: date,
	name: text,
	medicines: words,
	allergies: words,
	conditions: words,
	pregnancy: fc.constantFrom('yes', 'no', 'unknown'),
	lactating: fc.boolean(),
	products: fc.array(
		fc.record({
			name: text,
			brand: text,
			batch: maybe(text),
			discard_by: maybe(date),
			start: fc.record({ kind: fc.constantFrom(...SHEET_STARTS), date: maybe(date) }),
			patch: maybe(fc.record({ day: fc.nat(30), grade: text })),
			inUse: fc.boolean(),
		}),
		{ maxLength: 12 },
	),
	reactions: fc.array(
		fc.record({
			date,
			products: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
			symptoms: words,
			intensity: fc.constantFrom('mild', 'moderate', 'severe'),
			seriousness: words,
		}),
		{ maxLength: 8 },
	),
	questions: fc.array(text, { maxLength: 6 }),
	more: fc.record({ products: fc.nat(50), reactions: fc.nat(50) }),
});
