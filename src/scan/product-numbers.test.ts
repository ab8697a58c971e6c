import { expect, it } from 'vitest';
import { productNumbers } from './product-numbers.ts';

const code = (format: string, text: string) => ({ format, text });

it('finds the number of a product in every form that codes have it', () => {
	const codes = [
		code('EAN-13', '4006381333931'),
		code('DataMatrix', '\u001d0104006381333931\u001d10LOT1'),
		code('QRCode', 'https://id.example/01/09521234001010/10/LOT1'),
		code('EAN-8', '96385074'),
	];
	expect(productNumbers(codes)).toEqual(['04006381333931', '09521234001010', '00000096385074']);
});

it('finds none in a number with a wrong check digit, in text and in other addresses', () => {
	const codes = [
		code('EAN-13', '4006381333932'),
		code('QRCode', 'https://shop.example/?gtin=4006381333931'),
		code('QRCode', 'Aqua, Glycerin'),
	];
	expect(productNumbers(codes)).toEqual([]);
});
