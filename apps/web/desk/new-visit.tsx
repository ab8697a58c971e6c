/** A new visit: intake that stays here, the batch, the checklist; one item that is not ticked, or a rule, and it waits. */
import { Choice, DayField, Field, PickField, useSay } from '../../../src/ui/index.ts';
import {
	CHECKLIST,
	type ChecklistItem,
	CONDITIONS,
	doKey,
	ORIGINS,
	PREGNANCIES,
	PROCEDURES,
	untickedOf,
} from '../../../src/vet/index.ts';
import { closeRow, keyOf, openDatabase, put } from '../device-database.ts';
import { Chips } from '../personal/chips.tsx';
import { ask, type Told } from './ask.ts';
import { Send } from './refused.tsx';
import { judged, type VisitDraft } from './visit-draft.ts';

type VisitProps = {
	readonly draft: VisitDraft;
	readonly onChange: (part: Partial<VisitDraft>) => void;
	readonly onKept: (number: string) => void;
};

export function NewVisit({ draft, onChange, onKept }: VisitProps) {
	const say = useSay();
	const { refusals, referrals } = judged(draft);
	const open = untickedOf(draft.ticks);
	const isWhole =
		draft.product.trim() !== '' && draft.gtin.trim() !== '' && draft.lot.trim() !== '';
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
				disabled={open.length > 0 || refusals.length > 0 || !isWhole}
				note={open.length > 0 ? say('clinic.visits.unticked', { n: open.length }) : undefined}
				send={() => keep(draft)}
				onDone={({ number }) => void keepIntake(number, draft).then(() => onKept(number))}
			>
				{say('clinic.visits.keep')}
			</Send>
		</section>
	);
}

/** Only what rule 5 of the design names leaves this device. */
function keep(draft: VisitDraft): Promise<Told<{ readonly number: string }>> {
	const { date, product, gtin, lot, serial, ticks } = draft;
	const body = {
		date,
		product: product.trim(),
		gtin: gtin.trim(),
		lot: lot.trim(),
		...(serial.trim() === '' ? {} : { serial: serial.trim() }),
		ticks,
	};
	return ask('visits', { base: 'clinic', body, key: crypto.randomUUID() });
}

/** Sealed on the clinic's device, under the number that its own record holds. */
async function keepIntake(number: string, { age, pregnancy, conditions, procedure }: VisitDraft) {
	const database = await openDatabase();
	const text = JSON.stringify({ age, pregnancy, conditions, procedure });
	await put(database, 'intakes', await closeRow(number, text, await keyOf(database, 'intakes')));
}

type PartProps = Pick<VisitProps, 'draft' | 'onChange'>;

const MOST_AGE = 3;

function Intake({ draft, onChange }: PartProps) {
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

type SaidProps = { readonly title: string; readonly rules: readonly Parameters<typeof doKey>[0][] };

function Said({ title, rules }: SaidProps) {
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
