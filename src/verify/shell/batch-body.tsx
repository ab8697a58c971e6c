/** What is said of a batch, from the answer down to its sources; the same on the page and, shorter, in the app. */
import type { Say } from '../../kit/index.ts';
import { Mark } from '../../ui/mark.tsx';
import { useSay } from '../../ui/words.tsx';
import {
	batchWay,
	brandGrade,
	countGrades,
	FIELD_GRADES,
	type FieldSection,
	fieldSections,
	gradeFields,
	proofsOf,
	sizeFacts,
} from '../page/index.ts';
import type { PassportCredential, PrintedLabel } from '../passport/index.ts';
import type { BatchAnswer } from '../schema.ts';
import { BatchChecks } from './batch-checks.tsx';
import { BatchFields, GradeMark } from './batch-fields.tsx';
import { BatchPlot } from './batch-plot.tsx';
import { BatchProofs } from './batch-proofs.tsx';
import { BatchWay } from './batch-way.tsx';

/** What a page or a panel needs to know of a batch. */
export type BatchView = {
	readonly answer: BatchAnswer;
	/** What was signed; null where no passport is there. */
	readonly credential: PassportCredential | null;
	/** What stands on the bottle, or in the address that was opened. */
	readonly label: PrintedLabel;
	/** ISO instant that the answer is for. */
	readonly asked: string;
	/** Values that something speaks against, and what, by field. */
	readonly against: ReadonlyMap<string, string>;
	/** Files behind the page. Words: `batch.source.<name>`. */
	readonly sources: readonly {
		readonly name: 'passport' | 'bundle' | 'linkset';
		readonly href: string;
	}[];
};

export function BatchBody({ view }: { readonly view: BatchView }) {
	const { answer, credential, label, asked, against } = view;
	const report = credential?.credentialSubject ?? null;
	const grades = report === null ? null : gradeFields(report, answer, new Set(against.keys()));
	const sections = report === null || grades === null ? [] : fieldSections(report, grades);
	const steps = batchWay(
		report,
		answer,
		{ gradeOf: (id) => grades?.get(id), brand: brandGrade(answer) },
		asked,
	);
	const sizes = report === null ? null : sizeFacts(report);
	const proofs = proofsOf(answer, { serial: label.serial, contradicted: against.size });
	return (
		<article class="card batch">
			<BatchHead answer={answer} sections={sections} />
			{steps.length > 1 && (
				<div class={`batch-first ${sizes === null ? 'is-alone' : ''}`}>
					{sizes !== null && <BatchPlot facts={sizes} />}
					<BatchWay steps={steps} />
				</div>
			)}
			{sections.length > 0 && <BatchFields sections={sections} against={against} />}
			<BatchProofs proofs={proofs} verdict={answer.verdict} />
			<BatchChecks answer={answer} />
			<BatchSources view={view} />
		</article>
	);
}

type BatchHeadProps = {
	readonly answer: BatchAnswer;
	readonly sections: readonly FieldSection[];
};

/** The question, the answer as a sentence, its verdict in a word, and what stands beside it. */
function BatchHead({ answer, sections }: BatchHeadProps) {
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
			<ul class="batch-findings lead">
				{findingsOf(answer, say).map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
			<Counts sections={sections} />
		</header>
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

function Counts({ sections }: Pick<BatchHeadProps, 'sections'>) {
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

function BatchSources({ view: { answer, sources } }: { readonly view: BatchView }) {
	const say = useSay();
	const evidence = Object.assign({}, ...answer.checks.map((check) => check.evidence));
	const { operator, origin, size, made, expires } = evidence;
	return (
		<section class="batch-part" aria-labelledby="sources">
			<h2 class="heading" id="sources">
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
