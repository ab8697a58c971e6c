/** Home is one question: What is in this bottle? */

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { LabelEntry, type LabelFields } from '../../src/read/shell/screen.tsx';
import { Button, Notice, Stage, useSay } from '../../src/ui/index.ts';
import { MOST_FIELD, MOST_LIST, NO_BOTTLE } from './bottle.ts';
import { bottle } from './checks.ts';
import { Examples } from './examples.tsx';
import { Frame } from './frame.tsx';
import { later } from './later.tsx';
import { followBottle, liveAnswer } from './live-answer.ts';
import { LiveReading } from './live-reading.tsx';
import { printAddress } from './page-address.ts';
import { pasteInto } from './paste.ts';
import { factsProgress, openReader } from './reader.ts';
import { SAMPLES } from './sample-bottles.ts';

/** Nobody needs them to check a bottle. */
const EarlierChecks = later(() =>
	import('./earlier-checks.tsx').then((part) => part.EarlierChecks),
);
const Questions = later(() => import('./questions.tsx').then((part) => part.Questions));

export function Home() {
	const say = useSay();
	return (
		<Frame kind="spread" title={say('web.title')}>
			<div class="spread">
				<div class="spread-left">
					<h1 class="question">{say('web.question')}</h1>
					<p class="lead">
						<span class="on-wide">{say('web.lead')}</span>
						<span class="on-narrow">{say('web.lead.short')}</span>
					</p>
					<Entry />
					<EarlierChecks />
				</div>
				<div class="spread-right">
					<FactsWait />
					{liveAnswer.value === null ? <Examples /> : <LiveReading live={liveAnswer.value} />}
				</div>
			</div>
			<Questions />
		</Frame>
	);
}

function Entry() {
	const say = useSay();
	const list = useRef<HTMLTextAreaElement>(null);
	const areClaimsOpen = useSignal(false);
	const note = useSignal<string | null>(null);
	const change = (fields: LabelFields): void => {
		bottle.value = fields;
		note.value = null;
		followBottle(fields);
	};
	const paste = async (): Promise<void> => {
		const pasted = await pasteInto(list.current);
		if (pasted === null) note.value = 'web.paste.by-hand';
		else change({ ...bottle.value, list: pasted });
	};
	const sample = (): void => {
		const next = nextSample(bottle.value.list);
		change(next);
		note.value = 'web.sample.note';
	};
	return (
		<LabelEntry
			fields={bottle.value}
			mostList={MOST_LIST}
			mostField={MOST_FIELD}
			listRef={list}
			areClaimsOpen={areClaimsOpen.value}
			note={note.value === null ? undefined : say(note.value)}
			onFields={change}
			onScan={() => {
				location.hash = printAddress({ kind: 'scan' });
			}}
			onPaste={() => void paste()}
			onSample={sample}
			onClear={() => change(NO_BOTTLE)}
			onClaims={() => {
				areClaimsOpen.value = !areClaimsOpen.value;
			}}
		/>
	);
}

/** Each press shows the next sample. */
function nextSample(list: string): LabelFields {
	const at = SAMPLES.findIndex((sample) => sample.bottle.list === list);
	return SAMPLES[(at + 1) % SAMPLES.length]?.bottle ?? NO_BOTTLE;
}

/** The facts are on their way, or could not be had. */
function FactsWait() {
	const say = useSay();
	const progress = factsProgress.value;
	if (progress.kind === 'ready') return null;
	if (progress.kind === 'missing') {
		return (
			<Notice happened={say('web.facts.failed')} kept={say('web.facts.failed-kept')}>
				<Button isSmall onPress={openReader}>
					{say('web.facts.again')}
				</Button>
			</Notice>
		);
	}
	return (
		<Stage
			name={say('web.facts.stage')}
			percent={progress.percent}
			amount={say('web.facts.percent', { percent: progress.percent / 100 })}
		/>
	);
}
