/** The product numbers that codes hold, in whichever form they hold them. */
import { elementValue, type Gtin, parseGtin, readGs1 } from '../kit/index.ts';
import type { ScannedCode } from './schema.ts';

/** Each number once, in the order of the codes; a number with a wrong check digit is none. */
export function productNumbers(codes: readonly Pick<ScannedCode, 'format' | 'text'>[]): Gtin[] {
	const numbers = codes.flatMap(({ format, text }) => {
		const read = readGs1(text, { format });
		const held = read.kind === 'gs1' ? elementValue(read, '01') : null;
		return (held === null ? null : parseGtin(held)) ?? [];
	});
	return [...new Set(numbers)];
}
