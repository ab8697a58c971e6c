/** How much care it asks for and why, with the one further question that may change it. */
import { useSignal } from '@preact/signals';
import { compareLevels, type TriageAnswer } from '../../../src/plan/index.ts';
import { Button, Choice, useSay, VerdictWord } from '../../../src/ui/index.ts';
import type { Symptom } from '../../../src/vet/index.ts';
import { printAddress } from '../page-address.ts';
import { addToPlan } from './plan-symptoms.ts';
import { RuleLine } from './rule-line.tsx';
import { asksNewest, LAYERS, type Layer, NEWEST, type Newest } from './trouble-groups.ts';

type AnswerProps = {
	readonly answer: TriageAnswer;
	readonly chosen: readonly Symptom[];
	readonly newest: Newest;
	readonly layers: readonly Layer[];
	/** There is a plan that this may change. */
	readonly isPlanned: boolean;
	readonly onNewest: (newest: Newest) => void;
	readonly onLayers: (layers: readonly Layer[]) => void;
	readonly onSymptom: (symptom: Symptom) => void;
	readonly onAgain: () => void;
};

export function TroubleAnswer(props: AnswerProps) {
	const { answer, chosen, onAgain } = props;
	const say = useSay();
	return (
		<div class="spread">
			<div class="spread-left trouble-verdict">
				<div role="status">
					<VerdictWord
						level={1}
						question={say('trouble.asked')}
						word={say(`triage.${answer.level}.word`)}
						kind={say(`triage.${answer.level}.say`)}
					/>
				</div>
				<p class="small quiet">
					{say('trouble.told', {
						told: chosen.map((symptom) => say(`triage.symptom.${symptom}`)).join('; '),
					})}
				</p>
				<Button tone="text" isSmall onPress={onAgain}>
					{say('trouble.again')}
				</Button>
			</div>
			<div class="spread-right">
				<NewestQuestion {...props} />
				<LayersQuestion {...props} />
				<ul class="reasons">
					{answer.findings.map((finding) => (
						<RuleLine
							key={`${finding.code} ${finding.facts['word'] ?? ''}`}
							finding={finding}
							sayOwn={({ code, facts }) => ({
								does: say(`triage.${code}.do`, facts),
								why: say(`triage.${code}.why`, facts),
							})}
						/>
					))}
				</ul>
				<Next {...props} />
			</div>
		</div>
	);
}

function NewestQuestion({ chosen, newest, onNewest }: AnswerProps) {
	const say = useSay();
	if (!asksNewest(chosen)) return null;
	return (
		<fieldset class="trouble-question">
			<legend class="heading">{say('trouble.newest')}</legend>
			<div class="segments">
				{NEWEST.map((each) => (
					<Choice key={each} isChosen={each === newest} onPress={() => onNewest(each)}>
						{say(`trouble.newest.${each}`)}
					</Choice>
				))}
			</div>
		</fieldset>
	);
}

function LayersQuestion({ chosen, layers, onLayers, onSymptom }: AnswerProps) {
	const say = useSay();
	if (!chosen.includes('pilling')) return null;
	const isSkin = chosen.includes('dryness_or_flaking');
	return (
		<fieldset class="trouble-question">
			<legend class="heading">{say('trouble.layers')}</legend>
			<div class="segments">
				<Choice isChosen={isSkin} onPress={() => onSymptom('dryness_or_flaking')}>
					{say('trouble.layers.skin')}
				</Choice>
				{LAYERS.map((each) => (
					<Choice
						key={each}
						isChosen={layers.includes(each)}
						onPress={() => onLayers(withOrWithout(layers, each))}
					>
						{say(`trouble.layers.${each}`)}
					</Choice>
				))}
			</div>
		</fieldset>
	);
}

function withOrWithout(layers: readonly Layer[], layer: Layer): readonly Layer[] {
	return layers.includes(layer) ? layers.filter((each) => each !== layer) : [...layers, layer];
}

/** Where it leads from here: into the plan, a record of it, the day, and what this is not. */
function Next({ answer, chosen, isPlanned }: AnswerProps) {
	const say = useSay();
	const changed = useSignal(false);
	const isReaction = compareLevels(answer.level, 'pause') >= 0;
	const changePlan = (): void =>
		void addToPlan(chosen).then(() => {
			changed.value = true;
		});
	return (
		<div class="trouble-next">
			{isPlanned && !changed.value && (
				<Button tone="ink" onPress={changePlan}>
					{say('trouble.plan.change')}
				</Button>
			)}
			{isReaction && (
				<a class="button is-line" href={printAddress({ kind: 'reaction' })}>
					{say('help.record')}
				</a>
			)}
			<a href={printAddress({ kind: 'today' })}>{say('trouble.today')}</a>
			<p class="small" role="status">
				{changed.value && say('trouble.plan.changed')}
			</p>
			<p class="small">
				{say('trouble.no-diagnosis')}{' '}
				<a href={printAddress({ kind: 'purpose' })}>{say('help.purpose')}</a>
			</p>
		</div>
	);
}
