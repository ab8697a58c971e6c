/** Trouble: what do you see, and how much care does it ask for. Red flags are asked first and answered alone. */
import './trouble.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isRedFlag, triageSymptoms } from '../../../src/plan/index.ts';
import { useSay } from '../../../src/ui/index.ts';
import type { Symptom } from '../../../src/vet/index.ts';
import { Frame } from '../frame.tsx';
import { GetHelp } from './get-help.tsx';
import { goBack } from './go-back.ts';
import { addToPlan, hasPlan, takeFromPlan } from './plan-symptoms.ts';
import { TroubleAnswer } from './trouble-answer.tsx';
import { TroubleAsk } from './trouble-ask.tsx';
import { historyOf, type Layer, type Newest, toggled } from './trouble-groups.ts';
import { useRoutine } from './use-routine.ts';

/** What is told and where somebody is; nothing of it is kept unless it is recorded. */
type Told = {
	readonly chosen: readonly Symptom[];
	readonly newest: Newest;
	readonly layers: readonly Layer[];
	readonly isShown: boolean;
};
const NOTHING: Told = { chosen: [], newest: 'unknown', layers: [], isShown: false };

export function TroublePage() {
	const say = useSay();
	const told = useSignal<Told>(NOTHING);
	const tell = (more: Partial<Told>): void => {
		told.value = { ...told.value, ...more };
	};
	const { chosen, newest, layers, isShown } = told.value;
	const answer = triageSymptoms({ symptoms: [...chosen], history: historyOf(newest, layers) });
	const isAlone = isShown && chosen.some(isRedFlag);
	const { isPlanned, planned, takeBack } = useStop(chosen, isAlone);
	useTurn(isShown, isAlone);
	const startAgain = (): void => tell(NOTHING);
	/** It is not so: the warning signs go, what else was told stays. */
	const notSo = (): void => {
		takeBack();
		tell({ isShown: false, chosen: chosen.filter((symptom) => !isRedFlag(symptom)) });
	};
	const toggle = (symptom: Symptom): void => tell({ chosen: toggled(chosen, symptom) });
	if (isAlone) return <GetHelp answer={answer} isPlanned={isPlanned} onBack={notSo} />;
	return (
		<Frame kind="spread" title={say('trouble.title')} onBack={isShown ? startAgain : goBack}>
			{isShown ? (
				<TroubleAnswer
					{...{ answer, chosen, newest, layers, isPlanned }}
					onNewest={(given) => tell({ newest: given })}
					onLayers={(given) => tell({ layers: given })}
					onSymptom={toggle}
					onAgain={startAgain}
				/>
			) : (
				<TroubleAsk
					{...{ chosen, planned }}
					onFirst={(symptom) => tell({ chosen: [...chosen, symptom], isShown: true })}
					onSymptom={toggle}
					onShow={() => tell({ isShown: true })}
				/>
			)}
		</Frame>
	);
}

/** A red flag stops the plan where there is one, until it is taken back (RED-16). */
function useStop(chosen: readonly Symptom[], isAlone: boolean) {
	const kept = useRoutine();
	const isPlanned = hasPlan(kept);
	const flags = chosen.filter(isRedFlag);
	useEffect(() => {
		if (isAlone && isPlanned) void addToPlan(flags);
	}, [isAlone, isPlanned]);
	const takeBack = (): void => {
		if (isPlanned) void takeFromPlan(flags);
	};
	return { isPlanned, planned: kept?.symptoms ?? [], takeBack };
}

/** On another side of the page it is read from its head; help alone takes the focus itself. */
function useTurn(isShown: boolean, isAlone: boolean): void {
	const shown = useRef(isShown);
	useEffect(() => {
		if (shown.current === isShown) return;
		shown.current = isShown;
		scrollTo(0, 0);
		if (!isAlone) document.getElementById('main')?.focus({ preventScroll: true });
	}, [isShown, isAlone]);
}
