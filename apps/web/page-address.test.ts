import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, printAddress } from './page-address.ts';

describe('the address of a page', () => {
	it.each([
		'#',
		'',
		'#check/',
		'#check/../x',
		'#sample/UPPER',
		'#list/',
		'#sheet/',
		'#nowhere/1',
		'#check',
	])('leads home from %j', (hash) => {
		expect(parseAddress(hash)).toEqual({ kind: 'home' });
	});

	it('is what it was after printing and parsing', () => {
		const id = fc.stringMatching(/^[0-9a-z-]{1,40}$/);
		const address = fc.oneof(
			fc.record({
				kind: fc.constantFrom(
					'home' as const,
					'scan' as const,
					'trouble' as const,
					'get-help' as const,
					'purpose' as const,
				),
			}),
			fc.record({ kind: fc.constant('check' as const), id }),
			fc.record({ kind: fc.constant('sample' as const), id }),
			fc.record({
				kind: fc.constantFrom('shared' as const, 'sheet-code' as const),
				packed: fc.stringMatching(/^[0-9A-Za-z._-]{1,80}$/),
			}),
		);
		fc.assert(
			fc.property(address, (given) => {
				expect(parseAddress(printAddress(given))).toEqual(given);
			}),
		);
	});
});
