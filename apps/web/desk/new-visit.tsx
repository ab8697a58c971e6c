/** A new visit: intake that stays here, the batch, the checklist; one item that is not ticked, or a rule, and it waits. */
import { useRef } from 'preact/hooks';
import { Choice, DayField, Field, useSay } from '../../../src/ui/index.ts';
import { CHECKLIST, type ChecklistItem, ORIGINS, untickedOf } from '../../../src/vet/index.ts';
import { Chips } from '../personal/chips.tsx';
import { Send } from './refused.tsx';
import { judged, sender, type VisitDraft } from './visit-draft.ts';
import { Intake, Said } from './visit-intake.tsx';

type VisitProps = {
	readonly draft: VisitDraft;
	readonly onChange: (part: Partial<VisitDraft>) => void;
	readonly onKept: (number: string) => void;
};

export function NewVisit({ draft, onChange, onKept }: VisitProps) {
	const say = useSay();
	const send = useRef(sender());
	const { refusals, referrals, untold } = judged(draft);
	const open = untickedOf(draft.ticks).length;
	const isWhole = [draft.product, draft.gtin, draft.lot].every((text) => text.trim() !== '');
	const waits = [
		...untold.map((name) => say(`clinic.untold.${name}`)),
		...(isWhole ? [] : [say('clinic.untold.pack')]),
		...(open > 0 ? [say('clinic.visits.unticked', { n: open })] : []),
	];
	return (
		<section class="told-part" aria-labelledby="visit-new">
			<h2 class="heading" id="visit-new">
				{say('clinic.visits.new')}
			</h2>
			<Intake draft={draft} onChange={onChange} />
			<Pack draft={draft} onChange={onChange} />
			<Checklist ticks={draft.ticks} onTick={(ticks) => onChange({ ticks })} />
			<Said title={say('clinic.visits.refused')} rules={refusals.flatMap(({ rules }) => rules)} />
			<Said title={say('clinic.visits.ask')} rules={referrals.flatMap(({ rules }) => rules)} />
			<Send
				tone="ink"
				disabled={waits.length > 0 || refusals.length > 0}
				note={waits.length > 0 ? waits.join(' ') : undefined}
				send={() => send.current(draft)}
				onDone={({ number }) => onKept(number)}
			>
				{say('clinic.visits.keep')}
			</Send>
		</section>
	);
}

type PartProps = Pick<VisitProps, 'draft' | 'onChange'>;

const FIELDS = [
	['product', 120],
	['gtin', 14],
	['lot', 20],
	['serial', 20],
] as const;

function Pack({ draft, onChange }: PartProps) {
	const say = useSay();
	return (
		<div class="told-new">
			<DayField
				label={say('clinic.visits.date')}
				value={draft.date}
				onInput={(date) => (date === '' ? undefined : onChange({ date }))}
			/>
			{FIELDS.map(([name, most]) => (
				<Field
					key={name}
					label={say(`clinic.visits.${name}`)}
					value={draft[name]}
					maxLength={most}
					onInput={(value) => onChange({ [name]: value })}
				/>
			))}
			<Chips
				isSingle
				legend={say('clinic.visits.origin')}
				words={ORIGINS}
				chosen={draft.origin === null ? [] : [draft.origin]}
				keyOf={(word) => `clinic.origin.${word}`}
				onChoose={([origin = null]) => onChange({ origin })}
			/>
			<Choice isChosen={draft.isSterile} onPress={() => onChange({ isSterile: !draft.isSterile })}>
				{say('clinic.visits.sterile')}
			</Choice>
		</div>
	);
}

type ChecklistProps = {
	readonly ticks: readonly ChecklistItem[];
	readonly onTick: (ticks: readonly ChecklistItem[]) => void;
};

function Checklist({ ticks, onTick }: ChecklistProps) {
	const say = useSay();
	return (
		<fieldset class="visits-list">
			<legend class="heading">{say('clinic.visits.checklist')}</legend>
			{CHECKLIST.map((item) => (
				<label key={item} class="visits-item">
					<input
						type="checkbox"
						checked={ticks.includes(item)}
						onChange={(event) =>
							onTick(
								event.currentTarget.checked
									? [...ticks, item]
									: ticks.filter((one) => one !== item),
							)
						}
					/>
					<span>
						{say(`clinic.item.${item}`)}
						<span class="small quiet"> {say(`clinic.item.${item}.why`)}</span>
					</span>
				</label>
			))}
		</fieldset>
	);
}
