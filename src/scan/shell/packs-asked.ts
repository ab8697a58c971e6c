/** The flag that names the languages on a label. */
import { UsageError } from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import { missingPacks, PACKS, type Pack } from './engine-parts.ts';

/** English and what else was asked for. @throws UsageError for a language that is unknown or not here. */
export function packsOf(asked: string | undefined, say: Say): readonly Pack[] {
	const names = (asked ?? '').split(',').map((name) => name.trim());
	const wanted = ['eng', ...names.filter((name) => name !== '')];
	const unknown = wanted.find((name) => !PACKS.some((pack) => pack === name));
	const packs = PACKS.filter((pack) => wanted.includes(pack));
	const [missing] = missingPacks(packs);
	if (unknown !== undefined) {
		throw new UsageError(say('scan.cli.pack-unknown', { given: unknown, packs: PACKS.join(', ') }));
	}
	if (missing !== undefined) throw new UsageError(say('scan.cli.pack-missing', { given: missing }));
	return packs;
}
