import fc from 'fast-check';
import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { parseLabel } from '../passport/index.ts';
import { type LabelFacts, labelText } from './label-text.ts';
import { type CodeMark, type LabelContent, type PrintMark, QUIET_ZONE } from './lay-label.ts';
import { laySheets } from './lay-sheets.ts';
import { printSvg } from './print-svg.ts';
import { labelsOn, SHEET_NAMES, SHEETS } from './sheet-form.ts';

const STEM = 'https://id.example.org';
const FACTS: LabelFacts = {
	gtin: '09521234001010',
	lot: 'LS2607',
	expiry: '2028-05-31',
	serial: null,
};

function contentOf(facts: LabelFacts = FACTS, stem = STEM): LabelContent {
	const text = labelText(facts, stem);
	if (text === null) throw new Error('no address');
	return {
		text,
		rows: encodeQR(text.address, 'raw', { ecc: 'medium', border: QUIET_ZONE }),
		words: ['Hollow & Tide', 'Scan to check this batch'],
	};
}

const isCode = (mark: PrintMark): mark is CodeMark => mark.kind === 'code';

describe('the text of a label', () => {
	it('leads to lot and serial in the path and the expiry beside them', () => {
		expect(labelText({ ...FACTS, serial: 'A/7' }, STEM)).toEqual({
			address: `${STEM}/01/09521234001010/10/LS2607/21/A%2F7?17=280531`,
			lines: ['(01)09521234001010', '(10)LS2607', '(21)A/7', '(17)280531'],
		});
	});

	it('says again what it was made of, whatever signs a lot and a serial may hold', () => {
		const sign = fc.constantFrom(...'!"%&\'()*+,-./0189:;<=>?AZ_az');
		const text = fc.string({ unit: sign, minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(text, fc.option(text), (lot, serial) => {
				const made = labelText({ ...FACTS, lot, serial }, STEM);
				expect(made === null ? null : parseLabel(made.address, 2026)).toEqual({
					...FACTS,
					lot,
					serial,
				});
			}),
		);
	});
});

describe.each(SHEET_NAMES)('a sheet of %s', (name) => {
	const form = SHEETS[name];
	const each = labelsOn(form);

	it('holds every label inside the paper, none over another', () => {
		const [page] = laySheets(new Array(each).fill(contentOf()), name) ?? [];
		const corners = page?.marks.filter(isCode).map(({ x, y }) => ({ x, y })) ?? [];
		expect(corners).toHaveLength(each);
		const right = form.left + (form.columns - 1) * form.across + form.label.width;
		const foot = form.top + (form.rows - 1) * form.down + form.label.height;
		expect(right).toBeLessThanOrEqual(form.width);
		expect(foot).toBeLessThanOrEqual(form.height);
		expect(form.across).toBeGreaterThanOrEqual(form.label.width);
		expect(form.down).toBeGreaterThanOrEqual(form.label.height);
	});

	it.each([
		['a short address', FACTS],
		['the longest lot and serial', { ...FACTS, lot: 'L'.repeat(20), serial: '9'.repeat(20) }],
	])('has modules that can be scanned, and white around them, for %s', (_, facts) => {
		const marks = laySheets([contentOf(facts)], name)?.[0]?.marks ?? [];
		const [code] = marks.filter(isCode);
		if (code === undefined) throw new Error('no code');
		expect(code.module).toBeGreaterThanOrEqual(0.396);
		const edge = code.rows.slice(0, QUIET_ZONE).concat(code.rows.slice(-QUIET_ZONE)).flat();
		expect(edge).not.toContain(true);
		const side = code.module * code.rows.length;
		for (const mark of marks) {
			if (mark.kind === 'code') continue;
			const isBelow = mark.y - mark.size >= code.y + side - 0.001;
			const isBeside = mark.x >= code.x + side;
			expect(isBelow || isBeside, mark.text).toBe(true);
			expect(mark.y).toBeLessThanOrEqual(form.top + form.label.height);
			expect(mark.x + mark.most).toBeLessThanOrEqual(form.left + form.label.width);
		}
	});

	it('begins after the labels that are gone, and goes on to the next sheet', () => {
		const pages = laySheets(new Array(5).fill(contentOf()), name, each - 2) ?? [];
		expect(pages.map(({ marks }) => marks.filter(isCode).length)).toEqual([2, 3]);
	});

	it('is not printed where the code would be too fine', () => {
		expect(laySheets([contentOf(FACTS, `${STEM}/${'a'.repeat(400)}`)], name)).toBeNull();
	});

	it('cannot have lost more labels than it has', () => {
		expect(() => laySheets([], name, each)).toThrow(RangeError);
	});
});

it('is written as SVG that no name can break out of', () => {
	const words = ['</text><script>alert("1")</script>\u0000&'];
	const [page] = laySheets([{ ...contentOf(), words }], 'a4-24') ?? [];
	const svg = page === undefined ? '' : printSvg(page);
	expect(svg).not.toContain('<script');
	expect(svg).not.toContain('\u0000');
	expect(svg).toContain('&#60;/text&#62;&#60;script&#62;');
});
