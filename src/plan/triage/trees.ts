/**
 * The trees of trouble that ask what was used: purge or reaction, pilling, a short sting. Red flags and plain signs of a
 * reaction are judged beside them and win where they ask for more.
 */
import type { Past } from './past.ts';
import { type Sign, sign } from './sign.ts';

/** The last day on which bumps may still be a purge: the end of week eight (PUR-01, PUR-05). */
const LAST_PURGE_DAY = 56;

/** New bumps: a purge only where one product alone is new, raises turnover, and bumps sit where they always did. */
export function judgeBumps(past: Past): Sign | null {
	if (past.days > LAST_PURGE_DAY) return sign('see-doctor', 'PUR-05');
	if (past.isMissing) return null;
	if (past.newTogether.length > 1) return sign('pause', 'PUR-07');
	if (!past.hasTurnover) return sign('pause', 'PUR-04');
	return past.hasTretinoin ? sign('adjust', 'PUR-01', 'PUR-08') : sign('adjust', 'PUR-01');
}

/** The least change first; the sunscreen is changed and never left out (PIL-04). */
export function judgePilling({ films, hasMixedBases }: Past): Sign {
	const layers = films > 1 ? (['PIL-03'] as const) : [];
	const bases = hasMixedBases ? (['PIL-05'] as const) : [];
	return sign('adjust', 'PIL-01', 'PIL-02', ...layers, ...bases, 'PIL-04');
}

/** A sting of a minute is told of acids and retinoids alone (PT-16); from anything else it is burning. */
export function judgeSting({ isMissing, hasSting }: Past): Sign {
	return isMissing || hasSting ? sign('continue', 'PT-16') : sign('pause', 'SEN-01');
}
