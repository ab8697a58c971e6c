/** After a reaction was kept: how much care it asks for, and the report that its person may send. */
import { useSignal } from '@preact/signals';
import {
	type Reaction,
	type Routine,
	reactionDraft,
	type TriageAnswer,
} from '../../../src/plan/index.ts';
import { Button, Panel, useSay, VerdictWord } from '../../../src/ui/index.ts';
import { printAddress } from '../page-address.ts';
import { change } from './routine-store.ts';
import { RuleLine } from './rule-line.tsx';
import { saveFile } from './save-file.ts';

type AnswerProps = {
	readonly reaction: Reaction;
	readonly routine: Routine;
	readonly answer: TriageAnswer;
	readonly onDeleted: () => void;
};

export function ReactionAnswer({ reaction, routine, answer, onDeleted }: AnswerProps) {
	const say = useSay();
	const isCopied = useSignal(false);
	const draft = reactionDraft(reaction, routine, say);
	const remove = async (): Promise<void> => {
		await change((before) => ({
			...before,
			reactions: before.reactions.filter(({ id }) => id !== reaction.id),
		}));
		onDeleted();
	};
	return (
		<div class="told">
			<p role="status">{say('today.reaction.saved')}</p>
			<VerdictWord
				level={1}
				question={say('today.reaction.question')}
				word={say(`triage.${answer.level}.word`)}
				kind={say(`triage.${answer.level}.say`)}
			/>
			<ul class="reasons">
				{answer.findings.map((finding) => (
					<RuleLine
						key={finding.code}
						finding={finding}
						sayOwn={({ code, facts }) => ({
							does: say(`triage.${code}.do`, facts),
							why: say(`triage.${code}.why`, facts),
						})}
					/>
				))}
			</ul>
			<Panel heading={say('today.reaction.draft')}>
				<p class="small quiet">{say('today.reaction.draft-lead')}</p>
				<pre class="draft code">{draft}</pre>
				<div class="keep-acts">
					<Button
						onPress={() =>
							void navigator.clipboard.writeText(draft).then(() => (isCopied.value = true))
						}
					>
						{say('today.reaction.copy')}
					</Button>
					<Button onPress={() => saveFile('reaction.txt', draft, 'text/plain')}>
						{say('today.reaction.download')}
					</Button>
					<Button tone="text" onPress={() => void remove()}>
						{say('today.reaction.delete')}
					</Button>
				</div>
				<p role="status">{isCopied.value ? say('today.reaction.copied') : ''}</p>
			</Panel>
			<p>
				<a href="#sheet">{say('today.reaction.sheet')}</a>
			</p>
			<p>
				<a href={printAddress({ kind: 'today' })}>{say('today.reaction.to-today')}</a>
			</p>
		</div>
	);
}
