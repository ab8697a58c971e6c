/** When a token may be used: `exp` and `nbf` of RFC 7519 clause 4.1, in seconds since 1970. */
import type { JsonObject } from '../encoding/index.ts';

export type TokenTimeRefusal = 'token-malformed' | 'token-expired' | 'token-not-yet-valid';

/** Why a token's time is not now, in milliseconds since 1970; null where it is, or none is stated. */
export function tokenTimeRefusal({ exp, nbf }: JsonObject, now: number): TokenTimeRefusal | null {
	if ([exp, nbf].some((claim) => claim !== undefined && typeof claim !== 'number'))
		return 'token-malformed';
	if (typeof exp === 'number' && now >= 1_000 * exp) return 'token-expired';
	return typeof nbf === 'number' && now < 1_000 * nbf ? 'token-not-yet-valid' : null;
}
