/** A reaction recorded: what is seen, on what; then what to do, what the plan stops, and a report to send or not. */
import './personal.css';
import './today.css';
import { useSignal } from '@preact/signals';
import {
	isRedFlagCode,
	type Reaction,
	type Routine,
	triageSymptoms,
} from '../../../src/plan/index.ts';
import { useSay } from '../../../src/ui/index.ts';
import { Frame } from '../frame.tsx';
import { printAddress } from '../page-address.ts';
import { GetHelp } from './get-help.tsx';
import { goBack } from './go-back.ts';
import { ReactionAnswer } from './reaction-answer.tsx';
import { ReactionForm } from './reaction-form.tsx';
import { useRoutine } from './use-routine.ts';

export function ReactionPage() {
	const say = useSay();
	const now = useRoutine();
	const kept = useSignal<Reaction | null>(null);
	const isTakenBack = useSignal(false);
	if (now === null) return null;
	const reaction = kept.value;
	const answer =
		reaction === null
			? null
			: triageSymptoms({ symptoms: reaction.symptoms, history: historyOf(now, reaction) });
	const isAlone = answer?.findings.some(({ code }) => isRedFlagCode(code)) === true;
	if (answer !== null && isAlone && !isTakenBack.value) {
		return <GetHelp answer={answer} isPlanned onBack={() => (isTakenBack.value = true)} />;
	}
	return (
		<Frame kind="column" title={say('today.reaction.title')} onBack={goBack} place="today">
			<div class="column">
				<div class="column-margin">
					<a href={printAddress({ kind: 'today' })}>{say('today.reaction.to-today')}</a>
				</div>
				{reaction === null || answer === null ? (
					<ReactionForm routine={now} onKept={(made) => (kept.value = made)} />
				) : (
					<ReactionAnswer
						reaction={reaction}
						routine={now}
						answer={answer}
						onDeleted={() => (kept.value = null)}
					/>
				)}
			</div>
		</Frame>
	);
}

/** What was on the skin and for how long, as triage asks for it. */
function historyOf({ shelf, marks }: Routine, { products, day }: Reaction) {
	return shelf
		.filter(({ id }) => products.includes(id))
		.map(({ id, tags }) => {
			const days = marks.filter(({ product }) => product === id).map((mark) => mark.day);
			return { product: id, first_day: Math.min(day, ...days), last_day: day, tags };
		});
}
