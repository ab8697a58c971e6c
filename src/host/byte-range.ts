/** One part of a file, as a reader asks for it that goes on where it was interrupted (RFC 9110, 14.2). */

export type ByteRange = { readonly first: number; readonly last: number };

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * The part of `size` bytes that the header asks for; `none` where it lies behind the end; null where the whole is
 * meant: several parts at once, another unit, or nonsense, all of which may be ignored.
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'none' | null {
	const asked = ONE_RANGE.exec(header?.trim() ?? '');
	if (asked === null) return null;
	const [, from = '', to = ''] = asked;
	if (from === '') return lastBytes(to, size);
	const first = Number(from);
	if (to !== '' && Number(to) < first) return null;
	if (first >= size) return 'none';
	return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

function lastBytes(count: string, size: number): ByteRange | 'none' | null {
	if (count === '') return null;
	if (Number(count) === 0 || size === 0) return 'none';
	return { first: Math.max(0, size - Number(count)), last: size - 1 };
}
