/** What the plan says beside its steps: referrals and refusals first, questions, what rests, cautions. */
import type { ComponentChildren } from 'preact';
import {
	type AskField,
	askSaid,
	dateAfter,
	type Exclusion,
	type Plan,
	type Routine,
	reactedTo,
	refusalSaid,
} from '../../../src/plan/index.ts';
import { useSay } from '../../../src/ui/index.ts';
import { printAddress } from '../page-address.ts';
import { RuleFold, RuleLines } from './rule-fold.tsx';

type NotesProps = {
	readonly plan: Plan;
	readonly routine: Routine;
	readonly resting: readonly Exclusion[];
};

export function PlanNotes({ plan, routine, resting }: NotesProps) {
	const say = useSay();
	const nameOf = (id: string) => routine.shelf.find((item) => item.id === id)?.name ?? id;
	const reacted = routine.shelf.filter(({ id }) => reactedTo(routine, id));
	return (
		<>
			<Part title={say('today.refers')} isThere={plan.referrals.length > 0}>
				{plan.referrals.map(({ urgency, rules }) => (
					<li key={`${urgency} ${rules.join(' ')}`}>
						<p class="heading">{say(`today.urgency.${urgency}`)}</p>
						<RuleLines rules={rules} />
					</li>
				))}
			</Part>
			<Part title={say('today.refuses')} isThere={plan.refusals.length > 0}>
				{plan.refusals.map(({ what, rules }) => (
					<li key={`${what} ${rules.join(' ')}`}>
						<p class="heading">{say(refusalSaid(what))}</p>
						<RuleLines rules={rules} />
					</li>
				))}
			</Part>
			<Part title={say('today.asks')} isThere={plan.asks.length > 0}>
				{plan.asks.map((field) => (
					<li key={field}>
						<a href={printAddress({ kind: PLACE_OF[field] })}>{say(askSaid(field))}</a>
					</li>
				))}
			</Part>
			<Part title={say('today.rests')} isThere={resting.length + reacted.length > 0}>
				{reacted.map(({ id, name }) => (
					<li key={id}>
						<p>{say('today.rests-reacted', { name })}</p>
						<RuleLines rules={['PT-10']} />
						<p>
							<a class="button is-line" href={printAddress({ kind: 'reaction' })}>
								{say('today.test.record')}
							</a>
						</p>
					</li>
				))}
				{resting.map(({ product, from_day, to_day, rules }) => (
					<li key={`${product} ${from_day} ${to_day}`}>
						<p>
							{to_day === null
								? say('today.rests-line', { name: nameOf(product) })
								: say('today.rests-until', {
										name: nameOf(product),
										date: dateAfter(routine.start_date, to_day),
									})}
						</p>
						<RuleFold rules={rules} about={say('today.why-of', { name: nameOf(product) })} />
					</li>
				))}
			</Part>
			<Part title={say('today.cares')} isThere={plan.warnings.length > 0}>
				<li>
					<RuleLines rules={plan.warnings.map(({ rule }) => rule)} />
				</li>
			</Part>
		</>
	);
}

/** Where the answer is given. */
const PLACE_OF = {
	pregnancy: 'profile',
	procedure_date: 'profile',
	approval_number: 'shelf',
	opened_on: 'shelf',
	sunscreen: 'shelf',
	batch: 'shelf',
	age: 'profile',
	region: 'profile',
	label_storage: 'shelf',
	clinic_sheet: 'profile',
	label: 'shelf',
} as const satisfies Readonly<Record<AskField, 'profile' | 'shelf'>>;

type PartProps = {
	readonly title: string;
	readonly isThere: boolean;
	readonly children: ComponentChildren;
};

function Part({ title, isThere, children }: PartProps) {
	if (!isThere) return null;
	return (
		<section class="panel">
			<h2 class="heading">{title}</h2>
			<ul class="notes">{children}</ul>
		</section>
	);
}
