import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFrom } from '../../src/plan/calendar/planned.case.ts';
import { coreSheet, type SkinSheet, skinSheetOf } from '../../src/plan/index.ts';
import { anySheet, fullRoutine } from '../../src/plan/sheet/routine.case.ts';
import { signerOf } from './device-signer.ts';
import { deviceMark, MOST_SHEET_ADDRESS, openSheetCode, sheetAddress } from './sheet-code.ts';

const PAGE = 'https://exoproof.example.org/';
const signer = signerOf(new Uint8Array(32).fill(7));
const full = skinSheetOf(fullRoutine(), planFrom('2027-03-01').plan, {
	printed_on: '2027-04-01',
	name: 'A. Person',
	questions: ['test-area', 'prescription', 'sun', 'stop-rule', 'photos', 'history'],
});
const ROOMY = 8_000;

async function packedOf(sheet: SkinSheet, most = ROOMY): Promise<string> {
	const made = await sheetAddress(sheet, signer, PAGE, most);
	if (made === null) throw new Error('the sheet did not fit');
	return made.address.slice(`${PAGE}#sheet/`.length);
}

test('a code gives back the sheet that was printed, and the key that signed it', async () => {
	await fc.assert(
		fc.asyncProperty(anySheet, async (sheet) => {
			expect(await openSheetCode(await packedOf(sheet))).toEqual({
				kind: 'unchanged',
				sheet,
				holds: 'all',
				key: signer.key,
			});
		}),
		{ numRuns: 50 },
	);
});

test('twelve products and eight reactions fit a code that a phone reads from paper', async () => {
	const made = await sheetAddress(full, signer, PAGE);
	expect(made?.holds).toBe('all');
	expect(full.products).toHaveLength(12);
	expect(full.reactions).toHaveLength(8);
	expect(made?.address.length).toBeLessThanOrEqual(MOST_SHEET_ADDRESS);
});

test('refuses every changed byte', async () => {
	const packed = await packedOf(full);
	const bytes = Buffer.from(packed.slice(2), 'base64url');
	await fc.assert(
		fc.asyncProperty(
			fc.nat(bytes.length - 1),
			fc.integer({ min: 1, max: 255 }),
			async (at, flip) => {
				const changed = Buffer.from(bytes);
				changed[at] = (changed[at] ?? 0) ^ flip;
				const opened = await openSheetCode(`1.${changed.toString('base64url')}`);
				expect(opened).toEqual({ kind: 'changed' });
			},
		),
		{ numRuns: 300 },
	);
});

test('refuses every changed letter', async () => {
	const packed = await packedOf(full);
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 2, max: packed.length - 1 }),
			fc.constantFrom(...letters),
			async (at, letter) => {
				fc.pre(packed[at] !== letter);
				const changed = packed.slice(0, at) + letter + packed.slice(at + 1);
				expect(await openSheetCode(changed)).toEqual({ kind: 'changed' });
			},
		),
		{ numRuns: 200 },
	);
});

test.each([
	['all facts told as the core', (packed: string) => `2${packed.slice(1)}`, 'changed'],
	['a byte more', (packed: string) => `${packed}AAAA`, 'changed'],
	['a cut end', (packed: string) => packed.slice(0, -4), 'changed'],
	['letters of another alphabet', (packed: string) => `${packed.slice(0, -1)}=`, 'changed'],
	['nothing', () => '', 'changed'],
	['a later version', (packed: string) => `3${packed.slice(1)}`, 'newer-version'],
	['more than any code holds', () => `1.${'A'.repeat(9_000)}`, 'changed'],
])('refuses %s', async (_, change, kind) => {
	expect(await openSheetCode(change(await packedOf(full)))).toEqual({ kind });
});

test('a sheet signed by another key has another mark', async () => {
	const other = signerOf(new Uint8Array(32).fill(8));
	expect(deviceMark(other.key)).not.toBe(deviceMark(signer.key));
	expect(deviceMark(signer.key)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
});

test('a sheet too full for a code gives its core facts, and one too full for these gives none', async () => {
	const core = await sheetAddress(full, signer, PAGE, 1_000);
	expect(core?.holds).toBe('core');
	const opened = await openSheetCode(core?.address.slice(`${PAGE}#sheet/`.length) ?? '');
	expect(opened).toMatchObject({ kind: 'unchanged', holds: 'core', sheet: coreSheet(full) });
	expect(await sheetAddress(full, signer, PAGE, 300)).toBeNull();
});
