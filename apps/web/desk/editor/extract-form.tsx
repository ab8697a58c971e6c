/** What a study is, as an editor confirms it: begun with what its records say, each answer with the sentence that says so. */
import { useSignal } from '@preact/signals';
import { Button, useSay } from '../../../../src/ui/index.ts';
import type { Study } from '../../../../src/weigh/index.ts';
import { ask } from '../ask.ts';
import { Send } from '../refused.tsx';
import type { PartProps, StudyView } from './editor-answers.ts';
import { ExtractFields } from './extract-fields.tsx';
import { OutcomeRows } from './outcome-rows.tsx';
import { isWhy, WhyField } from './why-field.tsx';

export function ExtractForm({ view, onDone }: PartProps) {
	const say = useSay();
	const isOpen = useSignal(view.study === null && view.screening.mine === 'include');
	const begin = view.study ?? view.proposal?.study ?? null;
	if (begin === null) return null;
	return (
		<section class="editor-part" aria-labelledby="editor-extract">
			<h2 class="heading" id="editor-extract">
				{say('editor.extract')}
			</h2>
			<p class="small quiet">
				{say(view.study === null ? 'editor.extract.new' : 'editor.extract.there')}
			</p>
			{isOpen.value ? (
				<OpenForm begin={begin} view={view} onDone={onDone} />
			) : (
				<Button onPress={() => (isOpen.value = true)}>{say('editor.extract.open')}</Button>
			)}
		</section>
	);
}

type OpenProps = PartProps & { readonly begin: Study };

function OpenForm({ begin, view, onDone }: OpenProps) {
	const say = useSay();
	const study = useSignal(begin);
	const why = useSignal('');
	/** Fields whose text is no number. */
	const wrong = useSignal<readonly string[]>([]);
	const change = (part: Partial<Study>): void => {
		study.value = { ...study.value, ...part };
	};
	const mark = (name: string, isWrong: boolean): void => {
		const rest = wrong.value.filter((one) => one !== name);
		wrong.value = isWrong ? [...rest, name] : rest;
	};
	const waits = [
		...(wrong.value.length > 0 ? [say('editor.extract.wrong')] : []),
		...(isWhy(why.value) ? [] : [say('editor.why.needed')]),
	];
	return (
		<>
			<ExtractFields
				study={study.value}
				because={becauseOf(view)}
				onChange={change}
				onWrong={mark}
			/>
			<OutcomeRows
				design={study.value.design}
				outcomes={study.value.outcomes}
				onChange={(outcomes) => change({ outcomes })}
				onWrong={mark}
			/>
			<WhyField value={why.value} onInput={(text) => (why.value = text)} />
			<Send
				tone="ink"
				disabled={waits.length > 0}
				note={waits.length > 0 ? waits.join(' ') : undefined}
				send={() => ask('lines', { base: 'editor', body: bodyOf(study.value, why.value) })}
				onDone={onDone}
			>
				{say('editor.extract.do')}
			</Send>
		</>
	);
}

const becauseOf = ({ study, proposal }: StudyView) =>
	study === null && proposal !== null ? proposal.because : {};

/** Read at its source or through another: the form says which, and the ledger marks it so. */
function bodyOf(study: Study, why: string): object {
	const status = study.read === 'secondary' ? 'secondary' : 'confirmed';
	return { why: why.trim(), events: [{ kind: 'study', study: { ...study, status } }] };
}
