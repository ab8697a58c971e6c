/** What is said beside the verdict: look-alikes for what they are, names unread, several lists. */
import type { Finding } from '../kit/index.ts';
import type { FoundVesicle } from './find-vesicles.ts';
import { finding } from './finding-of.ts';
import type { ReadCode } from './findings.ts';
import { traitOfItem } from './item-trait.ts';
import type { ListItem } from './list-item.ts';
import type { Zones } from './list-zone.ts';
import type { Lookalike } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an item is when it is often taken for an exosome; null for an ordinary one. */
export function lookalikeOf(item: ListItem, vocabulary: Vocabulary): Lookalike | null {
	const trait = traitOfItem(item, vocabulary);
	return trait?.kind === 'lookalike' ? trait.lookalike : null;
}

/** The findings beside the verdict. A vesicle word in no allowed form has no name and yet was read. */
export function asidesOf(
	text: string,
	zones: Zones,
	vesicles: readonly FoundVesicle[],
	vocabulary: Vocabulary,
): Finding<ReadCode>[] {
	const found: Finding<ReadCode>[] = [];
	const unread: ListItem[] = [];
	let of = 0;
	for (const { items } of zones.lists) {
		of += items.length;
		items.forEach((item, at) => {
			if (item.name === null) unread.push(item);
			const lookalike = lookalikeOf(item, vocabulary);
			if (lookalike === null) return;
			const facts = { text: text.slice(item.start, item.end), name: item.name, lookalike };
			found.push(finding('lookalike', { ...facts, position: at + 1 }, 'READ-L01'));
		});
	}
	const count = unread.filter((item) => !holdsVesicle(item, vesicles)).length;
	if (count > 0) found.push(finding('names-unread', { count, of }, 'READ-R01'));
	const lists = zones.lists.length;
	return lists > 1 ? [...found, finding('several-lists', { count: lists }, 'READ-R02')] : found;
}

function holdsVesicle(item: ListItem, vesicles: readonly FoundVesicle[]): boolean {
	return vesicles.some(({ vesicle }) => vesicle.start >= item.start && vesicle.end <= item.end);
}
