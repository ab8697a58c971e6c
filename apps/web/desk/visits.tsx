/** A clinic's visits: a new one behind its checklist, the sheet that goes home, and the search for a recall. */
import '../personal/personal.css';
import './visits.css';
import { useSignal } from '@preact/signals';
import { Button, useSay } from '../../../src/ui/index.ts';
import { Aftercare } from './aftercare.tsx';
import { PageHead } from './frame.tsx';
import { keepIntake } from './intake-store.ts';
import { KeptIntakes } from './kept-intakes.tsx';
import { NewVisit } from './new-visit.tsx';
import { Recall } from './recall.tsx';
import { newVisit, type VisitDraft } from './visit-draft.ts';

/** A visit the server acknowledged; whether its intake lies on this device too. */
type Kept = { readonly number: string; readonly hasIntake: boolean };

export function Visits() {
	const say = useSay();
	const draft = useSignal<VisitDraft>(newVisit());
	const kept = useSignal<Kept | null>(null);
	const change = (part: Partial<VisitDraft>): void => {
		draft.value = { ...draft.value, ...part };
	};
	const close = async (number: string): Promise<void> => {
		kept.value = { number, hasIntake: await keepIntake(number, draft.value) };
	};
	const next = (): void => {
		draft.value = newVisit();
		kept.value = null;
	};
	return (
		<>
			<PageHead title={say('clinic.visits.title')} />
			<div class="visits">
				{kept.value === null ? (
					<NewVisit draft={draft.value} onChange={change} onKept={(number) => void close(number)} />
				) : (
					<KeptVisit kept={kept.value} onNext={next} />
				)}
				<Aftercare draft={draft.value} />
				<KeptIntakes key={kept.value?.number ?? ''} />
				<Recall />
			</div>
		</>
	);
}

type KeptProps = { readonly kept: Kept; readonly onNext: () => void };

function KeptVisit({ kept: { number, hasIntake }, onNext }: KeptProps) {
	const say = useSay();
	return (
		<section class="told-part">
			<div role="status">
				<p>{say('clinic.visits.kept', { number })}</p>
				{!hasIntake && <p class="visits-said">{say('clinic.visits.intake-lost')}</p>}
			</div>
			<Button tone="ink" onPress={onNext}>
				{say('clinic.visits.next')}
			</Button>
		</section>
	);
}
