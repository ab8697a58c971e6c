/** What was measured: each value, how it was found, and who stands by it. */

import { useId } from 'preact/hooks';
import { Mark, Sign } from '../../ui/mark.tsx';
import { SignedMark } from '../../ui/signed-mark.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { useSay } from '../../ui/words.tsx';
import type { FieldValue } from '../batch/index.ts';
import {
	type FieldGrade,
	type FieldRow,
	type FieldSection,
	heldAgainst,
	limitOf,
	limitSourcesOf,
} from '../page/index.ts';
import type { BatchAnswer } from '../schema.ts';
import type { BatchParts } from './batch-view.ts';
import { limitText, methodText, valueText } from './batch-words.ts';

type GradeMarkProps = { readonly grade: FieldGrade; readonly children: string };

/** A grade's mark and what stands beside it. */
export function GradeMark({ grade, children }: GradeMarkProps) {
	switch (grade) {
		case 'lab-signed':
		case 'brand-signed':
			return <SignedMark kind={grade}>{children}</SignedMark>;
		case 'contradicted':
			return <Mark kind="contradicted">{children}</Mark>;
		case 'absent':
		case 'unproved':
			return <Mark kind="not-known">{children}</Mark>;
	}
}

type BatchFieldsProps = {
	readonly sections: readonly FieldSection[];
	/** Why a value does not hold, by field. */
	readonly contradicted: BatchParts['contradicted'];
};

/** One table a group; on a phone each row is a small block. */
export function BatchFields({ sections, contradicted }: BatchFieldsProps) {
	const say = useSay();
	const id = useId();
	return (
		<section class="batch-part batch-fields" aria-labelledby={id}>
			<h2 class="title" id={id}>
				{say('batch.title.measured')}
			</h2>
			<p class="small quiet">{say('batch.rings')}</p>
			{sections.map(({ group, rows }) => (
				<table key={group} class="batch-table">
					<caption class="heading">{say(`batch.group.${group}`)}</caption>
					<colgroup>
						<col />
						<col />
						<col />
						<col />
					</colgroup>
					<thead class="batch-heads">
						<tr>
							<th scope="col">{say('batch.column.measured')}</th>
							<th scope="col">{say('batch.column.value')}</th>
							<th scope="col">{say('batch.column.held')}</th>
							<th scope="col">{say('batch.column.who')}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<FieldLine key={row.id} row={row} group={group} against={contradicted.get(row.id)} />
						))}
					</tbody>
				</table>
			))}
			<LimitSources sections={sections} />
		</section>
	);
}

/** Where the figures were read, when, and how sure that is. */
function LimitSources({ sections }: Pick<BatchFieldsProps, 'sections'>) {
	const say = useSay();
	const ids = sections.flatMap(({ rows }) => rows.map(({ id }) => id));
	return (
		<section aria-label={say('batch.title.limits')}>
			<p class="label">{say('batch.title.limits')}</p>
			<SourceList sources={limitSourcesOf(ids)} />
		</section>
	);
}

type FieldLineProps = {
	readonly row: FieldRow;
	readonly group: FieldSection['group'];
	readonly against: BatchAnswer['findings'][number] | undefined;
};

/** Whose values nobody would hold against a figure. */
const UNHELD: ReadonlySet<FieldSection['group']> = new Set(['origin', 'other']);

function FieldLine({ row: { id, isKnown, value, grade }, group, against }: FieldLineProps) {
	const say = useSay();
	const text = valueText(value, say);
	const spoken = against && say(`verify.code.${against.code}`, against.facts);
	// Names of messages have hyphens, those of fields underscores.
	const word = id.replaceAll('_', '-');
	return (
		<tr class={`is-${grade}`}>
			<th scope="row">{isKnown ? say(`batch.field.${word}`) : <code class="code">{id}</code>}</th>
			<td class="batch-value">
				<span>{grade === 'contradicted' ? <s>{text}</s> : text}</span>
				{value !== null && <HowFound value={value} />}
			</td>
			<td class="small quiet batch-how">
				{spoken ?? (UNHELD.has(group) ? null : <HeldAgainst id={id} value={value} />)}
			</td>
			<td class="batch-who">
				<GradeMark grade={grade}>{say(`batch.grade.${grade}`)}</GradeMark>
			</td>
		</tr>
	);
}

function HowFound({ value }: { readonly value: FieldValue }) {
	const say = useSay();
	const how = methodText(value, say);
	return how === '' ? null : <span class="small quiet batch-method">{how}</span>;
}

type HeldAgainstProps = { readonly id: string; readonly value: FieldValue | null };

/** The public figure, called what it is; whether the value keeps to it is told only where it does not. */
function HeldAgainst({ id, value }: HeldAgainstProps) {
	const say = useSay();
	const limit = limitOf(id);
	if (limit === null) return <>{say('batch.held.none')}</>;
	const isBeyond = value !== null && heldAgainst(value, limit) === 'beyond';
	return (
		<>
			{limitText(limit, say)}
			{isBeyond && (
				<span class="batch-beyond">
					<Sign kind="caution" />
					{say('batch.held.beyond')}
				</span>
			)}
		</>
	);
}
