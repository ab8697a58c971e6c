import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReadCalendar, readCalendar } from '../../../testing/read-calendar.mjs';
import { dateAfter } from '../day.ts';
import type { Plan } from '../schema.ts';
import { momentsOf, type PlannedDays, printCalendar, timeOf } from './index.ts';
import { anyPlanned, PAGE, PLAIN_WORDS, type Planned, planFrom } from './planned.case.ts';

const print = ({ plan, days }: Planned, page = PAGE): string => {
	const text = printCalendar(plan, days, page);
	if (text === null) throw new Error('nothing to print');
	return text;
};

/** What both parsers must tell, from the plan itself. */
const wanted = (plan: Plan, days: PlannedDays) =>
	momentsOf(plan, days)
		.map((moment) => ({
			at: `${moment.date}T${timeOf(moment.kind, PAGE.times)}`,
			title: PLAIN_WORDS.title(moment),
			minutes: moment.minutes,
		}))
		.sort(byTime);

type Told = { readonly at: string; readonly title: string; readonly minutes: number };
const byTime = (one: Told, other: Told) =>
	`${one.at} ${one.title}` < `${other.at} ${other.title}` ? -1 : 1;
const told = (occurrences: readonly Told[]) =>
	occurrences.map(({ at, title, minutes }) => ({ at, title, minutes })).sort(byTime);

/** Both parsers in a process whose clock stands in a zone. */
function readIn(zone: string, text: string): ReadCalendar {
	const script = fileURLToPath(new URL('../../../testing/read-calendar.mjs', import.meta.url));
	const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
		input: text,
		env: { ...process.env, TZ: zone },
		encoding: 'utf8',
	});
	expect(status, stderr).toBe(0);
	return JSON.parse(stdout);
}

const uids = (text: string): readonly string[] => text.match(/(?<=^UID:).+(?=\r$)/gm) ?? [];

test('both parsers find every day of the plan, whatever the plan', () => {
	fc.assert(
		fc.property(anyPlanned, ({ plan, days }) => {
			const text = printCalendar(plan, days, PAGE);
			const all = wanted(plan, days);
			if (text === null) {
				expect(all).toEqual([]);
				return;
			}
			const { icalJs, nodeIcal } = readCalendar(text);
			expect(told(icalJs)).toEqual(all);
			expect(told(nodeIcal)).toEqual(all);
			expect(icalJs.every(({ zone }) => zone === 'floating')).toBe(true);
			expect(new Set(uids(text)).size).toBe(uids(text).length);
			expect(printCalendar(plan, days, PAGE)).toBe(text);
		}),
		{ numRuns: 200 },
	);
}, 60_000);

test.each([
	['Europe/Paris', '2027-03-20'],
	['Europe/Paris', '2027-10-20'],
	['America/New_York', '2027-03-06'],
	['America/New_York', '2027-10-30'],
])(
	'the times of a routine stay where they are through the clock change of %s after %s',
	(zone, start) => {
		const planned = planFrom(start, 21);
		const { icalJs, nodeIcal } = readIn(zone, print(planned));
		expect(told(icalJs)).toEqual(wanted(planned.plan, planned.days));
		expect(told(nodeIcal)).toEqual(wanted(planned.plan, planned.days));
	},
);

test('a leap day is a day like any other', () => {
	const planned = planFrom('2028-02-20', 21);
	const { icalJs, nodeIcal } = readCalendar(print(planned));
	for (const days of [icalJs, nodeIcal]) {
		expect(days.filter(({ at }) => at.startsWith('2028-02-29'))).toHaveLength(2);
		expect(told(days)).toEqual(wanted(planned.plan, planned.days));
	}
});

test('no event repeats: each day of a ramp stands by itself', () => {
	const planned = planFrom('2027-03-01');
	const text = print(planned);
	expect(text).not.toMatch(/^(?:RRULE|RDATE|EXDATE)/m);
	expect(uids(text)).toHaveLength(momentsOf(planned.plan, planned.days).length);
});

test('times have no zone, and only the stamp says when it is in the world', () => {
	const lines = print(planFrom('2027-03-01')).split('\r\n');
	expect(lines.filter((line) => /TZID|VTIMEZONE/.test(line))).toEqual([]);
	const zoned = lines.filter((line) => /\d{6}Z/.test(line));
	expect(new Set(zoned)).toEqual(new Set(['DTSTAMP:20261127T081530Z']));
});

test('a day more and a day less leave the names of all other events as they were', () => {
	const planned = planFrom('2027-03-01');
	const sessions = planned.plan.sessions
		.filter(({ day, slot }) => day !== 0 || slot === 'PM')
		.map((session) =>
			session.day === 40 ? { ...session, steps: session.steps.slice(1) } : session,
		);
	const before = uids(print(planned));
	const after = uids(print({ ...planned, plan: { ...planned.plan, sessions } }));
	expect(after).toEqual(before.filter((uid) => uid !== 'b7k2-am-20270301'));
});

