/** What an item of a list is beyond an ordinary ingredient: by its name in the vocabulary, or by the words of a name of the grammar. */
import type { ListItem } from './list-item.ts';
import { type NameTrait, traitOf } from './name-trait.ts';
import type { Vocabulary } from './vocabulary.ts';

export function traitOfItem(item: ListItem, vocabulary: Vocabulary): NameTrait | null {
	if (item.name === null) return null;
	if (item.number === -1) return traitOf(item.name, undefined);
	return vocabulary.traits[item.number] ?? null;
}
