/** The values of a draft by group, each in a field of its own; what is missing can be added. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button, DayField, Field, PickField, useSay } from '../../../src/ui/index.ts';
import { type BatchReport, BOUND_KINDS, type FieldValue } from '../../../src/verify/index.ts';
import { GradeMark } from '../../../src/verify/shell/batch-fields.tsx';
import { valueText } from '../../../src/verify/shell/batch-words.ts';
import type { DraftRow, DraftView } from './answers.ts';
import { type FieldPart, textOf, withPart, withValue } from './edit-report.ts';

type Editing = {
	readonly view: DraftView;
	readonly report: BatchReport;
	/** Null for whoever only reads. */
	readonly onChange: ((report: BatchReport) => void) | null;
};

export function DraftRows({ view, report, onChange }: Editing) {
	const say = useSay();
	const added = useSignal<readonly string[]>([]);
	const unsaid = view.others.filter(({ id }) => !added.value.includes(id));
	const extra = view.others
		.filter(({ id }) => added.value.includes(id))
		.map(({ id, unit }) => ({ id, unit, isKnown: true, value: null, grade: 'absent' }) as const);
	return (
		<div class="desk-rows">
			{view.sections.map(({ group, rows }) => (
				<section key={group}>
					<h2 class="heading">{say(`batch.group.${group}`)}</h2>
					{rows.map((row) => (
						<Row key={row.id} row={row} view={view} report={report} onChange={onChange} />
					))}
				</section>
			))}
			{extra.length > 0 && (
				<section>
					<h2 class="heading">{say('counter.draft.added')}</h2>
					{extra.map((row) => (
						<Row key={row.id} row={row} view={view} report={report} onChange={onChange} />
					))}
				</section>
			)}
			{onChange !== null && (
				<Adding
					fields={unsaid.map(({ id }) => id)}
					onAdd={(id) => {
						added.value = [...added.value, id];
					}}
				/>
			)}
		</div>
	);
}

type AddingProps = { readonly fields: readonly string[]; readonly onAdd: (id: string) => void };

function Adding({ fields, onAdd }: AddingProps) {
	const say = useSay();
	const chosen = useSignal('');
	const options = [
		{ value: '', word: say('counter.draft.add-none') },
		...fields.map((id) => ({ value: id, word: fieldName(id, say) })),
	];
	const add = (): void => {
		onAdd(chosen.value);
		chosen.value = '';
	};
	return (
		<div class="desk-adding">
			<PickField
				label={say('counter.draft.add')}
				value={chosen.value}
				options={options}
				onPick={(id) => {
					chosen.value = id;
				}}
			/>
			<Button disabled={chosen.value === ''} onPress={add}>
				{say('counter.draft.add-now')}
			</Button>
		</div>
	);
}

type Saying = ReturnType<typeof useSay>;
/** Names of messages have hyphens, those of fields underscores. */
const fieldName = (id: string, say: Saying): string =>
	say(`batch.field.${id.replaceAll('_', '-')}`);

type RowProps = Editing & { readonly row: DraftRow };

function Row({ row, view, report, onChange }: RowProps) {
	const say = useSay();
	const { id, unit, grade, isKnown } = row;
	const value = report.fields[id] ?? null;
	const against = view.findings.find(({ facts }) => facts['field'] === id);
	const name = isKnown ? fieldName(id, say) : id;
	const note = against && say(`verify.code.${against.code}`, against.facts);
	if (onChange === null) {
		return (
			<div class="desk-row">
				<span>{name}</span>
				<span>{valueText(value, say)}</span>
				<GradeMark grade={grade}>{say(`batch.grade.${grade}`)}</GradeMark>
				{note !== undefined && <p class="small">{note}</p>}
			</div>
		);
	}
	return (
		<div class="desk-row is-written">
			<ValueField
				name={name}
				unit={value?.unit ?? unit}
				value={value}
				note={note}
				isWrong={grade === 'contradicted'}
				onText={(text) => onChange(withValue(report, id, text, unit))}
			/>
			<GradeMark grade={grade}>{say(`batch.grade.${grade}`)}</GradeMark>
			<HowFound
				value={value}
				name={name}
				onPart={(part, text) => onChange(withPart(report, id, part, text))}
			/>
		</div>
	);
}

type ValueFieldProps = {
	readonly name: string;
	readonly unit: string | null;
	readonly value: FieldValue | null;
	readonly note: string | undefined;
	readonly isWrong: boolean;
	readonly onText: (text: string) => void;
};

/** What is typed stays as it was typed, however the number is printed. */
function ValueField({ name, unit, value, note, isWrong, onText }: ValueFieldProps) {
	const id = useId();
	const typed = useSignal(textOf(value?.value));
	return (
		<div class={`field desk-value ${isWrong ? 'is-wrong' : ''}`}>
			<label class="label" for={id}>
				{name}
			</label>
			<span class="desk-figure">
				<input
					id={id}
					type="text"
					autocomplete="off"
					spellcheck={false}
					maxLength={400}
					value={typed.value}
					aria-describedby={`${id}-note ${id}-unit`}
					aria-invalid={isWrong}
					onInput={({ currentTarget }) => {
						typed.value = currentTarget.value;
						onText(currentTarget.value);
					}}
				/>
				<span id={`${id}-unit`} class="code-small">
					{unit ?? ''}
				</span>
			</span>
			<p class="field-note small" id={`${id}-note`}>
				{note ?? ''}
			</p>
		</div>
	);
}

type HowFoundProps = {
	readonly value: FieldValue | null;
	readonly name: string;
	readonly onPart: (part: FieldPart, text: string) => void;
};

const MOST = 400;

/** How it was found, by whom and when: folded, because a value comes first. */
function HowFound({ value, name, onPart }: HowFoundProps) {
	const say = useSay();
	const lod = useSignal(textOf(value?.lod));
	const text = (part: 'method' | 'lab') => (
		<Field
			label={say(`counter.how.${part}`)}
			value={value?.[part] ?? ''}
			maxLength={MOST}
			onInput={(given) => onPart(part, given)}
		/>
	);
	return (
		<details class="desk-how">
			<summary aria-label={say('counter.how.of', { name })}>{say('counter.how')}</summary>
			<PickField
				label={say('counter.how.bound')}
				value={value?.bound ?? 'measured'}
				options={BOUND_KINDS.map((kind) => ({ value: kind, word: say(`counter.bound.${kind}`) }))}
				onPick={(kind) => onPart('bound', kind)}
			/>
			{text('method')}
			{text('lab')}
			<DayField
				label={say('counter.how.date')}
				value={value?.date ?? ''}
				onInput={(day) => onPart('date', day)}
			/>
			<Field
				label={say('counter.how.lod')}
				value={lod.value}
				maxLength={40}
				onInput={(given) => {
					lod.value = given;
					onPart('lod', given);
				}}
			/>
			{value?.raw !== undefined && (
				<p class="code-small">{say('counter.how.raw', { digest: value.raw })}</p>
			)}
		</details>
	);
}
