import type { Command } from 'commander';
import type { CommandHost } from '../../src/host/command-host.ts';
import { loadVocabulary } from '../../src/read/shell/facts.ts';
import { registerCheck } from '../../src/report/shell/command.ts';
import { importedNames } from './imported-names.ts';

/** `check` with what the reader knows: only an app may hand one room's shell to another's. */
export async function registerCheckBottle(program: Command, host: CommandHost): Promise<void> {
	await registerCheck(program, host, () => loadVocabulary(importedNames(host)));
}
