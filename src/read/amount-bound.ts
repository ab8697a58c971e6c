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

export type OneMark = {
	readonly at: number;
	readonly after: string;
	/** What says that it is at 1 % or less: the label, the law, or only what is usual. */
	readonly basis: 'label' | 'limit' | 'use';
};

/** The name on the list that is most surely at 1 % or less: by the label or the law before what is usual, then the first. */
export function markAtOne(items: readonly ListItem[], vocabulary: Vocabulary): OneMark | null {
	const marks = items.flatMap((item, at) => {
		const basis = item.marks.includes('may-contain') ? null : basisOf(item, vocabulary);
		return basis === null || item.name === null ? [] : [{ at, after: item.name, basis }];
	});
	return marks.find((mark) => mark.basis !== 'use') ?? marks[0] ?? null;
}

function basisOf(item: ListItem, vocabulary: Vocabulary): OneMark['basis'] | null {
	const stated = statedPercent(item);
	if (stated !== null) return stated <= ONE_PERCENT ? 'label' : null;
	const marker = vocabulary.markers.get(nameKey(item.name ?? ''));
	if (marker === undefined || marker.percent > ONE_PERCENT) return null;
	return marker.basis === 'limit' ? 'limit' : 'use';
}

const PER_PERCENT = { '%': 1, ppm: 10_000, ppb: 10_000_000 } as const;

function statedPercent(item: ListItem): number | null {
	return item.amount === null ? null : item.amount.value / PER_PERCENT[item.amount.unit];
}

/** The bound that order gives the item at `at`: by the surest mark before it. */
export function boundAfter(
	items: readonly ListItem[],
	at: number,
	vocabulary: Vocabulary,
): Vesicle['atMost'] | null {
	const mark = markAtOne(items.slice(0, Math.min(at, LONGEST_LOOK)), vocabulary);
	return mark === null ? null : { percent: ONE_PERCENT, after: mark.after, basis: mark.basis };
}

/** Markers stand among the first names of a list; a longer look would make many vesicles on one list costly. */
const LONGEST_LOOK = 120;
