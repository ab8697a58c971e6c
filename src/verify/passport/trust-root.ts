/** Trust roots from a file: read strictly, since everything hangs on them. */
import { parseStrictJson } from '../encoding/index.ts';
import { parseDidKey } from '../signature/index.ts';
import { type TrustRoot, trustFileSchema } from './trust-root-schema.ts';

/** The roots of a trust file; null for anything that is none, a key nobody should enrol included. */
export function parseTrustFile(text: string): readonly TrustRoot[] | null {
	const read = parseStrictJson(text);
	if ('refused' in read) return null;
	const parsed = trustFileSchema.safeParse(read.value);
	if (!parsed.success) return null;
	const { roots } = parsed.data;
	return roots.every(({ operator }) => parseDidKey(operator) !== null) ? roots : null;
}

/** Roots that count: those of samples only where samples are wanted. */
export const trustedRoots = (
	roots: readonly TrustRoot[],
	withSamples: boolean,
): readonly TrustRoot[] => roots.filter(({ sample }) => withSamples || !sample);
