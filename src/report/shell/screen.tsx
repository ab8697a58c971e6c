/** The answer card as a screen, whole and live. State in, callbacks out; the panels come as `reportBottle` lays them. */
import type { ComponentChildren } from 'preact';
import {
	Button,
	DashedBox,
	type FindSource,
	Panel,
	Reason,
	SourceList,
	useSay,
	VerdictWord,
	Vesicle,
} from '../../ui/index.ts';
import {
	type AnswerCard,
	type ReadingPanel,
	readingPanelOf,
	type ScanPanel,
	scanSentences,
} from '../index.ts';
import { DRAWING_OF, readingMark, reasonView, sourceFinder, titled } from './finding-view.ts';
import { ReadingBody } from './reading-body.tsx';

type CardScreenProps = {
	readonly card: AnswerCard;
	/** Draws the vesicle once; not when someone comes back to a card. */
	readonly isDrawn: boolean;
	/** Batches that codes on the bottle name, drawn by the room that checks them. */
	readonly batch?: { readonly panels: ComponentChildren; readonly isChecked: boolean };
	/** Law, safety and what holds for this person, drawn by the page from what the device knows. */
	readonly vetted?: ComponentChildren;
};

const MOST_ON_CARD = 12_000;
const MOST_LIVE = 2_400;

/** The whole card: question, word, kind, figure, answer, reasons, panels, what we cannot tell, sources. */
export function CardScreen({ card, isDrawn, batch, vetted }: CardScreenProps) {
	const say = useSay();
	const findSource = sourceFinder(card.sources, say);
	return (
		<article class="card">
			<CardVerdict card={card} isDrawn={isDrawn} />
			<Reasons card={card} findSource={findSource} />
			<div class="card-panels">
				{card.panels.map((panel) => (
					<CardPanel key={panel.kind} panel={panel} card={card} findSource={findSource} />
				))}
				{batch?.panels}
				{vetted}
				<Unknowns
					card={card}
					isBatchChecked={batch?.isChecked === true}
					isVetted={vetted !== undefined}
				/>
			</div>
			<SourceList sources={titled(card.sources, say)} />
		</article>
	);
}

function CardVerdict({ card, isDrawn }: CardScreenProps) {
	const say = useSay();
	const { headline } = card;
	return (
		<header class={headClass(card)}>
			<VerdictWord level={1} {...useHeadline(card)} />
			<Vesicle
				class="card-figure"
				drawing={DRAWING_OF[headline.word]}
				says={say(`ui.vesicle.${DRAWING_OF[headline.word]}`)}
				isDrawn={isDrawn}
			/>
			<p class="card-answer">{say(`report.headline.${headline.code}.answer`, headline.facts)}</p>
		</header>
	);
}

/** Beside a short word there is room for the figure on the narrowest screen; beside a longer one there is not. */
function headClass({ headline }: AnswerCard): string {
	const isShort = headline.word === 'yes' || headline.word === 'no';
	return `card-head ${isShort ? '' : 'has-long-word'}`;
}

function useHeadline({ headline }: AnswerCard) {
	const say = useSay();
	return {
		question: say('report.question'),
		word: say(`report.word.${headline.word}`),
		kind: say(`report.headline.${headline.code}.kind`, headline.facts),
	};
}

type WithSources = { readonly card: AnswerCard; readonly findSource: FindSource };

function Reasons({ card, findSource }: WithSources) {
	const say = useSay();
	return (
		<ul class="reasons" aria-label={say('report.title.reasons')}>
			{card.reasons.map((finding) => {
				const reason = reasonView(finding, say);
				return <Reason key={reason.key} reason={reason} findSource={findSource} />;
			})}
		</ul>
	);
}

function CardPanel({
	panel,
	...rest
}: WithSources & { readonly panel: AnswerCard['panels'][number] }) {
	switch (panel.kind) {
		case 'reading':
			return <ReadingPart panel={panel} {...rest} />;
		case 'scan':
			return <ScanPart panel={panel} />;
		case 'batch':
		case 'law':
			// A page verifies and vets on its own device, and draws what came of it beside the card.
			return null;
	}
}

function ReadingPart({ panel, card, findSource }: WithSources & { readonly panel: ReadingPanel }) {
	const say = useSay();
	const mark = readingMark(card.headline);
	return (
		<Panel heading={say('report.panel.reading')} mark={{ kind: mark.kind, word: say(mark.word) }}>
			<ReadingBody panel={panel} findSource={findSource} most={MOST_ON_CARD} />
		</Panel>
	);
}

/** What was seen on the photos; an address in a code is text here, never a link. */
function ScanPart({ panel }: { readonly panel: ScanPanel }) {
	const say = useSay();
	const word = say(`report.panel.scan.${panel.verdict}`);
	return (
		<Panel heading={say('report.panel.scan')} mark={{ kind: panel.verdict, word }}>
			<ul>
				{scanSentences(panel, say).map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</Panel>
	);
}

type UnknownsProps = {
	readonly card: AnswerCard;
	readonly isBatchChecked: boolean;
	readonly isVetted: boolean;
};

/** What the panels of vetting answer, or ask for, themselves. */
const VETTED = new Set(['law', 'law-human', 'for-you']);

/** A batch that was checked has its own panel, which says what of it is not known. */
function Unknowns({ card, isBatchChecked, isVetted }: UnknownsProps) {
	const say = useSay();
	const open = card.unknown.filter(
		({ code }) => !(isBatchChecked && code === 'batch') && !(isVetted && VETTED.has(code)),
	);
	return (
		<DashedBox heading={say('report.title.unknown')}>
			<ul class="unknowns">
				{open.map(({ code, facts }) => (
					<li key={code}>{say(`report.unknown.${code}`, facts)}</li>
				))}
			</ul>
		</DashedBox>
	);
}

type LiveVerdictProps = {
	readonly card: AnswerCard;
	/** What is read, where it has a name to show; a sample carries its stamp here. */
	readonly about?: ComponentChildren;
	/** What was counted: how many names in how long. */
	readonly count: ComponentChildren;
	readonly onWhole: () => void;
};

/** The verdict while someone types: the same card, shorter; only its word cross-fades. */
export function LiveVerdict({ card, about, count, onWhole }: LiveVerdictProps) {
	const say = useSay();
	const reading = readingPanelOf(card);
	const findSource = sourceFinder(card.sources, say);
	return (
		<section class="live" aria-label={say('ui.live')}>
			{about}
			<header class={headClass(card)}>
				<VerdictWord isLive {...useHeadline(card)} />
				<Vesicle class="card-figure" drawing={DRAWING_OF[card.headline.word]} />
			</header>
			{reading !== undefined && (
				<ReadingBody panel={reading} findSource={findSource} most={MOST_LIVE} />
			)}
			<Reasons card={card} findSource={findSource} />
			<footer class="live-foot">
				<p class="small quiet">{count}</p>
				<Button onPress={onWhole}>{say('ui.live.whole')}</Button>
			</footer>
		</section>
	);
}
