/** What is due now: for the page of the day and that of the calendar. Nothing is scolded for; what is over is let go. */
import { useEffect, useRef } from 'preact/hooks';
import {
	MOMENT_KINDS,
	type MomentKind,
	type Plan,
	type Reminder,
	type Routine,
} from '../../../src/plan/index.ts';
import { Button, useSay } from '../../../src/ui/index.ts';
import { calendarSettings, putAway } from './calendar-settings.ts';
import { useDue } from './due.ts';
import { notify } from './notify.ts';

type DueListProps = {
	readonly routine: Routine;
	readonly plan: Plan;
	/** What is shown of it: the page of the day draws sessions and looks at spots itself. */
	readonly kinds?: readonly MomentKind[];
};

export function DueList({ routine, plan, kinds = MOMENT_KINDS }: DueListProps) {
	const say = useSay();
	const { reminders: all, next } = useDue(routine, plan);
	useNotices(all);
	const reminders = all.filter(({ kind }) => kinds.includes(kind));
	const nameOf = (id: string) => routine.shelf.find((item) => item.id === id)?.name ?? id;
	return (
		<div class="due">
			{reminders.length > 0 && (
				<ul class="due-list" aria-label={say('calendar.due')}>
					{reminders.map((reminder) => (
						<li key={reminder.name}>
							<p>
								<strong>{say(dueKey(reminder))}</strong>{' '}
								<span class="small quiet">{reminder.products.map(nameOf).join(', ')}</span>
							</p>
							<Button tone="text" isSmall onPress={() => putAway(reminder.name)}>
								{say('calendar.put-away')}
							</Button>
						</li>
					))}
				</ul>
			)}
			<p class="small quiet" role="status">
				{all.length === 0 && say('calendar.due-none')}{' '}
				{next === null ? say('calendar.next-none') : say('calendar.next', next)}
			</p>
		</div>
	);
}

/** On a page of one's own plain words need not be neutral. */
function dueKey({ kind }: Reminder): string {
	return kind === 'am' || kind === 'pm' ? `calendar.title.${kind}` : `calendar.details.${kind}`;
}

/** A notice for what became due while the page is open; what was due when it opened is on the page already. */
function useNotices(reminders: readonly Reminder[]): void {
	const say = useSay();
	const told = useRef(new Set(reminders.map(({ name }) => name)));
	useEffect(() => {
		for (const { name, kind } of reminders) {
			if (told.current.has(name)) continue;
			told.current.add(name);
			if (calendarSettings.value.isNotifying)
				void notify(say(`calendar.title.${kind}`), `${kind}-reminder`);
		}
	}, [reminders, say]);
}
