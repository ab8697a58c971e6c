/** What is said of a batch, from the answer down to its sources. */
import { useId } from 'preact/hooks';
import { useSay } from '../../ui/words.tsx';
import { BatchChecks } from './batch-checks.tsx';
import { BatchFields } from './batch-fields.tsx';
import { BatchHead } from './batch-head.tsx';
import { BatchPlot } from './batch-plot.tsx';
import { BatchProofs } from './batch-proofs.tsx';
import { type BatchView, partsOf } from './batch-view.ts';
import { BatchWay } from './batch-way.tsx';

export function BatchBody({ view }: { readonly view: BatchView }) {
	const { answer } = view;
	const { sections, sizes, steps, proofs, contradicted } = partsOf(view);
	return (
		<article class="card batch">
			<BatchHead answer={answer} sections={sections} />
			{steps.length > 1 && (
				<div class={`batch-first ${sizes === null ? 'is-alone' : ''}`}>
					{sizes !== null && <BatchPlot facts={sizes} />}
					<BatchWay steps={steps} />
				</div>
			)}
			{sections.length > 0 && <BatchFields sections={sections} contradicted={contradicted} />}
			<BatchProofs proofs={proofs} verdict={answer.verdict} />
			<BatchChecks answer={answer} />
			<BatchSources view={view} />
		</article>
	);
}

function BatchSources({ view: { answer, sources } }: { readonly view: BatchView }) {
	const say = useSay();
	const id = useId();
	const evidence = Object.assign({}, ...answer.checks.map((check) => check.evidence));
	const { operator, origin, size, made, expires } = evidence;
	return (
		<section class="batch-part" aria-labelledby={id}>
			<h2 class="heading" id={id}>
				{say('batch.title.sources')}
			</h2>
			<ul class="small batch-sources">
				{typeof origin === 'string' && typeof size === 'number' && (
					<li>{say('batch.source.log', { origin, size })}</li>
				)}
				{typeof made === 'string' && typeof expires === 'string' && (
					<li>{say('batch.source.made', { made, expires })}</li>
				)}
				{typeof operator === 'string' && (
					<li>
						{say('batch.source.operator')} <span class="code-small">{operator}</span>
					</li>
				)}
				{sources.map(({ name, href }) => (
					<li key={name}>
						<a href={href}>{say(`batch.source.${name}`)}</a>
					</li>
				))}
			</ul>
		</section>
	);
}
