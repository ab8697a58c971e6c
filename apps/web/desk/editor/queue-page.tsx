/** The evidence at the desk: bring records in, take up what waits, publish. */
import '../../evidence/evidence.css';
import './editor.css';
import { useSignal } from '@preact/signals';
import { Choice, useSay } from '../../../../src/ui/index.ts';
import { useAsked } from '../asked.ts';
import { PageHead } from '../frame.tsx';
import { printPlace } from '../place.ts';
import { Asking, Refused } from '../refused.tsx';
import { type Counts, LISTS, type List, type Waiting } from './editor-answers.ts';
import { ImportFiles } from './import-files.tsx';
import { JudgeClaim } from './judge-claim.tsx';
import { PublishPart } from './publish-part.tsx';

export function QueuePage() {
	const say = useSay();
	const list = useSignal<List>('screen');
	/** Grows with whatever may have changed the lists. */
	const turn = useSignal(0);
	const { value: counts, refusal, again } = useAsked<Counts>('', 'editor');
	const renew = (): void => {
		turn.value += 1;
		void again();
	};
	return (
		<>
			<PageHead title={say('editor.title')} />
			<p class="lead">{say('editor.lead')}</p>
			<Refused refusal={refusal} onAgain={() => void again()} />
			<ImportFiles onDone={renew} />
			<section class="editor-part" aria-labelledby="editor-waits">
				<h2 class="heading" id="editor-waits">
					{say('editor.waits')}
				</h2>
				<div class="segments">
					{LISTS.map((one) => (
						<Choice key={one} isChosen={list.value === one} onPress={() => (list.value = one)}>
							{say(`editor.list.${one}`, { count: counts?.[one] ?? 0 })}
						</Choice>
					))}
				</div>
				<p class="small quiet">{say(`editor.list.${list.value}.what`)}</p>
				<QueuePart key={`${list.value} ${turn.value}`} list={list.value} after={0} />
			</section>
			<JudgeClaim onDone={renew} />
			<PublishPart key={`publish ${turn.value}`} onDone={renew} />
		</>
	);
}

type PartProps = { readonly list: List; readonly after: number };

/** A piece of a list, and behind it the next, once somebody wants it. */
function QueuePart({ list, after }: PartProps) {
	const say = useSay();
	const isMore = useSignal(false);
	const { value, refusal, again } = useAsked<Waiting>(`queue/${list}?after=${after}`, 'editor');
	if (value === null && refusal === null) return <Asking />;
	return (
		<>
			<Refused refusal={refusal} onAgain={() => void again()} />
			{value?.items.length === 0 && after === 0 && <p>{say(`editor.list.${list}.none`)}</p>}
			<ul class="desk-list">
				{value?.items.map(({ study, title, year, source }) => (
					<li key={study}>
						<a href={printPlace({ kind: 'study', id: study })} lang="en">
							{title}
						</a>
						<span class="small quiet">
							{[year, source, study]
								.filter((part) => part !== null && part !== undefined)
								.join(' · ')}
						</span>
					</li>
				))}
			</ul>
			{value?.next !== undefined && !isMore.value && (
				<button type="button" class="button is-text" onClick={() => (isMore.value = true)}>
					{say('editor.more')}
				</button>
			)}
			{value?.next !== undefined && isMore.value && <QueuePart list={list} after={value.next} />}
		</>
	);
}
