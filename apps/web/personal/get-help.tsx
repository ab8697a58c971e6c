/** Get help: a red flag, alone on a page of ink. In an emergency the number stands first and nothing beside it. */
import './get-help.css';
import { useEffect, useRef } from 'preact/hooks';
import {
	EMERGENCY_REGIONS,
	emergencyNumberOf,
	type TriageAnswer,
} from '../../../src/plan/index.ts';
import { PickField, useSay, Why } from '../../../src/ui/index.ts';
import { doKey, isRuleId, usageSourceOf } from '../../../src/vet/index.ts';
import { printAddress } from '../page-address.ts';
import { chooseRegion, followProfile, region } from './region.ts';
import { routine } from './routine-store.ts';

type GetHelpProps = {
	/** What was answered; null where somebody came for the number itself. */
	readonly answer: TriageAnswer | null;
	/** There is a plan, and it has stopped. */
	readonly isPlanned: boolean;
	/** Back to where it began, because it is not so. */
	readonly onBack: () => void;
};

/** The whole screen; nothing of the app stands around it. */
export function GetHelp({ answer, isPlanned, onBack }: GetHelpProps) {
	const say = useSay();
	const title = useRef<HTMLHeadingElement>(null);
	const isEmergency = answer === null || answer.level === 'emergency';
	const { number } = emergencyNumberOf(region.value);
	const words = isEmergency
		? say('triage.emergency.title', { number })
		: say(`triage.${answer.level}.word`);
	const told = routine.value?.profile.region ?? null;
	useEffect(() => followProfile(told), [told]);
	useEffect(() => {
		document.title = words;
		title.current?.focus();
	}, [words]);
	return (
		<div class="help">
			<main class="help-page" id="main" tabIndex={-1}>
				<div class="help-words" role="alert">
					<h1 class="help-title" ref={title} tabIndex={-1}>
						{words}.
					</h1>
					{isEmergency ? (
						<EmergencyWords answer={answer} />
					) : (
						<CareWords answer={answer} isPlanned={isPlanned} />
					)}
				</div>
				<div class="help-act">
					<CallLink number={number} isFirst={isEmergency} />
					<button type="button" class="help-back" onClick={onBack}>
						{say('triage.emergency.back')}
					</button>
				</div>
				<HelpFoot />
			</main>
		</div>
	);
}

const STEPS = ['call', 'pen', 'rinse', 'keep'] as const;

function EmergencyWords({ answer }: Pick<GetHelpProps, 'answer'>) {
	const say = useSay();
	const isShock =
		answer?.findings.some(({ code }) => code === 'RED-02') === true &&
		!answer.findings.some(({ code }) => code === 'RED-01');
	return (
		<>
			<p class="help-lead">
				{say(isShock ? 'triage.emergency.lead-shock' : 'triage.emergency.lead')}
			</p>
			<ol class="help-steps">
				{STEPS.map((step) => (
					<li key={step}>{say(`triage.emergency.step.${step}`)}</li>
				))}
			</ol>
		</>
	);
}

/** Where a reaction is recorded; whoever comes from there has done so. */
const REACTION = printAddress({ kind: 'reaction' });

type CareProps = { readonly answer: TriageAnswer; readonly isPlanned: boolean };

/** Care that can wait for a doctor: what the rules say to do, and when it becomes an emergency. */
function CareWords({ answer, isPlanned }: CareProps) {
	const say = useSay();
	const { number } = emergencyNumberOf(region.value);
	return (
		<>
			<ul class="help-care">
				{answer.findings.map(({ code, because }) =>
					isRuleId(code) && code !== 'RED-16' ? (
						<li key={code}>
							<p class="help-lead">{say(doKey(code))}</p>
							<Why because={because} findSource={usageSourceOf} about={say(doKey(code))} />
						</li>
					) : null,
				)}
			</ul>
			<p>{say('triage.emergency.if', { number })}</p>
			{isPlanned && <p>{say('rule.red-16.do')}</p>}
			{location.hash !== REACTION && (
				<p>
					<a href={REACTION}>{say('help.record')}</a>
				</p>
			)}
		</>
	);
}

function CallLink({ number, isFirst }: { readonly number: string; readonly isFirst: boolean }) {
	const say = useSay();
	return (
		<a class={`help-call ${isFirst ? '' : 'is-second'}`} href={`tel:${number}`}>
			{say('triage.emergency.button', { number })}
		</a>
	);
}

/** Whose number it is, how we know it, and what this product is not. */
function HelpFoot() {
	const say = useSay();
	const { status } = emergencyNumberOf(region.value);
	const options = EMERGENCY_REGIONS.map((value) => ({
		value,
		word: say(`help.region.${value.toLowerCase()}`),
	}));
	return (
		<div class="help-foot">
			<PickField
				label={say('help.region')}
				value={region.value}
				options={options}
				onPick={chooseRegion}
			/>
			{status !== 'confirmed' && <p class="small">{say('help.second-hand')}</p>}
			{region.value === 'OTHER' && <p class="small">{say('triage.emergency.elsewhere')}</p>}
			<p class="small">
				<a href={printAddress({ kind: 'purpose' })}>{say('help.purpose')}</a>
			</p>
		</div>
	);
}
