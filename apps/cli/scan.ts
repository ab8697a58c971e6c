import type { Command } from 'commander';
import type { CommandHost } from '../../src/host/command-host.ts';
import { loadVocabulary } from '../../src/read/shell/facts.ts';
import { registerScan } from '../../src/scan/shell/command.ts';
import { importedNames } from './imported-names.ts';

/** `scan` with what the reader knows: only an app may hand one room's shell to another's. */
export async function registerScanPhoto(program: Command, host: CommandHost): Promise<void> {
	await registerScan(program, host, () => loadVocabulary(importedNames(host)));
}
