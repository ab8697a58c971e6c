/**
 * A calendar as two parsers read it: every occurrence as the clock on the wall shows it. Run by itself it reads the file
 * from standard input, so that a test can choose the zone of a process by TZ.
 */

import process from 'node:process';
import { pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const two = (number) => String(number).padStart(2, '0');
const wall = (date) =>
	`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
const byTime = (one, other) => (`${one.at} ${one.uid}` < `${other.at} ${other.uid}` ? -1 : 1);

function readWithIcalJs(text) {
	const calendar = new ICAL.Component(ICAL.parse(text));
	return calendar.getAllSubcomponents('vevent').flatMap((component) => {
		const event = new ICAL.Event(component);
		const alarms = component.getAllSubcomponents('valarm').map((alarm) => ({
			action: alarm.getFirstPropertyValue('action'),
			description: alarm.getFirstPropertyValue('description'),
			properties: alarm.getAllProperties().map(({ name }) => name),
		}));
		const found = [];
		const iterator = event.iterator();
		for (let next = iterator.next(); next; next = iterator.next()) {
			found.push({
				uid: event.uid,
				at: next.toString().slice(0, 16),
				zone: next.zone.tzid,
				title: event.summary,
				details: event.description,
				minutes: event.duration.toSeconds() / 60,
				alarms,
			});
		}
		return found;
	});
}

function readWithNodeIcal(text) {
	const range = { from: new Date(1990, 0, 1), to: new Date(2110, 0, 1) };
	return Object.values(nodeIcal.sync.parseICS(text))
		.filter(({ type }) => type === 'VEVENT')
		.flatMap((event) => {
			const found =
				event.rrule === undefined ? [event] : nodeIcal.expandRecurringEvent(event, range);
			const alarms = (event.alarms ?? []).map(({ action, description }) => ({
				action,
				description,
			}));
			return found.map(({ start, end }) => ({
				uid: event.uid,
				at: wall(start),
				title: event.summary,
				details: event.description ?? null,
				minutes: (end.getTime() - start.getTime()) / 60_000,
				alarms,
			}));
		});
}

/** Every occurrence, by time, as each parser tells it. */
export function readCalendar(text) {
	return {
		icalJs: readWithIcalJs(text).sort(byTime),
		nodeIcal: readWithNodeIcal(text).sort(byTime),
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const chunks = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	process.stdout.write(JSON.stringify(readCalendar(Buffer.concat(chunks).toString('utf8'))));
}
