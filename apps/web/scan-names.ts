/** The names on one side of the bottle: marked ones with their words, and all others that were read. */
import type { Say } from '../../src/kit/index.ts';
import type { ReadingPanel, Span } from '../../src/report/index.ts';
import type { PhotoName } from '../../src/scan/shell/label-photo.tsx';
import type { Reported, Side } from './scan-session.ts';

export type SideName = PhotoName & {
	/** What marks it; null for a name of which there is nothing to say. */
	readonly span: Span | null;
};

/** A side that only claims has no list, so nothing on it is read as an ingredient or marked as one. */
export function namesOn(
	{ claims, panels }: Reported,
	{ answer }: Side,
	at: number,
	say: Say,
): readonly SideName[] {
	const panel = panels[at];
	if (panel === undefined || (answer.text !== '' && claims.includes(answer.text))) return [];
	return namesOf(panel, say);
}

/** In order of the text. A marked stretch stands for the names inside it. */
function namesOf({ data }: ReadingPanel, say: Say): readonly SideName[] {
	const marked = data.spans.map((span): SideName => {
		const { start, end, kind, text } = span;
		return { start, end, kind, text, word: wordOf(span, say), span };
	});
	const plain = data.ingredients
		.filter((one) => !marked.some(({ start, end }) => start < one.end && end > one.start))
		.map(({ start, end, text }): SideName => {
			return { start, end, text, kind: 'plain', word: null, span: null };
		});
	return [...marked, ...plain].sort((one, other) => one.start - other.start);
}

/** Spelling is told by the line around a name; a slip for each would hide the label. */
function wordOf({ kind, label, facts }: Span, say: Say): string | null {
	if (kind === 'repaired' || kind === 'unread') return null;
	return say(`report.span.${label}`, facts);
}
