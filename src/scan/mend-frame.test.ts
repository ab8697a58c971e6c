import { expect, test } from 'vitest';
import { nearContents, nearHeading } from './mend-frame.ts';

test.each([
	['30mle1.0 fl.oz', '30 ml e 1.0 fl.oz'],
	['30mie 1.0 floz', '30 ml e 1.0 fl.oz'],
	['50 ml e 1.7 fl.oz', '50 ml e 1.7 fl.oz'],
	// The ounces tell which of the two figures was misread.
	['80 ml e 1.0 fl.oz', '30 ml e 1.0 fl.oz'],
	['15 mi € 0,5 flLoz', '15 ml e 0.5 fl.oz'],
])('%s is the net content %s', (line, contents) => {
	expect(nearContents(line)?.replace(',', '.')).toBe(contents);
});

test.each(['LOT A24000 EXP 2027-01', 'Molasses', '30 capsules', 'Aqua, Glycerin'])(
	'%s is not taken for another net content',
	(line) => {
		expect(nearContents(line)).not.toBe('30 ml e 1.0 fl.oz');
	},
);

test.each([
	['tngoedionts:', 'Ingredients:'],
	['INGREDlENTS:', 'INGREDIENTS:'],
	['INCE', 'INCI:'],
	['Fuil lngredients:', 'Full ingredients:'],
])('%s heads a list', (text, heading) => {
	expect(nearHeading(text)?.toLowerCase()).toBe(heading.toLowerCase());
});

test.each(['AQUA,', 'Serum:', 'Directions:', 'LUMEVA'])('%s heads none', (text) => {
	expect(nearHeading(text)).toBeNull();
});

test.each(['Ingredients (INCI):', 'INGREDIENTS', 'Full Ingredients:', 'Ingrédients :', 'INCI:'])(
	'%s is spelled right and stays',
	(text) => {
		expect(nearHeading(text)).toBeNull();
	},
);
