/** The answer to a batch in a sentence, with its verdict in a word and what stands beside it. */
import type { Say } from '../../kit/index.ts';
import { Mark } from '../../ui/mark.tsx';
import { useSay } from '../../ui/words.tsx';
import { countGrades, FIELD_GRADES, type FieldSection } from '../page/index.ts';
import type { BatchAnswer } from '../schema.ts';
import { GradeMark } from './batch-fields.tsx';

type BatchHeadProps = {
	readonly answer: BatchAnswer;
	readonly sections: readonly FieldSection[];
};

/** The question, the answer as a sentence, its verdict in a word, and what stands beside it. */
export function BatchHead({ answer, sections }: BatchHeadProps) {
	const say = useSay();
	const { verdict, headline } = answer;
	const sentence = say(`verify.headline.${headline.code}`, headline.facts).replace(/\.$/, '');
	return (
		<header class="batch-head">
			<h1>
				<span class="caption">{say('batch.question')} </span>
				<span class="batch-sentence">
					{sentence}
					<span class="verdict-stop">.</span>
				</span>
			</h1>
			<p>
				<Mark kind={verdict}>{say(`batch.verdict.${verdict}`)}</Mark>
			</p>
			<BatchFindings answer={answer} />
			<BatchCounts sections={sections} />
		</header>
	);
}

/** What must be said beside the sentence. */
export function BatchFindings({ answer }: Pick<BatchHeadProps, 'answer'>) {
	const say = useSay();
	return (
		<ul class="batch-findings lead">
			{findingsOf(answer, say).map((sentence) => (
				<li key={sentence}>{sentence}</li>
			))}
		</ul>
	);
}

/** The gravest first, and none that only repeats the sentence above; where nothing is known, why. */
function findingsOf({ verdict, checks, findings, headline }: BatchAnswer, say: Say) {
	const said = say(`verify.headline.${headline.code}`, headline.facts);
	const told = findings
		.filter(({ code }) => code !== 'sample')
		.map(({ code, facts }) => say(`verify.code.${code}`, facts));
	const open = verdict === 'not-known' ? openReasons(checks, say) : [];
	return [...new Set([...open, ...told])].filter((sentence) => sentence !== said);
}

/** A check that only waits for another gives no reason of its own; one without a lab or a label takes nothing away. */
const NO_REASON: ReadonlySet<unknown> = new Set(['not-checked', 'lab-none', 'label-none']);

function openReasons(checks: BatchAnswer['checks'], say: Say): readonly string[] {
	return checks
		.filter(({ outcome, evidence }) => outcome === 'not-known' && !NO_REASON.has(evidence['code']))
		.map(({ evidence }) => say(`verify.code.${String(evidence['code'])}`, evidence));
}

/** How many values have each grade. */
export function BatchCounts({ sections }: Pick<BatchHeadProps, 'sections'>) {
	const say = useSay();
	const counts = countGrades(sections);
	const shown = FIELD_GRADES.filter((grade) => counts[grade] > 0);
	if (shown.length === 0) return null;
	return (
		<ul class="batch-counts">
			{shown.map((grade) => (
				<li key={grade}>
					<GradeMark grade={grade}>
						{say(`batch.count.${grade}`, { count: counts[grade] })}
					</GradeMark>
				</li>
			))}
		</ul>
	);
}
