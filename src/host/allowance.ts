/** So many at once, and so many a minute from then on, from all the world together: nothing is kept of who asks. */
import type { Clock } from './clock.ts';

export type Allowance = {
	/** Null where it may go on, else the seconds after which it is worth asking again. */
	readonly take: () => number | null;
};

/** Opens one that is full. */
export function openAllowance(aMinute: number, clock: Clock): Allowance {
	let left = aMinute;
	let at = clock.now().getTime();
	return {
		take: () => {
			const now = clock.now().getTime();
			left = Math.min(aMinute, left + (Math.max(0, now - at) / 60_000) * aMinute);
			at = now;
			if (left < 1) return Math.max(1, Math.ceil(((1 - left) / aMinute) * 60));
			left -= 1;
			return null;
		},
	};
}
