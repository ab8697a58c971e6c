import { expect, it } from 'vitest';
import { CHECKLIST } from '../checklist.ts';
import { isVisitNumber, untickedOf, visitNumberOf, visitOf } from './visit.ts';
import { printVisitRow, VISIT_HEADING } from './visit-csv.ts';
import { type VisitInput, visitInputSchema } from './visit-schema.ts';

const INPUT: VisitInput = {
	date: '2026-11-26',
	product: 'Dawn Tide Ampoule (SAMPLE)',
	gtin: '9521234001010',
	lot: 'LS2610A',
	ticks: [...CHECKLIST],
};
const TODAY = '2026-11-26';

it('is a visit once everything is ticked', () => {
	expect(visitOf(INPUT, TODAY)).toEqual({
		...INPUT,
		gtin: '09521234001010',
		serial: null,
		ticks: CHECKLIST,
	});
});

it.each(CHECKLIST)('refuses a visit without a tick for %s, and names it', (item) => {
	const ticks = CHECKLIST.filter((one) => one !== item);
	expect(visitOf({ ...INPUT, ticks }, TODAY)).toEqual({
		refused: 'checklist-incomplete',
		items: [item],
	});
	expect(untickedOf(ticks)).toEqual([item]);
});

it.each([
	['no item ticked', { ticks: [] }, 'checklist-incomplete'],
	[
		'one item ticked sixteen times',
		{ ticks: Array(16).fill(CHECKLIST[0]) },
		'checklist-incomplete',
	],
	['an item that is on no list', { ticks: [...CHECKLIST, 'age-19'] }, 'tick-unknown'],
	['a check digit that is wrong', { gtin: '9521234001011' }, 'gtin-invalid'],
	['a day that has not come', { date: '2026-11-27' }, 'date-later'],
])('refuses %s', (_, change, refused) => {
	expect(visitOf({ ...INPUT, ...change }, TODAY)).toMatchObject({ refused });
});

it.each([
	['a name of a patient', { patient: 'Ada' }],
	['a note', { note: 'red after ten minutes' }],
	['an age', { age: 21 }],
	['a procedure', { procedure: 'microneedling' }],
	['an answer of the intake', { pregnancy: 'yes' }],
	['a number of its own', { number: 'K7Q2-M9TD' }],
	['a product of two lines', { product: 'Ampoule\nred after ten minutes' }],
	['a product as long as a note', { product: 'a'.repeat(121) }],
	['no product', { product: ' ' }],
	['a lot with a blank', { lot: 'LS 2610' }],
	['a lot of 21 letters', { lot: 'A'.repeat(21) }],
	['a lot with NUL', { lot: 'A\0' }],
	['a serial in letters of no label', { serial: 'é' }],
	['a day that is none', { date: '2026-02-30' }],
	['a moment for a day', { date: '2026-11-26T08:00:00Z' }],
	['ticks as a text', { ticks: 'all' }],
	['a thousand ticks', { ticks: Array(1000).fill('allergies') }],
])('takes no visit with %s', (_, change) => {
	expect(visitInputSchema.safeParse({ ...INPUT, ...change }).success).toBe(false);
});

it('prints a number that it takes again, and no other', () => {
	const number = visitNumberOf(Uint8Array.from([255, 0, 31, 32, 17, 250, 99, 7]));
	expect(number).toBe('Z0Z0-HT37');
	expect(isVisitNumber(number)).toBe(true);
	for (const wrong of ['', 'Z0Z0HT37', 'z0z0-ht37', 'Z0Z0-HT3O', 'Z0Z0-HT371', ' Z0Z0-HT37']) {
		expect(isVisitNumber(wrong)).toBe(false);
	}
	expect(() => visitNumberOf(new Uint8Array(3))).toThrow(RangeError);
});

it('prints rows that no spreadsheet runs or splits', () => {
	const visit = { ...INPUT, number: 'Z0Z0-HT37', serial: null, ticks: ['allergies', 'consent'] };
	expect(VISIT_HEADING).toBe('number,date,product,gtin,lot,serial,ticks\r\n');
	expect(printVisitRow({ ...visit, product: '=1+1', lot: '-A,"B"' })).toBe(
		'Z0Z0-HT37,2026-11-26,\'=1+1,9521234001010,"\'-A,""B""",,allergies consent\r\n',
	);
});
