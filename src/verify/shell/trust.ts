/** The trust roots of this machine: those of the samples, and whatever a person has pinned. */
import { readFile } from 'node:fs/promises';
import { UsageError } from '../../host/command-host.ts';
import { packagePath } from '../../host/package-root.ts';
import type { Say } from '../../kit/index.ts';
import { parseTrustFile, type TrustRoot, trustedRoots } from '../passport/index.ts';

export type TrustAsked = {
	/** A trust file named by a flag; else EXOPROOF_TRUST counts. */
	readonly file: string | undefined;
	readonly env: Readonly<Record<string, string | undefined>>;
};

/** The roots that count, pinned ones first. @throws UsageError for a file that is none. */
export async function loadTrust(
	{ file, env }: TrustAsked,
	say: Say,
): Promise<readonly TrustRoot[]> {
	const named = file ?? env['EXOPROOF_TRUST'];
	const pinned = named === undefined || named === '' ? [] : await readRoots(named, say);
	return trustedRoots([...pinned, ...(await sampleRoots())], env['SAMPLES'] !== 'off');
}

async function readRoots(file: string, say: Say): Promise<readonly TrustRoot[]> {
	const text = await readFile(file, 'utf8').catch((cause: unknown) => {
		throw new UsageError(say('verify.cli.file-missing', { file }), { cause });
	});
	const roots = parseTrustFile(text);
	if (roots === null) throw new UsageError(say('verify.cli.trust-malformed', { file }));
	return roots;
}

/** Shipped with the package. Their secret keys are public on purpose. */
async function sampleRoots(): Promise<readonly TrustRoot[]> {
	const text = await readFile(packagePath('data', 'trust', 'samples.json'), 'utf8');
	const roots = parseTrustFile(text);
	if (roots === null)
		throw new Error('data/trust/samples.json is damaged: install the package again.');
	return roots;
}
