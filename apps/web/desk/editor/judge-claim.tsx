/** A verdict or a certainty that a person sets against the worked-out one: a line with name and reason, shown to readers. */
import { useSignal } from '@preact/signals';
import { PickField, useSay } from '../../../../src/ui/index.ts';
import { CLAIM_VERDICTS, knownClaims, LEVELS } from '../../../../src/weigh/index.ts';
import { Chips } from '../../personal/chips.tsx';
import { ask } from '../ask.ts';
import { Send } from '../refused.tsx';
import { isWhy, WhyField } from './why-field.tsx';

export function JudgeClaim({ onDone }: { readonly onDone: () => void }) {
	const say = useSay();
	const [claim, why] = [useSignal(''), useSignal('')];
	const verdict = useSignal<(typeof CLAIM_VERDICTS)[number] | null>(null);
	const level = useSignal<(typeof LEVELS)[number] | null>(null);
	const events = [
		...(verdict.value === null
			? []
			: [{ kind: 'verdict', claim: claim.value, verdict: verdict.value }]),
		...(level.value === null ? [] : [{ kind: 'override', claim: claim.value, level: level.value }]),
	];
	const isWhole = claim.value !== '' && events.length > 0 && isWhy(why.value);
	return (
		<details class="editor-part">
			<summary class="heading">{say('editor.judge')}</summary>
			<div class="editor-folded">
				<p class="small quiet">{say('editor.judge.what')}</p>
				<WhichClaim claim={claim.value} onPick={(id) => (claim.value = id)} />
				<Chips
					isSingle
					legend={say('editor.judge.verdict')}
					words={CLAIM_VERDICTS}
					chosen={verdict.value === null ? [] : [verdict.value]}
					keyOf={(word) => `weigh.verdict.${word}`}
					onChoose={([word = null]) => (verdict.value = word)}
				/>
				<Chips
					isSingle
					legend={say('editor.judge.certainty')}
					words={LEVELS}
					chosen={level.value === null ? [] : [level.value]}
					keyOf={(word) => `weigh.level.${word}`}
					onChoose={([word = null]) => (level.value = word)}
				/>
				<WhyField value={why.value} onInput={(text) => (why.value = text)} />
				<Send
					disabled={!isWhole}
					note={isWhole ? undefined : say('editor.judge.needed')}
					send={() => ask('lines', { base: 'editor', body: { why: why.value.trim(), events } })}
					onDone={() => {
						[verdict.value, level.value, why.value] = [null, null, ''];
						onDone();
					}}
				>
					{say('editor.judge.do')}
				</Send>
			</div>
		</details>
	);
}

type WhichProps = { readonly claim: string; readonly onPick: (id: string) => void };

function WhichClaim({ claim, onPick }: WhichProps) {
	const say = useSay();
	return (
		<PickField
			label={say('editor.claim')}
			value={claim}
			options={[
				{ value: '', word: say('editor.choose') },
				...knownClaims().map(({ id }) => ({ value: id, word: say(`claim.${id}.short`) })),
			]}
			onPick={onPick}
		/>
	);
}
