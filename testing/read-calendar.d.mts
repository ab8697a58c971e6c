export type Occurrence = {
	readonly uid: string;
	/** As the clock on the wall shows it: YYYY-MM-DDTHH:MM. */
	readonly at: string;
	readonly title: string;
	readonly details: string | null;
	readonly minutes: number;
	readonly alarms: readonly {
		readonly action: string;
		readonly description: string;
		/** Names of all its properties, from ical.js alone. */
		readonly properties?: readonly string[];
	}[];
	/** `floating` without a zone; from ical.js alone. */
	readonly zone?: string;
};
export type ReadCalendar = {
	readonly icalJs: readonly Occurrence[];
	readonly nodeIcal: readonly Occurrence[];
};
export declare function readCalendar(text: string): ReadCalendar;
