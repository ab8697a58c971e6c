import type { Command } from 'commander';
import type { CommandHost } from '../../src/host/command-host.ts';
import { loadVocabulary } from '../../src/read/shell/facts.ts';
import { registerCheck, type ScanAsk } from '../../src/report/shell/command.ts';
import type { ScanAnswer } from '../../src/scan/index.ts';
import { importedNames } from './imported-names.ts';

/** `check` with what other rooms know: only an app may hand one room's shell to another's. */
export async function registerCheckBottle(program: Command, host: CommandHost): Promise<void> {
	await registerCheck(program, host, {
		vocabulary: () => loadVocabulary(importedNames(host)),
		scan: scanAsked,
		find: async (numbers) => {
			if (numbers.length === 0) return [];
			const { findNumbers } = await import('./find-numbers.ts');
			return findNumbers(numbers, host);
		},
		batches: async (ask) => {
			const { seenBatches } = await import('../../src/verify/shell/seen-batches.ts');
			return seenBatches(ask, host);
		},
	});
}

/** Engines are loaded for photos alone: a list is checked without them. */
async function scanAsked({
	photos,
	pack,
	vocabulary,
	say,
}: ScanAsk): Promise<readonly ScanAnswer[]> {
	const [{ openScanner }, { packsOf }, { scanPhotos }] = await Promise.all([
		import('../../src/scan/shell/open-scanner.ts'),
		import('../../src/scan/shell/packs-asked.ts'),
		import('../../src/scan/shell/scan-photos.ts'),
	]);
	const scanner = openScanner({ vocabulary: async () => vocabulary, packs: packsOf(pack, say) });
	try {
		const scans: ScanAnswer[] = [];
		for await (const { answer } of scanPhotos(photos, scanner, say)) scans.push(answer);
		return scans;
	} finally {
		await scanner.close();
	}
}
