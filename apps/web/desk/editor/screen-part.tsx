/** Does this study bear on vesicles and skin at all? Two readers say so apart. */
import { useSignal } from '@preact/signals';
import { useSay } from '../../../../src/ui/index.ts';
import { SCREENINGS, type Screening } from '../../../../src/weigh/index.ts';
import { Chips } from '../../personal/chips.tsx';
import { ask } from '../ask.ts';
import { Send } from '../refused.tsx';
import type { PartProps } from './editor-answers.ts';
import { isWhy, WhyField } from './why-field.tsx';

export function ScreenPart({ view: { id, screening }, onDone }: PartProps) {
	const say = useSay();
	const chosen = useSignal<Screening | null>(screening.mine);
	const why = useSignal('');
	const isWhole = chosen.value !== null && isWhy(why.value);
	const body = {
		why: why.value.trim(),
		events: [{ kind: 'screening', study: id, decision: chosen.value }],
	};
	return (
		<section class="editor-part">
			<Chips
				isSingle
				legend={say('editor.screen')}
				words={SCREENINGS}
				chosen={chosen.value === null ? [] : [chosen.value]}
				keyOf={(word) => `editor.screen.${word}`}
				onChoose={([word = null]) => (chosen.value = word)}
			/>
			<p class="small quiet">{say('editor.others', { hidden: screening.hidden })}</p>
			{screening.others.map(({ by, word }) => (
				<p key={by}>{say('editor.other', { by, word: say(`editor.screen.${word}`) })}</p>
			))}
			<WhyField value={why.value} onInput={(text) => (why.value = text)} />
			<Send
				disabled={!isWhole}
				note={isWhole ? undefined : say('editor.screen.needed')}
				send={() => ask('lines', { base: 'editor', body })}
				onDone={() => {
					why.value = '';
					onDone();
				}}
			>
				{say('editor.screen.do')}
			</Send>
		</section>
	);
}
