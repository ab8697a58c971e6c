/** Moments in UTC to the second, as every signed text of ours writes them: 2026-11-23T10:40:00Z. */

const SHAPE = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}Z$/;

/** Seconds since 1970; null for any other text, a day that no calendar has included. */
export function parseInstant(text: string): number | null {
	if (!SHAPE.test(text)) return null;
	const milliseconds = Date.parse(text);
	if (Number.isNaN(milliseconds)) return null;
	const seconds = milliseconds / 1000;
	return printInstant(seconds) === text ? seconds : null;
}

/** @throws RangeError for what no date has. */
export const printInstant = (seconds: number): string =>
	new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** The day of a moment, in UTC. */
export const dayOf = (seconds: number): string => printInstant(seconds).slice(0, 10);
