/** Seven days about today: two dots a day for morning and evening, a dashed box where a spot is looked at. */
import type { SessionMark, Slot, StripDay } from '../../../src/plan/index.ts';
import { useSpeech } from '../../../src/ui/index.ts';

type StripProps = {
	readonly strip: readonly StripDay[];
	readonly date: string;
	readonly slot: Slot;
	readonly onPick: (date: string, slot: Slot) => void;
};

const SLOTS: readonly Slot[] = ['AM', 'PM'];

export function DayStrip({ strip, date, slot, onPick }: StripProps) {
	const { say, language } = useSpeech();
	const named = (style: 'short' | 'long') =>
		new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
	const noon = (day: string) => new Date(`${day}T12:00:00Z`);
	const other: Slot = slot === 'AM' ? 'PM' : 'AM';
	return (
		<div class="strip">
			<ul class="strip-days" aria-label={say('today.strip')}>
				{strip.map((one) => (
					<li key={one.date}>
						<button
							type="button"
							class="strip-day"
							aria-current={one.date === date ? 'date' : undefined}
							aria-label={say('today.strip.day', {
								weekday: named('long').format(noon(one.date)),
								date: one.date,
								am: one.marks.AM,
								pm: one.marks.PM,
								look: one.hasLook ? 'yes' : 'no',
							})}
							onClick={() => onPick(one.date, slot)}
						>
							<span class="small quiet">{named('short').format(noon(one.date))}</span>
							<span class="strip-number">{Number(one.date.slice(8))}</span>
							<Dots marks={one.marks} hasLook={one.hasLook} />
						</button>
					</li>
				))}
			</ul>
			<button type="button" class="button is-text is-small" onClick={() => onPick(date, other)}>
				{say(other === 'AM' ? 'today.morning' : 'today.evening', {
					weekday: named('long').format(noon(date)),
				})}
			</button>
		</div>
	);
}

/** Full is done, half is part of it, a ring is open; nothing planned has no dot. */
function Dots({ marks, hasLook }: Pick<StripDay, 'marks' | 'hasLook'>) {
	return (
		<svg class="strip-dots" viewBox="0 0 28 10" aria-hidden="true">
			{hasLook && <rect class="strip-look" x="1" y="1" width="26" height="8" rx="2" />}
			{SLOTS.map((slot, at) => (
				<Dot key={slot} mark={marks[slot]} x={at === 0 ? 9 : 19} />
			))}
		</svg>
	);
}

function Dot({ mark, x }: { readonly mark: SessionMark; readonly x: number }) {
	if (mark === 'none') return null;
	return (
		<>
			<circle class={`strip-dot is-${mark}`} cx={x} cy="5" r="2.6" />
			{mark === 'partly' && <path class="strip-half" d={`M${x} 2.4a2.6 2.6 0 0 0 0 5.2z`} />}
		</>
	);
}
