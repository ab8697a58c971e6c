/** The body of the reading panel: the list as it was given, with marked names that say what they are and why. */
import { useState } from 'preact/hooks';
import {
	Button,
	type FindSource,
	Grounds,
	LABEL_KINDS,
	LabelledList,
	type LabelKind,
	type LabelView,
	useSay,
} from '../../ui/index.ts';
import type { ReadingPanel, Span } from '../index.ts';
import { sentenceOf } from './finding-view.ts';

type ReadingBodyProps = {
	readonly panel: ReadingPanel;
	readonly findSource: FindSource;
	/** How much of the text is drawn at first: a novel is not drawn whole at every keystroke. */
	readonly most: number;
};

const MOST_MARKS = 300;

/** The list, its marks, and the key to the underlines that stand in it. */
export function ReadingBody({ panel, findSource, most }: ReadingBodyProps) {
	const say = useSay();
	const [pages, setPages] = useState(1);
	const { text, spans } = panel.data;
	const shown = spans.slice(0, MOST_MARKS * pages);
	const end = cutAt(spans, Math.min(most * pages, spans[shown.length]?.start ?? text.length));
	const labels = shown.filter((span) => span.end <= end);
	return (
		<div class="reading-body">
			<LabelledList
				text={text.slice(0, end)}
				labels={labels.map((span) => useLabelView(span, panel, findSource))}
				says={say('ui.list.says', { count: labels.length })}
			/>
			{end < text.length && (
				<Button tone="text" onPress={() => setPages(pages + 1)}>
					{say('ui.list.more', { left: text.length - end })}
				</Button>
			)}
			<ListKey kinds={new Set(labels.map((label) => label.kind))} />
		</div>
	);
}
