/** A study that was retracted, or was none: it stays in the ledger and counts no more. */
import { useSignal } from '@preact/signals';
import { useSay } from '../../../../src/ui/index.ts';
import { ask } from '../ask.ts';
import { Send } from '../refused.tsx';
import type { PartProps } from './editor-answers.ts';
import { isWhy, WhyField } from './why-field.tsx';

export function WithdrawPart({ view: { id }, onDone }: PartProps) {
	const say = useSay();
	const why = useSignal('');
	const events = [{ kind: 'withdrawal', study: id }];
	return (
		<details class="editor-part">
			<summary class="heading">{say('editor.withdraw')}</summary>
			<div class="editor-folded">
				<p>{say('editor.withdraw.what')}</p>
				<WhyField value={why.value} onInput={(text) => (why.value = text)} />
				<Send
					disabled={!isWhy(why.value)}
					note={isWhy(why.value) ? undefined : say('editor.why.needed')}
					send={() => ask('lines', { base: 'editor', body: { why: why.value.trim(), events } })}
					onDone={onDone}
				>
					{say('editor.withdraw.do')}
				</Send>
			</div>
		</details>
	);
}
