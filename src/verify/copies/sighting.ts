/** What is kept of a scan that somebody told of: the code, a day and a region. Nothing else is ever kept. */
export type Code = {
	/** Fourteen digits. */
	readonly gtin: string;
	readonly lot: string;
	readonly serial: string;
};

/** That a code was scanned. Two scans of one code on one day in one region are one sighting. */
export type Sighting = {
	/** Day in UTC, as an ISO date. */
	readonly day: string;
	/** A region of `region.ts`. */
	readonly region: string;
};

/** Days after which a sighting is forgotten. */
export const KEPT_DAYS = 400;

const DAY_MS = 86_400_000;

/** The day of a moment, in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The oldest day that is still kept at that moment. */
export const oldestKept = (now: Date): string =>
	dayOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS));

/** Days from one to the other. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
