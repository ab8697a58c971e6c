/** Reasons: a mark, a sentence, the rule's id, and "Why?" which opens in place. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Because } from '../kit/index.ts';
import { Mark, type MarkKind, Sign } from './mark.tsx';
import { useSay } from './words.tsx';

/** A source as a card lists it: what it is called, where it stands, when it was read, how sure it is. */
export type SourceView = {
	readonly id: string;
	readonly title: string;
	readonly url: string | null;
};
export type FindSource = (id: string) => SourceView | undefined;

export type ReasonView = {
	readonly key: string;
	readonly mark: MarkKind;
	readonly sentence: string;
	readonly because: readonly Because[];
};

type ReasonProps = {
	readonly reason: ReasonView;
	readonly findSource: FindSource;
	/** What the sentence does, in a word after it, where no rule stands behind it. */
	readonly stance?: string;
};

/** One reason as a list item. */
export function Reason({ reason, findSource, stance }: ReasonProps) {
	const say = useSay();
	return (
		<li class="reason">
			<Sign kind={reason.mark} />
			<div class="reason-words">
				{stance === undefined && <span class="unseen">{say(`ui.mark.${reason.mark}`)}: </span>}
				<span>{reason.sentence} </span>
				{stance !== undefined && <span class="stance code-small">{stance}</span>}{' '}
				<Why because={reason.because} findSource={findSource} about={reason.sentence} />
			</div>
		</li>
	);
}

type WhyProps = {
	readonly because: readonly Because[];
	readonly findSource: FindSource;
	/** The sentence in question, for whoever hears the button without seeing what stands before it. */
	readonly about: string;
};

/** The ids of the rules and a dotted "Why?" that opens rule, source, date and status in place. */
export function Why({ because, findSource, about }: WhyProps) {
	const say = useSay();
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	if (because.length === 0) return null;
	return (
		<>
			<span class="why-pair">
				{because.map(({ rule }) => rule !== '' && <RuleId key={rule} rule={rule} />)}
				<button
					type="button"
					class="why"
					aria-expanded={isOpen}
					aria-controls={id}
					aria-label={say('ui.why.about', { about })}
					onClick={() => setOpen(!isOpen)}
				>
					{say('ui.why')}
				</button>
			</span>
			<div class="grounds-fold" id={id} hidden={!isOpen}>
				<Grounds because={because} findSource={findSource} />
			</div>
		</>
	);
}

function RuleId({ rule }: { readonly rule: string }) {
	return (
		<>
			<span class="rule-id code-small">{rule}</span>{' '}
		</>
	);
}

/** What a finding rests on: one row a rule. */
export function Grounds({ because, findSource }: Omit<WhyProps, 'about'>) {
	return (
		<ul class="grounds">
			{because.map((reason) => (
				<Ground
					key={`${reason.rule} ${reason.source}`}
					reason={reason}
					source={findSource(reason.source)}
				/>
			))}
		</ul>
	);
}

type GroundProps = { readonly reason: Because; readonly source: SourceView | undefined };

function Ground({ reason, source }: GroundProps) {
	const say = useSay();
	return (
		<li>
			{reason.rule !== '' && <RuleId rule={reason.rule} />}
			<span>
				<SourceLink source={source} fallback={reason.source} />
			</span>
			<StatusLine status={reason.status} date={reason.date}>
				{say('ui.read-on', { date: reason.date })}
			</StatusLine>
		</li>
	);
}

type SourceLinkProps = { readonly source: SourceView | undefined; readonly fallback: string };

/** A source by its title, linked where it stands on the open web. */
export function SourceLink({ source, fallback }: SourceLinkProps) {
	if (source === undefined) return <>{fallback}</>;
	if (source.url === null) return <>{source.title}</>;
	return (
		<a href={source.url} rel="noopener noreferrer external" target="_blank">
			{source.title}
		</a>
	);
}

type StatusLineProps = {
	readonly status: Because['status'];
	readonly date: string;
	readonly children: ComponentChildren;
};

const STATUS_MARKS = {
	confirmed: 'shown',
	secondary: 'partly',
	unconfirmed: 'not-known',
} as const satisfies Record<Because['status'], MarkKind>;

/** How sure a source is, and when it was read. */
export function StatusLine({ status, date, children }: StatusLineProps) {
	const say = useSay();
	return (
		<span class="status-line small">
			<Mark kind={STATUS_MARKS[status]}>{say(`ui.status.${status}`)}</Mark>
			<time dateTime={date}>{children}</time>
		</span>
	);
}
