/** The body of the reading panel: the list as it was given, with marked names that say what they are and why. */
import { useState } from 'preact/hooks';
import type { Say } from '../../kit/index.ts';
import {
	Button,
	type FindSource,
	Grounds,
	LABEL_KINDS,
	type LabelKind,
	LabelledList,
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
	const end = endOf(text, spans, most * pages, MOST_MARKS * pages);
	const shown = spans.filter((span) => span.end <= end);
	return (
		<div class="reading-body">
			<LabelledList
				key={text}
				text={text.slice(0, end)}
				labels={shown.map((span) => labelView(span, panel, findSource, say))}
				says={say('ui.list.says', { count: shown.length })}
			/>
			{end < text.length && (
				<Button tone="text" onPress={() => setPages(pages + 1)}>
					{say('ui.list.more', { left: text.length - end })}
				</Button>
			)}
			<ListKey kinds={new Set(shown.map((span) => span.kind))} />
		</div>
	);
}

/** Where the drawn text ends: after so many characters and marks, never inside a marked name. */
export function endOf(
	text: string,
	spans: readonly Pick<Span, 'start' | 'end'>[],
	mostText: number,
	mostMarks: number,
): number {
	const end = Math.min(text.length, mostText, spans[mostMarks]?.start ?? text.length);
	const cut = spans.find((span) => span.start < end && span.end > end);
	return cut === undefined ? end : cut.start;
}

function labelView(span: Span, panel: ReadingPanel, findSource: FindSource, say: Say): LabelView {
	return {
		start: span.start,
		end: span.end,
		kind: span.kind,
		word: say(`report.span.${span.label}`, span.facts),
		explain: () => <Explanation span={span} panel={panel} findSource={findSource} />,
	};
}

type ExplanationProps = Omit<ReadingBodyProps, 'most'> & { readonly span: Span };

/** What a marked name is, where it stands, and why we say so. */
export function Explanation({ span, panel, findSource }: ExplanationProps) {
	const say = useSay();
	const finding = span.finding === null ? undefined : panel.findings[span.finding];
	const place = panel.data.ingredients.find(
		(one) => one.start <= span.start && span.end <= one.end,
	);
	const list = panel.data.ingredients.filter((one) => one.list === place?.list);
	return (
		<>
			<p class="slip-sentence">
				{finding === undefined
					? say(`ui.slip.${span.label}`, span.facts)
					: sentenceOf(finding, say)}
			</p>
			<WhatItIs span={span} panel={panel} />
			{place !== undefined && (
				<p class="small quiet">
					{say('ui.slip.place', { position: place.position, of: list.length })}
				</p>
			)}
			{finding !== undefined && <Grounds because={finding.because} findSource={findSource} />}
		</>
	);
}

type WhatItIsProps = { readonly span: Span; readonly panel: ReadingPanel };

/** What such a thing is at all, in a sentence for someone who never heard the word. */
function WhatItIs({ span, panel }: WhatItIsProps) {
	const say = useSay();
	const vesicle = panel.data.vesicles.find((one) => one.start === span.start);
	const lookalike = span.facts['lookalike'];
	if (vesicle !== undefined) return <p>{say(`read.kind.${vesicle.kind}.what`)}</p>;
	if (typeof lookalike !== 'string') return null;
	return <p>{say(`read.lookalike.${lookalike}.what`)}</p>;
}

/** The key names only the underlines that stand in this list. */
function ListKey({ kinds }: { readonly kinds: ReadonlySet<LabelKind> }) {
	const say = useSay();
	if (kinds.size === 0) return null;
	return (
		<ul class="list-key" aria-label={say('ui.key')}>
			{LABEL_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
				<li key={kind} class={`name is-${kind}`}>
					<span class="is-key">{say(`ui.key.${kind}.line`)}</span> {say(`ui.key.${kind}.word`)}
				</li>
			))}
		</ul>
	);
}
