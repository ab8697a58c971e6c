/** The words of a calendar: neutral by themselves, since calendars reach shared screens and work accounts (CAL-04). */
import type { Say } from '../../kit/index.ts';
import type { Moment } from './moment.ts';

export type CalendarWords = {
	/** Name of the calendar. */
	readonly name: string;
	readonly title: (moment: Moment) => string;
	/** What stands under the title; null for nothing. */
	readonly details: (moment: Moment) => string | null;
};

/** Titles that tell nobody what is used. */
export function neutralWords(say: Say): CalendarWords {
	return {
		name: say('calendar.name'),
		title: ({ kind }) => say(`calendar.title.${kind}`),
		details: () => null,
	};
}

/** Neutral titles with the products under them, for whoever asked for that; `nameOf` names a product by its id. */
export function detailedWords(say: Say, nameOf: (product: string) => string): CalendarWords {
	return {
		...neutralWords(say),
		details: ({ kind, products }) =>
			[say(`calendar.details.${kind}`), ...products.map(nameOf)].join('\n'),
	};
}
