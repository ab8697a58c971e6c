import { expect, it } from 'vitest';
import { mergeCodes } from './merge-codes.ts';
import type { EngineCode } from './schema.ts';

const code = (text: string, left: number, format = 'EAN-13'): EngineCode => ({
	format,
	text,
	corners: [
		[left, 10],
		[left + 100, 10],
		[left + 100, 60],
		[left, 60],
	],
});

it('tells a code that was read twice once', () => {
	const read = [code('9521234567899', 0), code('9521234567899', 4)];
	expect(mergeCodes(read)).toEqual([read[0]]);
});

it('tells two codes that stand apart', () => {
	const read = [code('9521234567899', 0), code('96385074', 300, 'EAN-8')];
	expect(mergeCodes(read)).toEqual(read);
});

it('tells neither of two texts that were read in one place', () => {
	expect(mergeCodes([code('9521234567899', 0), code('9521234567806', 10)])).toEqual([]);
});
