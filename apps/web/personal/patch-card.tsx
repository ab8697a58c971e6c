/** A patch test on the inner arm: which day it is, what was seen, and what that means for the face. */
import {
	dateAfter,
	READ_GRADES,
	type ReadGrade,
	type Routine,
	type TestCard,
	withRead,
} from '../../../src/plan/index.ts';
import { Choice, Mark, Panel, useSay } from '../../../src/ui/index.ts';
import { ArmFigure } from './arm-figure.tsx';
import { PhotoSlot } from './photo-slot.tsx';
import { change } from './routine-store.ts';
import { RuleFold } from './rule-fold.tsx';
import { useShortDay } from './short-day.ts';

type CardProps = { readonly card: TestCard; readonly routine: Routine };

export function PatchCard({ card: { test, looks }, routine }: CardProps) {
	const say = useSay();
	const shortDay = useShortDay();
	const name = routine.shelf.find(({ id }) => id === test.product)?.name ?? test.product;
	const due = looks.find(({ when }) => when === 'due');
	const note = (grade: ReadGrade): void =>
		void change((before) =>
			withRead(before, {
				product: test.product,
				day: due?.day ?? 0,
				grade,
				at: new Date().toISOString(),
			}),
		);
	return (
		<Panel heading={say('today.test', { name })} class="patch">
			<p class="small quiet">{say('today.test.put-on')}</p>
			<ArmFigure />
			<ul class="patch-looks">
				<li class="patch-look">
					<Mark kind="shown">{say('today.test.look', { day: 0 })}</Mark>
					<span class="code-small">{shortDay(dateAfter(routine.start_date, test.start_day))}</span>
					<span class="small">{say('today.test.begun')}</span>
				</li>
				{looks.map(({ day, date, grade, when }) => (
					<li key={day} class={`patch-look is-${when}`}>
						<Mark kind={when === 'noted' ? 'shown' : when === 'due' ? 'partly' : 'not-known'}>
							{say('today.test.look', { day })}
						</Mark>
						<span class="code-small">{shortDay(date)}</span>
						<span class="small">
							{grade === null ? say(`today.test.${when}`) : say(`today.test.grade.${grade}`)}
						</span>
					</li>
				))}
			</ul>
			{due !== undefined && (
				<fieldset class="patch-ask">
					<legend class="heading">{say('today.test.ask')}</legend>
					<div class="segments">
						{READ_GRADES.map((grade) => (
							<Choice key={grade} isChosen={false} onPress={() => note(grade)}>
								{say(`today.test.grade.${grade}`)}
							</Choice>
						))}
					</div>
				</fieldset>
			)}
			<PhotoSlot name={`${test.product}-${due?.day ?? 0}`} label={say('today.test.photo')} />
			<p class="small">{say('today.test.still')}</p>
			<RuleFold rules={test.rules} about={say('today.why-of', { name })} />
		</Panel>
	);
}
