/** The way from a place at the bottom of a tree up to its root (RFC 9162 clauses 2.1.3.2 and 2.1.4.2). */

/** Where the next hash of a proof stands beside what was found so far. */
export type Side = 'left' | 'right';

export const isOdd = (value: number): boolean => value % 2 === 1;

/** Half, rounded down: sizes go beyond the 32 bits that shifting keeps. */
export const half = (value: number): number => Math.floor(value / 2);

/** The sides of `count` hashes on the way up from `place`, where `last` is the last place of its level; null where the way is shorter or longer. */
export function sidesOfPath(place: number, last: number, count: number): readonly Side[] | null {
	const sides: Side[] = [];
	let at = { fn: place, sn: last };
	while (sides.length < count) {
		if (at.sn === 0) return null;
		const isRight = isOdd(at.fn) || at.fn === at.sn;
		sides.push(isRight ? 'left' : 'right');
		at = above(isRight ? pastMissing(at) : at);
	}
	return at.sn === 0 ? sides : null;
}

/** A place of a level and the last place of that level, by the names of the clauses. */
type At = { readonly fn: number; readonly sn: number };

const above = ({ fn, sn }: At): At => ({ fn: half(fn), sn: half(sn) });

/** Levels at which the last place has no neighbour are passed over. */
function pastMissing(at: At): At {
	let here = at;
	while (!isOdd(here.fn) && here.fn !== 0) here = above(here);
	return here;
}
