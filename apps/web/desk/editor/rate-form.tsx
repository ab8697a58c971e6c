/** Could this study mislead? The signalling questions of RoB 2, domain by domain, with what each answer comes to. */
import { useSignal } from '@preact/signals';
import { Choice, Mark, useSay } from '../../../../src/ui/index.ts';
import {
	ANSWERS,
	type Answers,
	type Domain,
	judgeDomain,
	judgeStudy,
	QUESTIONS_OF,
	type QuestionId,
	type Study,
} from '../../../../src/weigh/index.ts';
import { RISK_MARK } from '../../evidence/bias-marks.tsx';
import { ask } from '../ask.ts';
import { Send } from '../refused.tsx';
import type { PartProps } from './editor-answers.ts';
import { isWhy, WhyField } from './why-field.tsx';

export function RateForm({ view: { id, study, rating }, onDone }: PartProps) {
	const say = useSay();
	const answers = useSignal<Answers>(rating?.mine ?? {});
	const why = useSignal('');
	if (study === null || rating === null) return null;
	const isWhole = Object.keys(answers.value).length > 0 && isWhy(why.value);
	const event = { kind: 'rating', study: id, answers: answers.value };
	return (
		<section class="editor-part" aria-labelledby="editor-rate">
			<h2 class="heading" id="editor-rate">
				{say('editor.rate')}
			</h2>
			<p class="small quiet">{say('editor.rate.what')}</p>
			<p class="small quiet">{say('editor.others', { hidden: rating.hidden })}</p>
			{rating.others.map(({ by, word }) => (
				<OtherRating key={by} by={by} study={study} answers={word} />
			))}
			{domainsOf(study).map((domain) => (
				<DomainPart
					key={domain}
					domain={domain}
					answers={answers.value}
					onAnswer={(part) => (answers.value = { ...answers.value, ...part })}
				/>
			))}
			<Overall study={study} answers={answers.value} />
			<WhyField value={why.value} onInput={(text) => (why.value = text)} />
			<Send
				disabled={!isWhole}
				note={isWhole ? undefined : say('editor.rate.needed')}
				send={() =>
					ask('lines', { base: 'editor', body: { why: why.value.trim(), events: [event] } })
				}
				onDone={() => {
					why.value = '';
					onDone();
				}}
			>
				{say('editor.rate.do')}
			</Send>
		</section>
	);
}

/** Those that are asked of such a study. */
const domainsOf = (study: Study): readonly Domain[] =>
	judgeStudy(study, null).domains.map(({ domain }) => domain);

type DomainProps = {
	readonly domain: Domain;
	readonly answers: Answers;
	readonly onAnswer: (part: Answers) => void;
};

function DomainPart({ domain, answers, onAnswer }: DomainProps) {
	const say = useSay();
	const questions: readonly QuestionId[] = QUESTIONS_OF[domain];
	const isBegun = questions.some((question) => answers[question] !== undefined);
	const risk = isBegun ? judgeDomain(domain, answers) : 'not-told';
	return (
		<fieldset class="editor-domain">
			<legend>
				<strong>{say(`evidence.bias.${domain}`)}</strong>{' '}
				<Mark kind={RISK_MARK[risk]}>{say(`evidence.bias.${risk}`)}</Mark>
			</legend>
			{questions.map((question) => (
				<fieldset key={question} class="editor-question">
					<legend>
						<span class="code-small">{question}</span>{' '}
						{say(`editor.question.${question.toLowerCase().replace('.', '-')}`)}
					</legend>
					<div class="segments">
						{ANSWERS.map((answer) => (
							<Choice
								key={answer}
								isChosen={answers[question] === answer}
								onPress={() => onAnswer({ [question]: answer })}
							>
								{say(`editor.answer.${answer.toLowerCase()}`)}
							</Choice>
						))}
					</div>
				</fieldset>
			))}
		</fieldset>
	);
}

function Overall({ study, answers }: { readonly study: Study; readonly answers: Answers }) {
	const say = useSay();
	const risk = Object.keys(answers).length === 0 ? 'not-told' : judgeStudy(study, answers).overall;
	return (
		<p aria-live="polite">
			{say('editor.rate.overall')}{' '}
			<Mark kind={RISK_MARK[risk]}>{say(`evidence.bias.${risk}`)}</Mark>
		</p>
	);
}

type OtherProps = { readonly by: string; readonly study: Study; readonly answers: Answers };

function OtherRating({ by, study, answers }: OtherProps) {
	const say = useSay();
	const { overall } = judgeStudy(study, answers);
	return <p>{say('editor.other', { by, word: say(`evidence.bias.${overall}`) })}</p>;
}
