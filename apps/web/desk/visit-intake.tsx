/** What a patient tells, for the rules to judge; and what the rules say of it. None of it is sent. */
import { EMERGENCY_REGIONS } from '../../../src/plan/index.ts';
import { Field, PickField, useSay } from '../../../src/ui/index.ts';
import { CONDITIONS, doKey, PREGNANCIES, PROCEDURES } from '../../../src/vet/index.ts';
import { Chips } from '../personal/chips.tsx';
import { chooseRegion, region } from '../personal/region.ts';
import type { VisitDraft } from './visit-draft.ts';

type IntakeProps = {
	readonly draft: VisitDraft;
	readonly onChange: (part: Partial<VisitDraft>) => void;
};

const MOST_AGE = 5;

export function Intake({ draft, onChange }: IntakeProps) {
	const say = useSay();
	return (
		<fieldset class="visits-intake">
			<legend class="heading">{say('clinic.visits.intake')}</legend>
			<p class="small quiet">{say('clinic.visits.intake-note')}</p>
			<div class="told-new">
				<PickField
					label={say('clinic.visits.procedure')}
					value={draft.procedure}
					options={PROCEDURES.map((value) => ({
						value,
						word: say(`profile.procedure.${value}`),
					}))}
					onPick={(name) =>
						onChange({ procedure: PROCEDURES.find((one) => one === name) ?? 'unknown' })
					}
				/>
				<Field
					label={say('clinic.visits.age')}
					value={draft.age}
					maxLength={MOST_AGE}
					onInput={(age) => onChange({ age })}
				/>
				<PickField
					label={say('clinic.visits.market')}
					value={region.value}
					options={EMERGENCY_REGIONS.map((value) => ({
						value,
						word: say(`help.region.${value.toLowerCase()}`),
					}))}
					onPick={chooseRegion}
				/>
			</div>
			<Chips
				isSingle
				legend={say('clinic.visits.pregnancy')}
				words={PREGNANCIES}
				chosen={[draft.pregnancy]}
				keyOf={(word) => `profile.pregnancy.${word}`}
				onChoose={([pregnancy = 'unknown']) => onChange({ pregnancy })}
			/>
			<Chips
				legend={say('clinic.visits.conditions')}
				words={CONDITIONS}
				chosen={draft.conditions}
				keyOf={(word) => `profile.condition.${word}`}
				onChoose={(conditions) => onChange({ conditions })}
			/>
		</fieldset>
	);
}

type SaidProps = { readonly title: string; readonly rules: readonly Parameters<typeof doKey>[0][] };

export function Said({ title, rules }: SaidProps) {
	const say = useSay();
	if (rules.length === 0) return null;
	return (
		<div class="visits-said" role="status">
			<p class="heading">{title}</p>
			<ul>
				{[...new Set(rules)].map((rule) => (
					<li key={rule}>
						{say(doKey(rule))} <span class="rule-id code-small">{rule}</span>
					</li>
				))}
			</ul>
		</div>
	);
}
