import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openJournal } from './log-journal.ts';
import { sequenceStoreCases } from './sequence-store.case.ts';

let place = '';
beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-journal-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

let count = 0;
sequenceStoreCases((again = false) => {
	count += again ? 0 : 1;
	return openJournal(join(place, String(count), 'journal'));
});
