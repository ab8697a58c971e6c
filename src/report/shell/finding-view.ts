/** Turns what a card holds into what the components draw: sentences, marks, words beside names. */
import { type Finding, readMark, type Say } from '../../kit/index.ts';
import type { ReadCode } from '../../read/index.ts';
import type { Drawing, FindSource, MarkKind, ReasonView } from '../../ui/index.ts';
import type { AnswerWord, Headline, Source } from '../index.ts';

/** The sentence of a finding of the reader. */
export function sentenceOf(finding: Finding<ReadCode>, say: Say): string {
	return say(`read.${finding.code}`, finding.facts);
}

/** A finding as a reason: its mark, its sentence, its grounds. */
export function reasonView(finding: Finding<ReadCode>, say: Say): ReasonView {
	return {
		key: `${finding.code} ${finding.facts['text'] ?? ''} ${finding.facts['position'] ?? ''}`,
		mark: readMark(finding),
		sentence: sentenceOf(finding, say),
		because: finding.because,
	};
}

/** Sources by their id. Where a source is no page of somebody's, its title is words of ours. */
export function sourceFinder(sources: readonly Source[], say: Say): FindSource {
	const byId = new Map(titled(sources, say).map((source) => [source.id, source]));
	return (id) => byId.get(id);
}

/** The same sources with titles in the language of the page, where they are our own. */
export function titled(sources: readonly Source[], say: Say): readonly Source[] {
	return sources.map((source) =>
		source.url === null ? { ...source, title: say(`report.source.${source.id}`) } : source,
	);
}

/** The vesicle is drawn as sure as the word is. */
export const DRAWING_OF = {
	yes: 'full',
	unclear: 'half',
	no: 'empty',
	// Nothing was read, so nothing is drawn as known.
	'cannot-tell': 'empty',
} as const satisfies Record<AnswerWord, Drawing>;

const READING_WORDS = {
	yes: 'named',
	unclear: 'not-known',
	no: 'none',
	'cannot-tell': 'not-known',
} as const satisfies Record<AnswerWord, string>;

/** The mark of the reading panel and the key of its word. */
export function readingMark({ word, verdict }: Headline): {
	readonly kind: MarkKind;
	readonly word: string;
} {
	const key = verdict === 'contradicted' ? 'disagrees' : READING_WORDS[word];
	return { kind: verdict, word: `report.panel.reading.${key}` };
}
