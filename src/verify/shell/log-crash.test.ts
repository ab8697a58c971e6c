import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { crashLog } from '../../../testing/crash-log.ts';
import { seeded } from '../../../testing/dice.ts';

/** `npm run test:slow` kills two hundred times. */
const KILLS = Number(process.env['EXOPROOF_KILLS'] ?? 5);

test(
	`a writer that is killed ${KILLS} times loses nothing that it acknowledged, and never signs two roots for one size`,
	async () => {
		const place = await mkdtemp(join(tmpdir(), 'exoproof-crash-'));
		const crashes = await crashLog({
			folder: join(place, 'log'),
			kills: KILLS,
			dice: seeded(20_261_126),
			hammer: [process.execPath, 'dist/testing/log-hammer.js'],
		});
		expect(crashes).toMatchObject({ kills: KILLS, lost: 0, forked: 0, broken: 0 });
		expect(crashes.acknowledged).toBeGreaterThan(0);
		await rm(place, { recursive: true, force: true });
	},
	20_000 + 6_000 * KILLS,
);
