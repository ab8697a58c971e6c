import type { Command } from 'commander';
import type { CommandHost } from '../../src/host/command-host.ts';
import { loadVocabulary } from '../../src/read/shell/facts.ts';
import { registerVet } from '../../src/vet/shell/vet-command.ts';
import { importedNames } from './imported-names.ts';

/** `vet` with the vocabulary of `read`: only an app may hand one room's shell to another's. */
export async function registerVetProduct(program: Command, host: CommandHost): Promise<void> {
	await registerVet(program, host, () => loadVocabulary(importedNames(host)));
}
