/** What exosomes are, and six questions people ask: short answers of our own, each sentence with its sources. */

import { report } from 'virtual:facts';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FaqEntry, FaqSentence, ReportFacts } from '../../src/report/index.ts';
import { sourceFinder } from '../../src/report/shell/finding-view.ts';
import { type FindSource, type MarkKind, Reason, useSay } from '../../src/ui/index.ts';
import { fetchJson } from './fetch-json.ts';
import { VesiclePlate } from './vesicle-plate.tsx';

export function Questions() {
	const say = useSay();
	const facts = useSignal<ReportFacts | null>(null);
	useEffect(() => {
		void fetchJson<ReportFacts>(report.url, report.bytes, () => {}).then((read) => {
			facts.value = read;
		});
	}, [facts]);
	// The answers are not needed to check a bottle: until they are here the page is whole without them.
	if (facts.value === null) return null;
	const { faq, sources } = facts.value;
	const findSource = sourceFinder(sources, say);
	const [what, ...others] = faq;
	return (
		<div class="questions">
			{what !== undefined && <WhatTheyAre entry={what} findSource={findSource} />}
			<section class="spread is-ruled" aria-labelledby="questions">
				<div class="spread-left">
					<h2 class="title" id="questions">
						{say('web.questions')}
					</h2>
					<p class="small quiet">{say('web.questions.lead')}</p>
				</div>
				<div class="spread-right">
					{others.map((entry) => (
						<Question key={entry.id} entry={entry} findSource={findSource} />
					))}
				</div>
			</section>
		</div>
	);
}

type EntryProps = { readonly entry: FaqEntry; readonly findSource: FindSource };

function WhatTheyAre({ entry, findSource }: EntryProps) {
	const say = useSay();
	const size = entry.sentences.find((sentence) => sentence.id === 'bubble')?.facts['high'];
	return (
		<section class="spread is-ruled" aria-labelledby="what">
			<div class="spread-left">
				<h2 class="title" id="what">
					{say(`report.faq.${entry.id}.question`)}
				</h2>
				<VesiclePlate nanometres={typeof size === 'number' ? size : null} />
			</div>
			<div class="spread-right">
				<Sentences entry={entry} findSource={findSource} />
			</div>
		</section>
	);
}

function Question({ entry, findSource }: EntryProps) {
	const say = useSay();
	return (
		<details class="question-fold">
			<summary>
				<h3 class="heading">{say(`report.faq.${entry.id}.question`)}</h3>
			</summary>
			<Sentences entry={entry} findSource={findSource} />
		</details>
	);
}

function Sentences({ entry, findSource }: EntryProps) {
	const say = useSay();
	return (
		<ul class="reasons">
			{entry.sentences.map((sentence) => (
				<Reason
					key={sentence.id}
					findSource={findSource}
					reason={{
						key: sentence.id,
						mark: MARK_OF[sentence.stance],
						sentence: say(`report.faq.${entry.id}.${sentence.id}`, sentence.facts),
						because: becauseOf(sentence),
					}}
					stance={say(`report.faq-stance.${sentence.stance}`)}
				/>
			))}
		</ul>
	);
}

const MARK_OF = {
	known: 'shown',
	for: 'shown',
	against: 'partly',
	'not-found': 'not-known',
	habit: 'not-known',
	do: 'do',
} as const satisfies Record<FaqSentence['stance'], MarkKind>;

function becauseOf({ sources, status, date }: FaqSentence) {
	return sources.map((source) => ({ rule: '', source, status, date }));
}
