import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routineSchema } from '../../../src/plan/index.ts';
import { openBackup, printRoutine, sealRoutine } from './backup-file.ts';
import { nudgeOf } from './nudge.ts';

const ROUTINE = routineSchema.parse({
	version: 1,
	profile: { pregnancy: 'declined', allergies: ['Linalool', 'plant:Centella asiatica'] },
	shelf: [{ id: 'a1', name: 'Serum œuvre 에센스', kind: 'serum', tags: ['exosome'], new: true }],
	start_date: '2027-02-28',
	horizon_days: 84,
	marks: [{ day: 3, slot: 'PM', product: 'a1', state: 'skipped' }],
});

describe('a backup', () => {
	it('plain gives back what was kept', async () => {
		expect(await openBackup(printRoutine(ROUTINE), '')).toEqual({ routine: ROUTINE });
	});

	it('sealed gives back what was kept, and shows nothing of it', async () => {
		const file = await sealRoutine(ROUTINE, 'grandma’s blue gate');
		expect(file).not.toContain('Serum');
		expect(await openBackup(file, 'grandma’s blue gate')).toEqual({ routine: ROUTINE });
	});

	it('is refused under another passphrase, and without one', async () => {
		const file = await sealRoutine(ROUTINE, 'one');
		expect(await openBackup(file, 'two')).toEqual({ fault: 'passphrase-wrong' });
		expect(await openBackup(file, '')).toEqual({ fault: 'passphrase-needed' });
	});

	it('is refused with a byte of its data changed', async () => {
		const file = JSON.parse(await sealRoutine(ROUTINE, 'one'));
		const data = file.data.startsWith('A') ? `B${file.data.slice(1)}` : `A${file.data.slice(1)}`;
		expect(await openBackup(JSON.stringify({ ...file, data }), 'one')).toEqual({
			fault: 'passphrase-wrong',
		});
	});

	it('is refused where it asks for endless work', async () => {
		const file = JSON.parse(await sealRoutine(ROUTINE, 'one'));
		const kdf = { ...file.kdf, rounds: 1e9 };
		expect(await openBackup(JSON.stringify({ ...file, kdf }), 'one')).toEqual({
			fault: 'no-backup',
		});
	});

	it('of another version is refused', async () => {
		const text = printRoutine(ROUTINE).replace('"version": 1', '"version": 2');
		expect(await openBackup(text, '')).toEqual({ fault: 'no-routine' });
	});

	it('cut off anywhere is refused', async () => {
		const text = printRoutine(ROUTINE).trimEnd();
		await fc.assert(
			fc.asyncProperty(fc.nat({ max: text.length - 1 }), async (length) => {
				expect(await openBackup(text.slice(0, length), '')).toEqual({ fault: 'no-backup' });
			}),
		);
	});
});

describe('a nudge', () => {
	it('is not given while there is nothing to lose', () => {
		expect(nudgeOf({ ...ROUTINE, shelf: [], marks: [] }, '2027-03-01')).toBeNull();
	});

	it('asks for a first backup, and again after a week', () => {
		const saved = { ...ROUTINE, backed_up_at: '2027-03-01T10:00:00Z' };
		expect(nudgeOf(ROUTINE, '2027-03-01')).toBe('first-backup');
		expect(nudgeOf(saved, '2027-03-07')).toBeNull();
		expect(nudgeOf(saved, '2027-03-08')).toBe('old-backup');
	});
});
