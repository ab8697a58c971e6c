/** Trouble: what do you see, and how much care does it ask for. Red flags are asked first and answered alone. */
import './trouble.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isRedFlag, isRedFlagCode, triageSymptoms } from '../../../src/plan/index.ts';
import { useSay } from '../../../src/ui/index.ts';
import type { Symptom } from '../../../src/vet/index.ts';
import { Frame } from '../frame.tsx';
import { GetHelp } from './get-help.tsx';
import { goBack } from './go-back.ts';
import { TroubleAnswer } from './trouble-answer.tsx';
import { TroubleAsk } from './trouble-ask.tsx';
import { historyOf, type Layer, type Newest, toggled } from './trouble-groups.ts';

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
	const answer = triageSymptoms({
		symptoms: [...chosen],
		history: historyOf(newest, layers),
	});
	const startAgain = (): void => tell(NOTHING);
	/** It is not so: the warning signs go, what else was told stays. */
	const takeBack = (): void =>
		tell({ isShown: false, chosen: chosen.filter((symptom) => !isRedFlag(symptom)) });
	const isAlone = isShown && answer.findings.some(({ code }) => isRedFlagCode(code));
	useTurn(isShown, isAlone);
	if (isAlone) return <GetHelp answer={answer} onBack={takeBack} />;
	return (
		<Frame kind="spread" title={say('trouble.title')} onBack={isShown ? startAgain : goBack}>
			{isShown ? (
				<TroubleAnswer
					answer={answer}
					chosen={chosen}
					newest={newest}
					layers={layers}
					onNewest={(given) => tell({ newest: given })}
					onLayers={(given) => tell({ layers: given })}
					onSymptom={(symptom) => tell({ chosen: toggled(chosen, symptom) })}
					onAgain={startAgain}
				/>
			) : (
				<TroubleAsk
					chosen={chosen}
					onFirst={(symptom) => tell({ chosen: [...chosen, symptom], isShown: true })}
					onSymptom={(symptom) => tell({ chosen: toggled(chosen, symptom) })}
					onShow={() => tell({ isShown: true })}
				/>
			)}
		</Frame>
	);
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
