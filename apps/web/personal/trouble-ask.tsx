/** What do you see: the signs of an emergency first, then all others in groups that open. */

import { Button, Choice, useSay } from '../../../src/ui/index.ts';
import type { Symptom } from '../../../src/vet/index.ts';
import { printAddress } from '../page-address.ts';
import { takeFromPlan } from './plan-symptoms.ts';
import { FIRST, GROUP_NAMES, GROUPS, type GroupName } from './trouble-groups.ts';

type AskProps = {
	readonly chosen: readonly Symptom[];
	/** What the plan counts with already. */
	readonly planned: readonly Symptom[];
	/** A sign of an emergency: help comes at once. */
	readonly onFirst: (symptom: Symptom) => void;
	readonly onSymptom: (symptom: Symptom) => void;
	readonly onShow: () => void;
};

export function TroubleAsk({ chosen, planned, onFirst, onSymptom, onShow }: AskProps) {
	const say = useSay();
	return (
		<div class="spread">
			<div class="spread-left trouble-first">
				<h1 class="question">{say('trouble.question')}</h1>
				<p class="lead">{say('trouble.lead')}</p>
				<section class="trouble-flags" aria-labelledby="trouble-first">
					<h2 class="heading" id="trouble-first">
						{say('trouble.first')}
					</h2>
					<div class="segments">
						{FIRST.map((symptom) => (
							<Button key={symptom} isSmall onPress={() => onFirst(symptom)}>
								{say(`triage.symptom.${symptom}`)}
							</Button>
						))}
					</div>
				</section>
			</div>
			<div class="spread-right">
				{planned.length > 0 && <Planned planned={planned} />}
				{GROUP_NAMES.map((name) => (
					<Group key={name} name={name} chosen={chosen} onSymptom={onSymptom} />
				))}
				<p class="small trouble-purpose">
					{say('trouble.no-diagnosis')}{' '}
					<a href={printAddress({ kind: 'purpose' })}>{say('help.purpose')}</a>
				</p>
				{chosen.length > 0 && (
					<div class="trouble-bar">
						<Button tone="ink" onPress={onShow}>
							{say('trouble.show')}
						</Button>
						<span class="small">{say('trouble.chosen', { n: chosen.length })}</span>
					</div>
				)}
			</div>
		</div>
	);
}

/** What was told before holds until somebody says that it is over. */
function Planned({ planned }: Pick<AskProps, 'planned'>) {
	const say = useSay();
	const told = planned.map((symptom) => say(`triage.symptom.${symptom}`)).join('; ');
	return (
		<div class="trouble-planned">
			<p>{say('trouble.plan.counts', { told })}</p>
			<Button isSmall onPress={() => void takeFromPlan(planned)}>
				{say('trouble.plan.over')}
			</Button>
		</div>
	);
}

type GroupProps = Pick<AskProps, 'chosen' | 'onSymptom'> & { readonly name: GroupName };

function Group({ name, chosen, onSymptom }: GroupProps) {
	const say = useSay();
	const symptoms: readonly Symptom[] = GROUPS[name];
	const count = symptoms.filter((symptom) => chosen.includes(symptom)).length;
	return (
		<details class="question-fold trouble-fold">
			<summary>
				<span class="heading">{say(`trouble.group.${name}`)}</span>
				{count > 0 && <span class="code-small">{say('trouble.chosen', { n: count })}</span>}
			</summary>
			<div class="segments">
				{symptoms.map((symptom) => (
					<Choice
						key={symptom}
						isChosen={chosen.includes(symptom)}
						onPress={() => onSymptom(symptom)}
					>
						{say(`triage.symptom.${symptom}`)}
					</Choice>
				))}
			</div>
		</details>
	);
}
