/** Beside a draft: what a phone will show of it, and what stands between it and a signature. */
import { Mark, Sign, Stamp, useSay } from '../../../src/ui/index.ts';
import { GradeMark } from '../../../src/verify/shell/batch-fields.tsx';
import { type DraftView, GRADES } from './answers.ts';

export function PhonePreview({ view }: { readonly view: DraftView }) {
	const say = useSay();
	const rows = view.sections.flatMap((section) => section.rows);
	const counts = GRADES.map((grade) => ({
		grade,
		count: rows.filter((row) => row.grade === grade).length,
	})).filter(({ count }) => count > 0);
	return (
		<section>
			<p class="label">{say('counter.preview')}</p>
			<div class="desk-phone">
				<p class="heading">
					{say('counter.preview.lot', { lot: view.report.lot })}{' '}
					{view.report.sample === true && <Stamp>{say('batch.sample')}</Stamp>}
				</p>
				<ul>
					{counts.map(({ grade, count }) => (
						<li key={grade}>
							<GradeMark grade={grade}>{say(`batch.count.${grade}`, { count })}</GradeMark>
						</li>
					))}
				</ul>
			</div>
		</section>
	);
}

/** The first few; a new draft lacks everything, and a wall of lines helps nobody. */
const FEW = 6;

export function BeforeSigning({ view }: { readonly view: DraftView }) {
	const say = useSay();
	const { findings, missing } = view;
	const more = missing.length - FEW;
	return (
		<section>
			<h2 class="heading">{say('counter.before')}</h2>
			<ul class="desk-before">
				{findings.map((finding) => (
					<li key={`${finding.code} ${finding.facts['field']}`}>
						<Sign kind={finding.confidence === 'low' ? 'caution' : 'contradicted'} />
						<span>{say(`verify.code.${finding.code}`, finding.facts)}</span>
					</li>
				))}
				{missing.slice(0, FEW).map((id) => (
					<li key={id}>
						<Sign kind="not-known" />
						<span>
							{say('counter.before.state', {
								field: say(`batch.field.${id.replaceAll('_', '-')}`),
							})}
						</span>
					</li>
				))}
				{more > 0 && (
					<li>
						<Sign kind="not-known" />
						<span>{say('counter.before.more', { count: more })}</span>
					</li>
				)}
				{findings.length === 0 && (
					<li>
						<Mark kind="shown">{say('counter.before.nothing')}</Mark>
					</li>
				)}
			</ul>
			{missing.length > 0 && <p class="small quiet">{say('counter.before.absent')}</p>}
		</section>
	);
}
