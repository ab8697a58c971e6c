import type { CommandHost } from '../../src/host/command-host.ts';

/** Where `knowledge import` keeps the names this machine has imported. */
export function importedNames({ env }: CommandHost): string {
	return `${env['EXOPROOF_DATA'] ?? 'data/local'}/extra-names.tsv`;
}
