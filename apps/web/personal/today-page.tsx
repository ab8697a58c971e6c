/** Today: what comes before the routine, the days about it, each step with its wait, the spot to look at. */
import './calendar.css';
import './personal.css';
import './today.css';
import { useSignal } from '@preact/signals';
import { planOf, type Routine, type Slot, todayOf } from '../../../src/plan/index.ts';
import { Button, useSpeech } from '../../../src/ui/index.ts';
import { Frame } from '../frame.tsx';
import { printAddress } from '../page-address.ts';
import { dayHere } from './day-here.ts';
import { DayStrip } from './day-strip.tsx';
import { DueList } from './due-list.tsx';
import { PatchCard } from './patch-card.tsx';
import { PlanNotes } from './plan-notes.tsx';
import { change } from './routine-store.ts';
import { StoppedPlan } from './stopped-plan.tsx';
import { TodaySteps } from './today-steps.tsx';
import { useRoutine } from './use-routine.ts';

export function TodayPage() {
	const { say } = useSpeech();
	const now = useRoutine();
	if (now === null) return null;
	return (
		<Frame kind="column" title={say('today.title')} place="today">
			<div class="column">
				<nav class="column-margin today-ways">
					<a href={printAddress({ kind: 'shelf' })}>{say('today.shelf')}</a>
					<a href={printAddress({ kind: 'profile' })}>{say('today.profile')}</a>
					<a href={printAddress({ kind: 'trouble' })}>{say('today.trouble')}</a>
					<a href={printAddress({ kind: 'calendar' })}>{say('today.calendar')}</a>
					<a href={printAddress({ kind: 'sheet' })}>{say('today.sheet')}</a>
				</nav>
				{now.shelf.length === 0 ? <NoShelf /> : <Day routine={now} />}
			</div>
		</Frame>
	);
}

/** One sentence and one action. */
function NoShelf() {
	const { say } = useSpeech();
	return (
		<div class="told">
			<h1 class="question">{say('today.title')}</h1>
			<p class="lead">{say('today.empty')}</p>
			<a class="button is-ink" href={printAddress({ kind: 'shelf' })}>
				{say('today.empty-act')}
			</a>
		</div>
	);
}

/** What this page does not draw by itself. */
const SHELF_REMINDERS = ['discard', 'review'] as const;
/** From this hour the evening is what comes next. */
const EVENING_FROM = 15;

function Day({ routine }: { readonly routine: Routine }) {
	const { say, language } = useSpeech();
	const date = useSignal(dayHere());
	const slot = useSignal<Slot>(new Date().getHours() < EVENING_FROM ? 'AM' : 'PM');
	const plan = planOf(routine);
	const today = todayOf(plan, routine, date.value);
	const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
		new Date(`${date.value}T12:00:00Z`),
	);
	if (plan.status === 'stopped') return <StoppedPlan plan={plan} />;
	const session = today.sessions.find((one) => one.slot === slot.value);
	return (
		<div class="today">
			<p class="code-small today-count">
				{today.day < 0
					? say('today.before', { date: routine.start_date })
					: say('today.day-of', { day: today.day + 1, days: routine.horizon_days })}
			</p>
			<h1 class="question">
				{say(slot.value === 'AM' ? 'today.morning' : 'today.evening', { weekday })}
			</h1>
			<DayStrip
				strip={today.strip}
				date={date.value}
				slot={slot.value}
				onPick={(day, part) => {
					date.value = day;
					slot.value = part;
				}}
			/>
			{today.day >= routine.horizon_days ? (
				<Over />
			) : (
				<TodaySteps
					key={`${date.value} ${slot.value}`}
					routine={routine}
					plan={plan}
					day={today.day}
					slot={slot.value}
					steps={session?.steps ?? []}
				/>
			)}
			{today.isReview && date.value !== dayHere() && <p class="lead">{say('today.review')}</p>}
			<DueList routine={routine} plan={plan} kinds={SHELF_REMINDERS} />
			{today.tests.map((card) => (
				<PatchCard key={card.test.product} card={card} routine={routine} />
			))}
			<PlanNotes plan={plan} routine={routine} resting={today.resting} />
		</div>
	);
}

/** Twelve weeks are done; what comes is a choice, not a duty. */
function Over() {
	const { say } = useSpeech();
	return (
		<div class="today-over">
			<p class="lead">{say('today.over')}</p>
			<Button
				onPress={() =>
					void change((before) => ({
						...before,
						start_date: dayHere(),
						marks: [],
						reads: [],
						shelf: before.shelf.map((item) => ({ ...item, new: false })),
					}))
				}
			>
				{say('today.begin')}
			</Button>
		</div>
	);
}
