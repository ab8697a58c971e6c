/** Turns what a card holds into what the components draw: sentences, marks, words beside names. */
import { type Finding, READ_MARKS, type Say } from '../../kit/index.ts';
import type { ReadCode } from '../../read/index.ts';
import type { Drawing, FindSource, MarkKind, ReasonView } from '../../ui/index.ts';
import type { AnswerCard, AnswerWord, Headline } from '../index.ts';

/** The sentence of a finding of the reader. */
export function sentenceOf(finding: Finding<ReadCode>, say: Say): string {
	return say(`read.${finding.code}`, finding.facts);
}

/** A finding as a reason: its mark, its sentence, its grounds. */
export function reasonView(finding: Finding<ReadCode>, say: Say): ReasonView {
	return {
		key: `${finding.code} ${finding.facts['text'] ?? ''} ${finding.facts['position'] ?? ''}`,
		mark: READ_MARKS[finding.code],
		sentence: sentenceOf(finding, say),
		because: finding.because,
	};
}

/** Looks a source of the card up by its id. */
export function sourceFinder({ sources }: Pick<AnswerCard, 'sources'>): FindSource {
	const byId = new Map(sources.map((source) => [source.id, source]));
	return (id) => byId.get(id);
}

/** The vesicle is drawn as sure as the word is. */
export const DRAWING_OF = {
	yes: 'full',
	unclear: 'half',
	no: 'empty',
	'cannot-tell': 'half',
} as const satisfies Record<AnswerWord, Drawing>;

/** The word beside the reading panel's mark, and the mark. */
export function readingMark({ word, verdict }: Headline): {
	readonly kind: MarkKind;
	readonly word: string;
} {
	return { kind: verdict, word: verdict === 'contradicted' ? 'contradicted' : word };
}
