/** The steps of a session, one after another, with the wait between two of them. */
import { useSignal } from '@preact/signals';
import {
	howSaid,
	type Plan,
	type Routine,
	type Slot,
	type StepState,
	type TodayStep,
	withMark,
} from '../../../src/plan/index.ts';
import { Button, Stamp, useSay } from '../../../src/ui/index.ts';
import { change } from './routine-store.ts';
import { RuleFold } from './rule-fold.tsx';
import { WaitTimer } from './wait-timer.tsx';

type StepsProps = {
	readonly routine: Routine;
	readonly plan: Plan;
	readonly day: number;
	readonly slot: Slot;
	readonly steps: readonly TodayStep[];
};

/** The wait that runs: before which product, and since when. */
type Running = { readonly product: string; readonly since: number };

export function TodaySteps({ routine, day, slot, steps }: StepsProps) {
	const say = useSay();
	const running = useSignal<Running | null>(null);
	if (steps.length === 0) return <p class="lead">{say('today.no-session')}</p>;
	const mark = (at: number, state: StepState): void => {
		const product = steps[at]?.step.product ?? '';
		void change((before) => withMark(before, { day, slot, product }, state));
		const next = steps[at + 1]?.step;
		running.value =
			state === 'done' && next !== undefined && next.wait_before_s > 0
				? { product: next.product, since: Date.now() }
				: null;
	};
	return (
		<ol class="steps">
			{steps.map((one, at) => (
				<Step
					key={one.step.product}
					one={one}
					place={at + 1}
					routine={routine}
					onMark={(state) => mark(at, state)}
				>
					{running.value?.product === one.step.product && (
						<WaitTimer
							seconds={one.step.wait_before_s}
							since={running.value.since}
							onEnd={() => {
								running.value = null;
							}}
						/>
					)}
				</Step>
			))}
		</ol>
	);
}

type StepProps = {
	readonly one: TodayStep;
	readonly place: number;
	readonly routine: Routine;
	readonly onMark: (state: StepState) => void;
	readonly children: preact.ComponentChildren;
};

function Step({ one: { step, state }, place, routine, onMark, children }: StepProps) {
	const say = useSay();
	const item = routine.shelf.find(({ id }) => id === step.product);
	const name = item?.name ?? step.product;
	const amount =
		step.amount === undefined
			? []
			: [say(`today.amount.${step.amount.unit}`, { n: step.amount.value })];
	const how = [...amount, ...step.how.map((code) => say(howSaid(code)))].join(', ');
	return (
		<li class={`step is-${state}`}>
			{children}
			<span class="step-number" aria-hidden="true">
				{place}
			</span>
			<div class="step-words">
				<p class="step-name">
					<strong>{state === 'open' ? name : <s>{name}</s>}</strong>
					{item?.sample === true && <Stamp>{say('report.sample')}</Stamp>}
				</p>
				{how !== '' && <p class="small quiet">{how}</p>}
				<RuleFold rules={step.rules} about={say('today.why-of', { name })} />
			</div>
			<div class="step-acts">
				{state === 'open' ? (
					<>
						<Button isSmall onPress={() => onMark('done')}>
							{say('today.do')}
							<span class="unseen"> {name}</span>
						</Button>
						<Button isSmall onPress={() => onMark('skipped')}>
							{say('today.skip')}
							<span class="unseen"> {name}</span>
						</Button>
					</>
				) : (
					<>
						<span>{say(`today.${state}`)}</span>
						<Button tone="text" isSmall onPress={() => onMark('open')}>
							{say('today.undo')}
							<span class="unseen"> {name}</span>
						</Button>
					</>
				)}
			</div>
		</li>
	);
}
