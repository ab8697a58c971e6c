/** The plan in a person's own calendar, and reminders on this page: each with what it can and cannot do. */
import './personal.css';
import './calendar.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type Plan, planOf, type Routine } from '../../../src/plan/index.ts';
import { Button, Choice, useSay } from '../../../src/ui/index.ts';
import { findingOfRule } from '../../../src/vet/index.ts';
import { Frame } from '../frame.tsx';
import { saveCalendar } from './calendar-download.ts';
import { calendarSettings, changeCalendar } from './calendar-settings.ts';
import { DueList } from './due-list.tsx';
import { goBack } from './go-back.ts';
import { askToNotify, notifyState } from './notify.ts';
import { RuleLine } from './rule-line.tsx';
import { TimeField } from './time-field.tsx';
import { useRoutine } from './use-routine.ts';

export function CalendarPage() {
	const say = useSay();
	const routine = useRoutine();
	const plan = useMemo(() => (routine === null ? null : planOf(routine)), [routine]);
	if (routine === null || plan === null) return null;
	return (
		<Frame kind="column" title={say('calendar.page')} place="today" onBack={goBack}>
			<div class="column">
				<nav class="column-margin shelf-ways">
					<a href="#today">{say('calendar.today')}</a>
				</nav>
				<div class="told">
					<h1 class="question">{say('calendar.page')}</h1>
					<p class="lead">{say('calendar.lead')}</p>
					<TimesPart />
					<FilePart routine={routine} plan={plan} />
					<HerePart routine={routine} plan={plan} />
				</div>
			</div>
		</Frame>
	);
}

function TimesPart() {
	const say = useSay();
	const { times } = calendarSettings.value;
	const slots = ['am', 'pm'] as const;
	return (
		<section class="told-part" aria-labelledby="calendar-times">
			<h2 class="heading" id="calendar-times">
				{say('calendar.times')}
			</h2>
			<div class="told-row">
				{slots.map((slot) => (
					<TimeField
						key={slot}
						label={say(`calendar.time.${slot}`)}
						value={times[slot]}
						onTime={(time) => changeCalendar({ times: { ...times, [slot]: time } })}
					/>
				))}
			</div>
			<p class="small quiet">{say('calendar.times-note')}</p>
		</section>
	);
}

type PartProps = { readonly routine: Routine; readonly plan: Plan };

function FilePart({ routine, plan }: PartProps) {
	const say = useSay();
	const saved = useSignal<'none' | 'saved' | 'empty'>('none');
	const { isDetailed } = calendarSettings.value;
	return (
		<section class="told-part" aria-labelledby="calendar-file">
			<h2 class="heading" id="calendar-file">
				{say('calendar.file')}
			</h2>
			<p>{say('calendar.file-say')}</p>
			<div class="segments">
				<Choice isChosen={isDetailed} onPress={() => changeCalendar({ isDetailed: !isDetailed })}>
					{say('calendar.details')}
				</Choice>
			</div>
			<p class="small quiet">{say('calendar.details-note')}</p>
			<div class="entry-actions">
				<Button
					tone="ink"
					onPress={() => {
						saved.value = saveCalendar(routine, plan, say) ? 'saved' : 'empty';
					}}
				>
					{say('calendar.save')}
				</Button>
			</div>
			<p role="status">{saved.value === 'none' ? '' : say(`calendar.${saved.value}`)}</p>
			<p class="small">{say('calendar.own')}</p>
			<ul class="reasons">
				<RuleLine finding={findingOfRule('CAL-03')} sayOwn={() => ({ does: '', why: '' })} />
			</ul>
		</section>
	);
}

function HerePart({ routine, plan }: PartProps) {
	const say = useSay();
	const state = useSignal(notifyState());
	const { isNotifying } = calendarSettings.value;
	const turnOn = async (): Promise<void> => {
		state.value = await askToNotify();
		changeCalendar({ isNotifying: state.value === 'allowed' });
	};
	const isOn = isNotifying && state.value === 'allowed';
	return (
		<section class="told-part" aria-labelledby="calendar-here">
			<h2 class="heading" id="calendar-here">
				{say('calendar.here')}
			</h2>
			<p>{say('calendar.here-say')}</p>
			<DueList routine={routine} plan={plan} />
			{(state.value === 'not-asked' || state.value === 'allowed') && (
				<div class="segments">
					<Choice
						isChosen={isOn}
						onPress={() => (isOn ? changeCalendar({ isNotifying: false }) : void turnOn())}
					>
						{say('calendar.notify')}
					</Choice>
				</div>
			)}
			<p class="small quiet">{say(`calendar.notify.${state.value}`)}</p>
		</section>
	);
}
