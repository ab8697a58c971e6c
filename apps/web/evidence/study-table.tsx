/** Every study that a claim names, for and against, with where it was read; one without an identifier says so. */
import { useSay } from '../../../src/ui/index.ts';
import {
	isIdentified,
	type KnownClaim,
	type Study,
	sideOf,
	studiesOf,
} from '../../../src/weigh/index.ts';
import { useLedger, useName } from './ledger-context.ts';
import { Misprints } from './misprints.tsx';

export function StudyTable({ claim }: { readonly claim: KnownClaim }) {
	const say = useSay();
	const ledger = useLedger();
	const studies = studiesOf(claim, ledger).flatMap((id) => ledger.studies.get(id) ?? []);
	if (studies.length === 0) return null;
	return (
		<section aria-labelledby="evidence-studies">
			<h2 class="heading" id="evidence-studies">
				{say('evidence.studies')}
			</h2>
			<ul class="evidence-studies">
				{studies.map((study) => (
					<StudyLine
						key={study.id}
						study={study}
						isFor={sideOf(claim, study.id, ledger) === 'for'}
					/>
				))}
			</ul>
		</section>
	);
}

type LineProps = { readonly study: Study; readonly isFor: boolean };

function StudyLine({ study, isFor }: LineProps) {
	const say = useSay();
	const nameOf = useName();
	return (
		<li>
			<p>
				<a href={study.url} rel="noreferrer">
					{nameOf(study.id)}
				</a>{' '}
				<span class="small quiet" lang="en">
					{study.title}
				</span>
			</p>
			<p class="small quiet">
				{[
					say(isFor ? 'evidence.study.for' : 'evidence.study.against'),
					say(`evidence.design.${study.design}`),
					say(`ui.status.${study.status}`),
					study.date,
					...(isIdentified(study) ? [] : [say('evidence.study.quarantine')]),
				].join(' · ')}
			</p>
			<Misprints design={study.design} outcomes={study.outcomes} />
		</li>
	);
}
