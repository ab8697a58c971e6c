/** The panel "This batch" of a card: the same as on the page of a batch, folded where it is long. */
import { Panel } from '../../ui/panel.tsx';
import { useSay } from '../../ui/words.tsx';
import { BatchChecks } from './batch-checks.tsx';
import { BatchFields } from './batch-fields.tsx';
import { BatchCounts, BatchFindings } from './batch-head.tsx';
import { BatchPlot } from './batch-plot.tsx';
import { BatchProofs } from './batch-proofs.tsx';
import { type BatchView, partsOf } from './batch-view.ts';
import { BatchWay } from './batch-way.tsx';

export function BatchPanel({ view }: { readonly view: BatchView }) {
	const say = useSay();
	const { answer } = view;
	const { sections, sizes, steps, proofs, contradicted } = partsOf(view);
	const { verdict, headline } = answer;
	const mark = { kind: verdict, word: say(`batch.verdict.${verdict}`) };
	return (
		<Panel heading={say('batch.panel')} mark={mark} class="batch">
			<p class="answer">{say(`verify.headline.${headline.code}`, headline.facts)}</p>
			<BatchFindings answer={answer} />
			<ProofAge view={view} />
			<BatchCounts sections={sections} />
			{sections.length > 0 && (
				<details class="batch-fold">
					<summary>{say('batch.title.measured')}</summary>
					{sizes !== null && <BatchPlot facts={sizes} />}
					<BatchFields sections={sections} contradicted={contradicted} />
				</details>
			)}
			{steps.length > 1 && <BatchWay steps={steps} />}
			<BatchProofs proofs={proofs} verdict={verdict} />
			<BatchChecks answer={answer} />
		</Panel>
	);
}

const DAY = 86_400_000;

/** How old the proofs are on which all of it rests. */
function ProofAge({ view: { answer, asked } }: { readonly view: BatchView }) {
	const say = useSay();
	const signed = answer.checks.find(({ name }) => name === 'bundle-signature');
	const made = signed?.evidence['made'];
	if (typeof made !== 'string') return null;
	const days = Math.max(0, Math.floor((Date.parse(asked) - Date.parse(made)) / DAY));
	return <p class="small quiet">{say('batch.age', { made, days })}</p>;
}