test('reads, reviews and what runs out have their days', () => {
	const planned = planFrom('2027-03-01');
	const { icalJs } = readCalendar(print(planned));
	const days = (kind: string) =>
		icalJs.filter(({ title }) => title === `title ${kind}`).map(({ at }) => at.slice(0, 10));
	expect(days('read')).toEqual(['2027-03-03', '2027-03-08']);
	// Reviews count from the first use of what is new, on day 7.
	expect(days('review')).toEqual(['2027-04-05', '2027-05-31']);
	// Fourteen days before 10 April; the start where that is past; nothing for what ended before.
	expect(days('discard')).toEqual(['2027-03-01', '2027-03-27']);
});

test('an alarm has what strict clients want and nothing they drop it for', () => {
	const { icalJs, nodeIcal } = readCalendar(print(planFrom('2027-03-01', 7)));
	for (const { alarms, title } of icalJs)
		expect(alarms).toEqual([
			{ action: 'DISPLAY', description: title, properties: ['action', 'trigger', 'description'] },
		]);
	expect(nodeIcal.every(({ alarms }) => alarms.length === 1)).toBe(true);
	const silent = print(planFrom('2027-03-01', 7), { ...PAGE, alarms: false });
	expect(silent).not.toContain('VALARM');
});

test('titles tell nothing of what is used until someone asks for details', () => {
	const planned = planFrom('2027-03-01', 7);
	expect(print(planned)).not.toMatch(/exo|retinol|spf/);
	const words = { ...PLAIN_WORDS, details: () => 'Nuit: sérum, crème; 5 % \\ 🌙\n밤' };
	const text = print(planned, { ...PAGE, words });
	for (const days of Object.values(readCalendar(text)))
		expect(days.every(({ details }) => details === 'Nuit: sérum, crème; 5 % \\ 🌙\n밤')).toBe(true);
});

test('no line is longer than 75 octets, and none ends inside a character', () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(
					fc.string({ unit: 'grapheme', maxLength: 60 }),
					fc.constantFrom(
						'엑소좀 세럼 ',
						'crème éclat ',
						'👩🏽‍🔬🧴',
						'a'.repeat(73),
						'\r\n',
						';,\\',
					),
				),
				{ maxLength: 12 },
			),
			(parts) => {
				const details = `x${parts.join('')}`;
				const words = { ...PLAIN_WORDS, details: () => details };
				const bytes = Buffer.from(print(planFrom('2027-03-01', 2), { ...PAGE, words }), 'utf8');
				const text = bytes.toString('latin1');
				expect(text.endsWith('\r\n')).toBe(true);
				expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				for (const line of text.split('\r\n')) {
					expect(line.length).toBeLessThanOrEqual(75);
					// The strings may hold U+FFFD of their own; a decoder that gives up tells a cut character.
					const octets = Buffer.from(line, 'latin1');
					expect(() => new TextDecoder('utf-8', { fatal: true }).decode(octets)).not.toThrow();
				}
			},
		),
		{ numRuns: 200 },
	);
});

test.each(['\u0000', '\u0007', '\u001b[31m', '\u007f', '\ud83d', '\u0085'])(
	'text with %j stays in its line',
	(odd) => {
		const words = { ...PLAIN_WORDS, details: () => `a${odd}\r\nEND:VEVENT` };
		const text = print(planFrom('2027-03-01', 1), { ...PAGE, words });
		expect(text).not.toContain('\r\nEND:VEVENT\r\nEND:VEVENT');
		expect(text.match(/\nEND:VEVENT/g)).toHaveLength(uids(text).length);
		expect(readCalendar(text).icalJs[0]?.details).toMatch(/\nEND:VEVENT$/);
	},
);

test.each([
	['an id that would break out of its line', { ...PAGE, id: 'a\r\nSUMMARY:x' }],
	['an id of another form', { ...PAGE, id: 'Ä' }],
	['a stamp without a zone', { ...PAGE, stamp: '2026-11-27T08:15:30' }],
	['a stamp on a day that is none', { ...PAGE, stamp: '2026-02-30T08:15:30Z' }],
])('refuses %s', (_, page) => {
	const { plan, days } = planFrom('2027-03-01', 1);
	expect(() => printCalendar(plan, days, page)).toThrow(RangeError);
});

test('a plan without a day is no calendar', () => {
	const { plan, days } = planFrom('2027-03-01', 1);
	const empty = { ...plan, sessions: [], patch_tests: [], discard: [], review_days: [] };
	expect(printCalendar(empty, days, PAGE)).toBeNull();
	expect(dateAfter('2027-12-31', 1)).toBe('2028-01-01');
});
