/** What the lines since the last release would move, how far readers agree, and the release itself. */
import { useSignal } from '@preact/signals';
import { useSay } from '../../../../src/ui/index.ts';
import type { Moved } from '../../../../src/weigh/index.ts';
import { MovedLine } from '../../evidence/moved-line.tsx';
import { ask } from '../ask.ts';
import { useAsked } from '../asked.ts';
import { Refused, Send } from '../refused.tsx';
import type { ReleaseHead, Review } from './editor-answers.ts';
import { isWhy, WhyField } from './why-field.tsx';

export function PublishPart({ onDone }: { readonly onDone: () => void }) {
	const say = useSay();
	const why = useSignal('');
	const { value, refusal, again } = useAsked<Review>('review', 'editor');
	const lines = value?.lines ?? 0;
	return (
		<section class="editor-part" aria-labelledby="editor-publish">
			<h2 class="heading" id="editor-publish">
				{say('editor.publish')}
			</h2>
			<Refused refusal={refusal} onAgain={() => void again()} />
			{value !== null && <LastRelease last={value.last} />}
			<p>{say('editor.publish.lines', { lines })}</p>
			{lines > 0 && value !== null && (
				<>
					<MovedList moved={value.moved} />
					<Agreements agreements={value.agreements} />
					<WhyField value={why.value} onInput={(text) => (why.value = text)} />
					<Send
						tone="ink"
						disabled={!isWhy(why.value)}
						note={isWhy(why.value) ? undefined : say('editor.why.needed')}
						send={() =>
							ask<ReleaseHead>('releases', { base: 'editor', body: { why: why.value.trim() } })
						}
						onDone={onDone}
					>
						{say('editor.publish.do')}
					</Send>
				</>
			)}
		</section>
	);
}

function LastRelease({ last }: { readonly last: ReleaseHead | null }) {
	const say = useSay();
	if (last === null) return <p class="small quiet">{say('editor.publish.never')}</p>;
	const { no, day, by, logIndex } = last;
	return (
		<p class="small quiet">
			{say('editor.publish.last', { no, day, by })}{' '}
			{logIndex === null
				? say('editor.publish.unlogged')
				: say('editor.publish.logged', { index: logIndex })}
		</p>
	);
}

function MovedList({ moved }: { readonly moved: readonly Moved[] }) {
	const say = useSay();
	if (moved.length === 0) return <p>{say('editor.publish.still')}</p>;
	return (
		<ul class="desk-list">
			{moved.map((one) => (
				<li key={one.claim}>
					<MovedLine moved={one} />
				</li>
			))}
		</ul>
	);
}

function Agreements({ agreements }: Pick<Review, 'agreements'>) {
	const say = useSay();
	if (agreements.length === 0) return <p class="small quiet">{say('editor.agree.none')}</p>;
	return (
		<ul class="editor-agree">
			{agreements.map(({ readers: [one, other], marks, agreed, kappa }) => (
				<li key={`${one} ${other}`}>
					{say('editor.agree', { one, other, agreed, marks })}{' '}
					{kappa === null ? say('editor.agree.no-kappa') : say('editor.agree.kappa', { kappa })}
				</li>
			))}
		</ul>
	);
}
