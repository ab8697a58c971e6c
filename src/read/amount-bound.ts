/**
 * How much can it be at most, by its place alone?
 * Regulation (EC) 1223/2009 art. 19(1)(g): names stand in falling order of weight down to 1 %; below 1 % in any order.
 * So what follows a name that is used at 1 % or less is itself at 1 % or less; nothing tighter follows from order.
 */
import { nameKey } from './letters.ts';
import type { ListItem } from './piece.ts';
import type { Vesicle } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

const ONE_PERCENT = 1;

/** The bound for the item at `at`, or null where no marker stands before it. */
export function boundFor(items: readonly ListItem[], at: number, vocabulary: Vocabulary): Vesicle['atMost'] | null {
	for (const item of items.slice(0, at)) {
		if (item.name === null || item.marks.includes('may-contain')) continue;
		const stated = item.amount?.unit === '%' ? item.amount.value : item.amount?.unit === 'ppm' ? item.amount.value / 10_000 : null;
		const marker = vocabulary.markers.get(nameKey(item.name));
		const most = stated ?? (marker && marker.percent <= ONE_PERCENT ? marker.percent : null);
		if (most !== null && most <= ONE_PERCENT) return { percent: ONE_PERCENT, after: item.name };
	}
	return null;
}
