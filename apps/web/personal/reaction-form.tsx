/** What happened, in chips: what is seen, on what, how strong and how serious. */
import { useSignal } from '@preact/signals';
import { daysBetween, type Reaction, type Routine, SERIOUSNESS } from '../../../src/plan/index.ts';
import { Button, Field, useSay } from '../../../src/ui/index.ts';
import { SYMPTOMS, type Symptom } from '../../../src/vet/index.ts';
import { randomId } from './add-bottle.ts';
import { Chips } from './chips.tsx';
import { dayHere } from './day-here.ts';
import { PhotoSlot } from './photo-slot.tsx';
import { change } from './routine-store.ts';

const INTENSITIES = ['mild', 'moderate', 'severe'] as const;
const FELT = SYMPTOMS.filter((word) => word !== 'nothing');
const MOST_AREA = 200;
const MOST_NOTE = 4_000;

type FormProps = {
	readonly routine: Routine;
	readonly onKept: (reaction: Reaction) => void;
};

type Told = Pick<Reaction, 'products' | 'intensity' | 'seriousness' | 'area' | 'note'> & {
	readonly symptoms: readonly Symptom[];
};

export function ReactionForm({ routine, onKept }: FormProps) {
	const say = useSay();
	const id = useSignal(randomId());
	const told = useSignal<Told>({
		symptoms: [],
		products: [],
		intensity: 'mild',
		seriousness: ['none'],
		area: '',
		note: '',
	});
	const tell = (part: Partial<Told>): void => {
		told.value = { ...told.value, ...part };
	};
	const { symptoms, products } = told.value;
	const nameOf = new Map(routine.shelf.map((item) => [item.id, item.name] as const));
	return (
		<div class="told">
			<h1 class="question">{say('today.reaction.question')}</h1>
			<p class="lead">{say('today.reaction.lead')}</p>
			<Chips
				legend={say('today.reaction.symptoms')}
				words={FELT}
				chosen={symptoms}
				keyOf={(word) => `triage.symptom.${word}`}
				onChoose={(chosen) => tell({ symptoms: chosen })}
			/>
			<Chips
				legend={say('today.reaction.products')}
				words={routine.shelf.map((item) => item.id)}
				chosen={products}
				wordOf={(product) => nameOf.get(product) ?? product}
				onChoose={(chosen) => tell({ products: [...chosen] })}
			/>
			<Grades told={told.value} tell={tell} />
			<PhotoSlot name={id.value} label={say('today.test.photo')} />
			<Button
				tone="ink"
				disabled={symptoms.length === 0}
				onPress={() => void keep(id.value, told.value, routine).then(onKept)}
			>
				{say('today.reaction.save')}
			</Button>
		</div>
	);
}

type GradesProps = { readonly told: Told; readonly tell: (part: Partial<Told>) => void };

/** How strong, and apart from it how serious; where, and what else. */
function Grades({ told: { intensity, seriousness, area, note }, tell }: GradesProps) {
	const say = useSay();
	return (
		<>
			<Chips
				isSingle
				legend={say('today.reaction.intensity')}
				words={INTENSITIES}
				chosen={[intensity]}
				keyOf={(word) => `today.reaction.intensity.${word}`}
				onChoose={([chosen = 'mild']) => tell({ intensity: chosen })}
			/>
			<Chips
				legend={say('today.reaction.seriousness')}
				words={SERIOUSNESS}
				chosen={seriousness}
				keyOf={(word) => `today.reaction.seriousness.${word}`}
				onChoose={(chosen) => tell({ seriousness: seriousOf(seriousness, chosen) })}
			/>
			<Field
				label={say('today.reaction.area')}
				value={area}
				maxLength={MOST_AREA}
				onInput={(value) => tell({ area: value })}
			/>
			<Field
				label={say('today.reaction.note')}
				value={note}
				maxLength={MOST_NOTE}
				onInput={(value) => tell({ note: value })}
			/>
		</>
	);
}

/** "None of these" and any other word take each other back. */
function seriousOf(
	before: Reaction['seriousness'],
	after: readonly Reaction['seriousness'][number][],
): Reaction['seriousness'] {
	if (after.length === 0 || (after.includes('none') && !before.includes('none'))) return ['none'];
	return after.filter((word) => word !== 'none');
}

/** Keeps it, and lets the plan know what the skin shows now. */
async function keep(id: string, told: Told, routine: Routine): Promise<Reaction> {
	const reaction: Reaction = {
		...told,
		symptoms: [...told.symptoms],
		id,
		at: new Date().toISOString(),
		day: Math.max(0, daysBetween(routine.start_date, dayHere())),
	};
	await change((before) => ({
		...before,
		reactions: [...before.reactions, reaction],
		symptoms: [...new Set([...before.symptoms, ...told.symptoms])],
	}));
	return reaction;
}
