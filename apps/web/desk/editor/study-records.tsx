/** The records of a study as they came in, and where they disagree. */
import { Mark, useSay } from '../../../../src/ui/index.ts';
import type { Imported } from '../../../../src/weigh/index.ts';
import type { StudyView } from './editor-answers.ts';

export function StudyRecords({ view: { records, proposal } }: { readonly view: StudyView }) {
	const say = useSay();
	const conflicts = proposal?.conflicts ?? [];
	return (
		<section class="editor-part" aria-labelledby="editor-records">
			<h2 class="heading" id="editor-records">
				{say('editor.records')}
			</h2>
			{records.length === 0 && <p class="small quiet">{say('editor.records.none')}</p>}
			{conflicts.map(({ field, values }) => (
				<p key={field}>
					<Mark kind="contradicted">
						{say('weigh.import.conflict', {
							field: say(`weigh.import.field.${field}`),
							values: values.map(({ source, value }) => `${source}: ${value}`).join('; '),
						})}
					</Mark>
				</p>
			))}
			{records.map((record, at) => (
				<OneRecord key={`${record.source} ${at}`} record={record} isOpen={at === 0} />
			))}
		</section>
	);
}

function OneRecord({ record, isOpen }: { readonly record: Imported; readonly isOpen: boolean }) {
	const say = useSay();
	const { source, title, authors, journal, year, abstract, trial, notices } = record;
	return (
		<details class="editor-record" open={isOpen}>
			<summary>
				<strong>{say('editor.record', { source })}</strong>{' '}
				<span class="small quiet">{namesOf(record).join(' · ')}</span>
			</summary>
			{notices.map(({ kind, ref }) => (
				<p key={`${kind} ${ref}`}>
					<Mark kind="contradicted">{say(`editor.notice.${kind}`, { ref })}</Mark>
				</p>
			))}
			<div lang="en">
				<p>{title}</p>
				<p class="small quiet">
					{[authors.slice(0, 3).join(', '), journal, year].filter(Boolean).join(' · ')}
				</p>
				{abstract.map(({ heading, text }) => (
					<p key={text}>
						{heading !== '' && <strong>{heading}: </strong>}
						{text}
					</p>
				))}
				{trial !== null && (
					<p class="small">
						{[
							trial.status,
							trial.allocation,
							trial.model,
							trial.masking,
							trial.people,
							...trial.arms,
						]
							.filter((part) => part !== null && part !== '')
							.join(' · ')}
					</p>
				)}
			</div>
		</details>
	);
}

function namesOf({ identifiers: { doi, pmid, pmcid, registries } }: Imported): string[] {
	const pubmed = pmid === null ? null : `PMID ${pmid}`;
	return [doi, pubmed, pmcid, ...registries].filter((one) => one !== null);
}
