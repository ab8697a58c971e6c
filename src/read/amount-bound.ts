/**
 * How much can it be at most, by its place alone?
 * Regulation (EC) 1223/2009 art. 19(1)(g): names stand in falling order of weight down to 1 %; below 1 % in any order.
 * So what follows a name that is used at 1 % or less is itself at 1 % or less; nothing tighter follows from order.
 */
import { nameKey } from './letters.ts';
import type { ListItem } from './list-item.ts';
import type { Vesicle } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

const ONE_PERCENT = 1;

export type OneMark = { readonly at: number; readonly after: string };

/** The first place on the list that is known to hold 1 % or less, or null. Whatever stands after it is bounded by it. */
export function firstAtOne(items: readonly ListItem[], vocabulary: Vocabulary): OneMark | null {
	const at = items.findIndex(
		(item) =>
			item.name !== null && !item.marks.includes('may-contain') && isAtMostOne(item, vocabulary),
	);
	const after = items[at]?.name;
	return after === undefined || after === null ? null : { at, after };
}

function isAtMostOne(item: ListItem, vocabulary: Vocabulary): boolean {
	const stated = statedPercent(item);
	if (stated !== null) return stated <= ONE_PERCENT;
	const marker = vocabulary.markers.get(nameKey(item.name ?? ''));
	return marker !== undefined && marker.percent <= ONE_PERCENT;
}

const PER_PERCENT = { '%': 1, ppm: 10_000, ppb: 10_000_000 } as const;

function statedPercent(item: ListItem): number | null {
	return item.amount === null ? null : item.amount.value / PER_PERCENT[item.amount.unit];
}

/** The bound that order alone gives the item at `at`. */
export function boundAfter(
	mark: OneMark | null,
	at: number,
): NonNullable<Vesicle['atMost']> | null {
	return mark !== null && mark.at < at ? { percent: ONE_PERCENT, after: mark.after } : null;
}
