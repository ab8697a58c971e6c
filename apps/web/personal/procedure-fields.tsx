/** Procedures past and planned, each with its day; a day nobody told is asked for by the plan. */
import { useSignal } from '@preact/signals';
import { dateAfter, daysBetween, type Procedure, type Routine } from '../../../src/plan/index.ts';
import { Button, DayField, PickField, useSay } from '../../../src/ui/index.ts';
import { PROCEDURES, type ProcedureType } from '../../../src/vet/index.ts';

type ProcedureProps = {
	readonly routine: Routine;
	readonly edit: (next: (before: Routine) => Routine) => Promise<void>;
};

export function ProcedureFields({ routine, edit }: ProcedureProps) {
	const say = useSay();
	const add = (procedure: Procedure): void =>
		void edit((before) => ({ ...before, procedures: [...before.procedures, procedure] }));
	const remove = (at: number): void =>
		void edit((before) => ({
			...before,
			procedures: before.procedures.filter((_, place) => place !== at),
		}));
	return (
		<section class="told-part" aria-labelledby="told-procedures">
			<h2 class="heading" id="told-procedures">
				{say('profile.procedures')}
			</h2>
			<p class="small quiet">{say('profile.procedures-lead')}</p>
			<ul class="told-names">
				{routine.procedures.map((procedure, at) => (
					<ProcedureLine
						key={`${procedure.type} ${procedure.day}`}
						procedure={procedure}
						start={routine.start_date}
						onRemove={() => remove(at)}
					/>
				))}
			</ul>
			<NewProcedure start={routine.start_date} onAdd={add} />
		</section>
	);
}

type LineProps = {
	readonly procedure: Procedure;
	readonly start: string;
	readonly onRemove: () => void;
};

function ProcedureLine({ procedure: { type, day }, start, onRemove }: LineProps) {
	const say = useSay();
	const name = say(`profile.procedure.${type}`);
	const words =
		day === undefined || day === null
			? say('profile.procedure-undated', { name })
			: say('profile.procedure-line', {
					name,
					date: dateAfter(start, day),
				});
	return (
		<li>
			<span>{words}</span>
			<Button tone="text" isSmall onPress={onRemove}>
				{say('profile.procedure-remove', { name })}
			</Button>
		</li>
	);
}

const PLACES = ['clinic', 'home'] as const;
const APPLIED = ['none', 'exosome', 'prp', 'bland'] as const;

type NewProps = { readonly start: string; readonly onAdd: (procedure: Procedure) => void };

function NewProcedure({ start, onAdd }: NewProps) {
	const say = useSay();
	const type = useSignal<ProcedureType>('microneedling');
	const date = useSignal('');
	const place = useSignal<(typeof PLACES)[number]>('clinic');
	const puts = useSignal<(typeof APPLIED)[number]>('none');
	const add = (): void => {
		const day = date.value === '' ? {} : { day: daysBetween(start, date.value) };
		const applied = puts.value === 'none' ? {} : { clinic_product: puts.value };
		onAdd({ type: type.value, clinic: place.value === 'clinic', ...day, ...applied });
		date.value = '';
	};
	return (
		<div class="told-new">
			<PickField
				label={say('profile.procedure')}
				value={type.value}
				options={PROCEDURES.map((value) => ({ value, word: say(`profile.procedure.${value}`) }))}
				onPick={(name) => {
					type.value = PROCEDURES.find((known) => known === name) ?? 'unknown';
				}}
			/>
			<DayField
				label={say('profile.procedure-day')}
				value={date.value}
				onInput={(day) => {
					date.value = day;
				}}
			/>
			<PickField
				label={say('profile.procedure-where')}
				value={place.value}
				options={PLACES.map((value) => ({ value, word: say(`profile.procedure-${value}`) }))}
				onPick={(name) => {
					place.value = name === 'home' ? 'home' : 'clinic';
				}}
			/>
			<PickField
				label={say('profile.procedure-puts')}
				value={puts.value}
				options={APPLIED.map((value) => ({
					value,
					word: say(`profile.procedure-puts.${value}`),
				}))}
				onPick={(name) => {
					puts.value = APPLIED.find((known) => known === name) ?? 'none';
				}}
			/>
			<Button onPress={add}>{say('profile.procedure-add')}</Button>
		</div>
	);
}
